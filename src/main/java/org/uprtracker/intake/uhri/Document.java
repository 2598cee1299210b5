package org.uprtracker.intake.uhri;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The UN document that a record stands in.
 *
 * @param report symbol of the Working Group report; null where it is not one of them or of their addenda
 * @param other symbol of the addendum, where the record stands in that; else null
 * @param notUnderstood what stands there, if it is neither; else null
 */
record Document(String report, String other, String notUnderstood) {
    private static final Pattern SYMBOL = Pattern.compile("(A/HRC/\\d{1,3}/\\d{1,3}(?:/REV\\.\\d)?)((?:/(?:ADD|CORR)\\.\\d{1,2})*)");

    static Document of(String symbol) {
        String plain = symbol.replace(" ", "").replace("*", "").toUpperCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return new Document(null, null, null);
        }
        Matcher match = SYMBOL.matcher(plain);
        if (!match.matches()) {
            return new Document(null, null, symbol);
        }
        String report = written(match.group(1));
        return new Document(report, match.group(2).contains("ADD") ? report + written(match.group(2)) : null, null);
    }

    /** As the UN writes it: {@code A/HRC/28/10/Add.1}. */
    private static String written(String symbol) {
        return symbol.replace("REV", "Rev").replace("ADD", "Add").replace("CORR", "Corr");
    }
}
