package org.uprtracker.intake.addendum;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.StateNames;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.intake.document.Masthead;

/** What the first page of a document of the review says it is. */
final class TitlePage {
    static final String REPORT_SYMBOL = "A/HRC/\\d{1,3}/\\d{1,3}";
    private static final int MOST_LINES_OF_A_NAME = 3;
    private static final Pattern REPORT = Pattern.compile("report of the working group on the universal periodic review");
    private static final Pattern DECISION = Pattern.compile("decision adopted by the human rights council|a/hrc/dec/\\d");
    private static final Pattern COUNCIL_REPORT = Pattern.compile("report of the human rights council on its\\b");
    private static final Pattern ADDENDUM_LINE = Pattern.compile("(?i)\\s*+addendum[\\s*†]*+");
    private static final Pattern ADDENDUM_SYMBOL = Pattern.compile("(" + REPORT_SYMBOL + ")/Add\\.\\d{1,2}(?:/.{1,12})?");
    private static final Pattern OTHER_LANGUAGE = Pattern.compile("examen p[ée]ri[oó]di(?:que|co) uni?versel|examen peri[oó]dico universal|универсальн\\p{L}+ периодическ|普遍定期审议|الاستعراض الدوري");

    private final List<String> lines;
    private final String text;
    private final String symbol;

    /** The documents of the review that are told apart here. */
    enum Kind {
        REPORT("a Working Group report: send it with format=wg-report"), ADDENDUM("an addendum to a Working Group report: send it with format=addendum"),
        DECISION("a decision of the Human Rights Council: send it with format=decision"),
        COUNCIL_REPORT("a report of the Human Rights Council. Older decisions on the outcome of a review are chapters of such reports, which are not read: "
                + "enter the day of adoption by hand"),
        OTHER_LANGUAGE("not in English, and only the English edition is read: send that one"), OTHER(null);

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    /** @param symbol symbol of the document; null: it is the first on the page */
    TitlePage(List<String> lines, String symbol) {
        this.lines = lines.stream().map(ParagraphNumbers::plain).filter(line -> !line.isEmpty()).toList();
        this.text = String.join(" ", this.lines);
        this.symbol = symbol != null ? symbol : Masthead.symbol(text).orElse(null);
    }

    Kind kind() {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean ofReview = REPORT.matcher(lower).find();
        if (COUNCIL_REPORT.matcher(lower).find() && !ofReview) {
            return Kind.COUNCIL_REPORT;
        }
        if (DECISION.matcher(lower).find() && lower.contains("universal periodic review")) {
            return Kind.DECISION;
        }
        boolean says = lines.stream().anyMatch(line -> ADDENDUM_LINE.matcher(line).matches());
        boolean symbolSays = symbol != null && ADDENDUM_SYMBOL.matcher(symbol).matches();
        if (ofReview && (symbolSays || symbol == null && says)) {
            return Kind.ADDENDUM;
        }
        if (ofReview) {
            return Kind.REPORT;
        }
        return OTHER_LANGUAGE.matcher(lower).find() ? Kind.OTHER_LANGUAGE : Kind.OTHER;
    }

    void mustBe(Kind wanted, String name) throws UnreadableFile {
        Kind is = kind();
        if (is != wanted) {
            throw new UnreadableFile(is.description != null ? "This is " + is.description + "."
                    : "This is not " + name + ": its first page does not say so. Check that the right file was sent, and the whole of it.");
        }
    }

    String symbol() {
        return symbol;
    }

    String text() {
        return text;
    }

    /** The report to which this addendum belongs; null if its symbol does not say. */
    String reportSymbol() {
        Matcher addendum = symbol == null ? null : ADDENDUM_SYMBOL.matcher(symbol);
        return addendum != null && addendum.matches() ? addendum.group(1) : null;
    }

    /** The name between the title of the report and the word addendum; null where none is. */
    String nameOfState() {
        int end = addendumLine();
        for (int start = end - 1; start >= 0 && end - start <= MOST_LINES_OF_A_NAME + 1; start--) {
            if (lines.get(start).matches("(?i).*\\bReview[\\s*†]*+")) {
                return start + 1 == end ? null : String.join(" ", lines.subList(start + 1, end)).replaceAll("[*†]", "").strip();
            }
        }
        return null;
    }

    /** What the addendum calls itself after that word; empty where nothing is. */
    String subtitle() {
        StringBuilder title = new StringBuilder();
        for (int i = addendumLine() + 1; i < lines.size() && title.length() < 200; i++) {
            String line = lines.get(i).replaceAll("[*†]", "").strip();
            if (line.matches("(?i)(?:the present|the annex|ge\\.|contents|\\d|introduction|\\[|\\().*")) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(line);
        }
        return title.toString().matches("(?i)views on .*") ? title.toString() : "";
    }

    private int addendumLine() {
        for (int i = 0; i < lines.size(); i++) {
            if (ADDENDUM_LINE.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    /** The State under Review that a title names, held against what the sender says. */
    static String state(String name, StateNames names, Hints hints) throws UnreadableFile {
        Optional<String> said = name == null ? Optional.empty() : names.code(name);
        if (said.isPresent() && hints.state() != null && !said.get().equals(hints.state())) {
            throw new UnreadableFile("The document is about " + name + " (" + said.get() + "), and state=" + hints.state()
                    + " was sent with it. Leave the hint out or send the right file.");
        }
        if (said.isEmpty() && hints.state() == null) {
            throw new UnreadableFile(name == null ? "The first page does not say which State was reviewed. Send its code with state=."
                    : "The State under Review is not known by the name \"" + name + "\"" + nearest(names.nearest(name)) + ". Send its code with state=.");
        }
        return said.orElse(hints.state());
    }

    private static String nearest(List<String> nearest) {
        return nearest.isEmpty() ? "" : "; the nearest are " + String.join(", ", nearest);
    }
}
