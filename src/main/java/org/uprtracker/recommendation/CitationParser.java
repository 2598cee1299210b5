package org.uprtracker.recommendation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a citation as people write it: "A/HRC/28/10, para. 126.29", "§ 126.29 of A/HRC/28/10", "KAZ-2-126.29". */
final class CitationParser {
    private static final Pattern ID = Pattern.compile(
            "\\b[A-Za-z]{3}-(\\d{1,2}-(\\d{1,3}\\.\\d{1,3}|x[0-9a-f]{8})|\\d{4}-[a-z0-9-]+-\\d{1,3})\\b");

    private static final Pattern SYMBOL = Pattern.compile(
            "\\bA\\s*/\\s*HRC\\s*/\\s*(\\d{1,3})\\s*/\\s*(\\d{1,3})(?:\\s*/\\s*Add\\s*\\.?\\s*(\\d{1,3}))?",
            Pattern.CASE_INSENSITIVE);

    /** The number of a paragraph: lead-in and item, joined by a point or with the item in brackets; no date. */
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?<!\\d)(?<!\\d\\.)(\\d{1,3})\\s*(?:\\.\\s*|\\.?\\(\\s*)(\\d{1,3})(?!\\d|\\.\\d)");

    private CitationParser() {}

    /**
     * What a citation names.
     *
     * @param id a recommendation's own id; else null
     * @param symbol the document, as its symbol is written officially; null if none was found
     * @param paragraph the paragraph; null if none was found
     */
    record Place(String id, String symbol, String paragraph) {
        /** The report whose paragraph is meant: an addendum answers by the numbers of its report. */
        String report() {
            return symbol == null ? null : symbol.replaceFirst("/Add\\..*", "");
        }
    }

    static Place parse(String citation) {
        Matcher id = ID.matcher(citation);
        if (id.find()) {
            String found = id.group();
            return new Place(found.substring(0, 3).toUpperCase(Locale.ROOT) + found.substring(3), null, null);
        }
        Matcher symbol = SYMBOL.matcher(citation);
        if (!symbol.find()) {
            return new Place(null, null, null);
        }
        String document = "A/HRC/" + Integer.parseInt(symbol.group(1)) + "/" + Integer.parseInt(symbol.group(2))
                + (symbol.group(3) == null ? "" : "/Add." + Integer.parseInt(symbol.group(3)));
        String rest = citation.substring(0, symbol.start()) + " " + citation.substring(symbol.end());
        return new Place(null, document, paragraph(rest).orElse(null));
    }

    private static Optional<String> paragraph(String text) {
        Matcher matcher = PARAGRAPH.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1) + "." + Integer.parseInt(matcher.group(2))) : Optional.empty();
    }
}
