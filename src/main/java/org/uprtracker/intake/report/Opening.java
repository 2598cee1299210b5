package org.uprtracker.intake.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.StateList;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.intake.document.Masthead;
import org.uprtracker.intake.document.UnDocument;
import org.uprtracker.intake.document.UnDocument.Para;
import org.uprtracker.source.SourceKind;

/** What the first page and the first paragraphs of a report say of the review. */
final class Opening {
    private static final String TITLE = "Report of the Working Group on the Universal Periodic Review";
    private static final Pattern SESSION = Pattern.compile("(?:held its|at its|of its) ([a-z]{5,11}(?:[- ][a-z]{5,8})?|\\d{1,3}[a-z]{2}) session");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;]) (?=\\p{Lu})");
    private static final Pattern REVIEW_OF = Pattern.compile("review of (?:the )?(.{3,80}?) (?:was|took|had been|were) ");
    private static final int LINES_OF_A_NAME = 4;
    private static final int OPENING_PARAS = 40;

    private final UnDocument document;
    private final Lookup lookup;
    private final Sink sink;

    Opening(UnDocument document, Lookup lookup, Sink sink) {
        this.document = document;
        this.lookup = lookup;
        this.sink = sink;
    }

    /** @throws UnreadableFile if it does not say which State and session it is on, or the sender says otherwise */
    ReadDocument read(Hints hints) throws UnreadableFile {
        String name = stateName();
        String state = lookup.states().code(name).orElseThrow();
        agree("State under Review", state, hints.state());
        Integer session = said(session(), hints.session(), "session");
        Integer cycle = session == null ? hints.cycle() : lookup.calendar().cycle(session).orElse(null);
        if (session != null && cycle == null) {
            throw new UnreadableFile("The report says that it is on session " + session + ", and no such session is known.");
        }
        agree("cycle", cycle, hints.cycle());
        String first = paragraph("1");
        String reviewed = sentenceDate(first, "review of", "held", "took place", "conducted").orElse(null);
        String adopted = sentenceDate(first, "adopted", "report").orElse(null);
        if (document.symbol() == null) {
            sink.finding(ReadFinding.warning(Place.page(1), null, "The document shows no UN symbol on its first page."));
        }
        return new ReadDocument(SourceKind.WORKING_GROUP_REPORT, TITLE + ": " + name, "UN Human Rights Council", document.symbol(),
                document.date(), "en", new ReadDocument.Review(state, cycle, session, reviewed,
                reviewed == null ? null : "para. 1", adopted, null, document.symbol(), null, null, troika(), null));
    }

    private static <T> void agree(String what, T says, T hint) throws UnreadableFile {
        if (says != null && hint != null && !says.equals(hint)) {
            throw new UnreadableFile("The report is on " + what + " " + says + ", and what was sent with it says " + hint
                    + ". Leave that out or correct it.");
        }
    }

    private Integer said(Integer says, Integer hint, String what) throws UnreadableFile {
        agree(what, says, hint);
        if (says == null && hint == null) {
            throw new UnreadableFile("Paragraph 1 of the report does not say which session of the Working Group it is on. "
                    + "Say it with session=.");
        }
        return says == null ? hint : says;
    }

    /** The State's name as the title has it. */
    private String stateName() throws UnreadableFile {
        List<String> front = document.front();
        Optional<String> title = Optional.empty();
        for (int i = 0; i < front.size() && title.isEmpty(); i++) {
            String line = front.get(i).toLowerCase(Locale.ROOT);
            if (line.endsWith("review") || line.endsWith("periodic review*") || line.endsWith("review:")) {
                title = nameAt(front, i + 1);
            }
        }
        Optional<String> text = REVIEW_OF.matcher(paragraph("1")).results().map(found -> found.group(1))
                .filter(name -> lookup.states().code(name).isPresent()).findFirst();
        Optional<String> code = title.flatMap(lookup.states()::code);
        if (title.isPresent() && text.isPresent() && !code.equals(text.flatMap(lookup.states()::code))) {
            throw new UnreadableFile("The title says that the report is on " + title.get() + ", and paragraph 1 says "
                    + text.get() + ".");
        }
        return title.or(() -> text).orElseThrow(() -> new UnreadableFile(
                "Neither the title nor paragraph 1 of the report names a State under Review that is known."));
    }

    private Optional<String> nameAt(List<String> lines, int from) {
        for (int to = Math.min(lines.size(), from + LINES_OF_A_NAME); to > from; to--) {
            String name = String.join(" ", lines.subList(from, to)).replaceAll("[*\\d]++", "").strip();
            if (lookup.states().code(name).isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private Integer session() {
        Matcher session = SESSION.matcher(paragraph("1"));
        while (session.find()) {
            OptionalInt number = Ordinals.value(session.group(1));
            if (number.isPresent()) {
                return number.getAsInt();
            }
        }
        return null;
    }

    private List<String> troika() {
        String text = paragraph("2");
        int colon = text.lastIndexOf(':');
        if (!text.contains("troika") || colon < 0) {
            return List.of();
        }
        String list = text.substring(colon + 1).strip();
        StateList.Members members = new StateList(lookup.states())
                .read(list.endsWith(".") ? list.substring(0, list.length() - 1) : list);
        for (String unknown : members.unknown()) {
            sink.finding(ReadFinding.warning(place("2"), unknown, "This rapporteur (troika) is no State that is known"
                    + " and is left out. Nearest: " + String.join(", ", lookup.states().nearest(unknown)) + "."));
        }
        return members.states();
    }

    private Place place(String number) {
        return Place.paragraph(opening(number).map(Para::page).orElse(null), number);
    }

    /** The text of a paragraph at the beginning; empty if there is none of that number. */
    private String paragraph(String number) {
        return opening(number).map(Para::text).orElse("");
    }

    private Optional<Para> opening(String number) {
        return document.paras().stream().limit(OPENING_PARAS).filter(para -> number.equals(para.number())).findFirst();
    }

    /** The date of the first sentence that holds the first word and one of the others. */
    private static Optional<String> sentenceDate(String text, String word, String... others) {
        for (String sentence : SENTENCE.split(text)) {
            String plain = sentence.toLowerCase(Locale.ROOT);
            if (plain.contains(word) && List.of(others).stream().anyMatch(plain::contains)) {
                Optional<String> date = Masthead.date(sentence);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }
}
