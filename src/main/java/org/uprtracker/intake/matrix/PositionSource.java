package org.uprtracker.intake.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a position stands, as a list says after {@code Source of Position:}.
 *
 * @param symbol UN symbol of the document; null if none could be read
 * @param paragraphs its paragraphs, for instance {@code para. 3} or {@code paras. 3-5}; null if none is named
 * @param understood whether all of it was understood
 */
record PositionSource(String symbol, String paragraphs, boolean understood) {
    /** What is longer is no mere source. */
    private static final int LONGEST = 500;
    private static final Pattern SYMBOL = Pattern.compile(
            "A\\s?+/\\s?+HRC\\s?+/\\s?+(WG\\.\\s?+6\\s?+/\\s?+)?+(\\d{1,3}+)\\s?+/\\s?+([A-Z]{3}\\s?+/\\s?+)?+(\\d{1,4}+)"
                    + "((?:\\s?+/?+\\s?+(?:Add|Corr|Rev)\\s?+\\.?+\\s?+\\d{1,2}+)*+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile("(Add|Corr|Rev)\\s?+\\.?+\\s?+(\\d{1,2}+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAGRAPHS = Pattern.compile(
            "par(?:a|as|agraph|agraphs)(?![a-z])\\s?+\\.?+\\s?+(\\d{1,4}+(?:\\.\\d{1,3}+)?+(?:\\s?+\\([a-z0-9]{1,4}+\\))*+"
                    + "(?:\\s?+(?:-|–|,|&|;|\\band\\b|\\bto\\b)\\s?+\\d{1,4}+(?:\\.\\d{1,3}+)?+(?:\\s?+\\([a-z0-9]{1,4}+\\))*+)*+)",
            Pattern.CASE_INSENSITIVE);

    static PositionSource of(String text) {
        Matcher symbol = SYMBOL.matcher(text);
        if (text.length() > LONGEST || !symbol.find()) {
            return new PositionSource(null, null, false);
        }
        StringBuilder rest = new StringBuilder(text).delete(symbol.start(), symbol.end());
        List<String> named = new ArrayList<>();
        Matcher paragraphs = PARAGRAPHS.matcher(rest);
        String left = paragraphs.replaceAll(found -> {
            String one = written(found.group(1));
            if (!named.contains(one)) {
                named.add(one);
            }
            return "";
        });
        boolean nothingLeft = left.chars().allMatch(c -> " -–—,;.:()".indexOf(c) >= 0);
        return new PositionSource(normal(symbol), named.isEmpty() ? null : String.join(", ", named), nothingLeft);
    }

    private static String written(String paragraphs) {
        String plain = paragraphs.replaceAll("\\s?+[-–]\\s?+", "-").replaceAll("(?i)\\s?+\\bto\\b\\s?+", "-").strip();
        return (plain.matches("\\d++(?:\\.\\d++)?+(?:\\s?+\\([a-z0-9]++\\))*+") ? "para. " : "paras. ") + plain;
    }

    private static String normal(Matcher symbol) {
        StringBuilder normal = new StringBuilder("A/HRC/");
        if (symbol.group(1) != null) {
            normal.append("WG.6/");
        }
        normal.append(symbol.group(2)).append('/');
        if (symbol.group(3) != null) {
            normal.append(symbol.group(3).replaceAll("[\\s/]", "").toUpperCase(Locale.ROOT)).append('/');
        }
        normal.append(symbol.group(4));
        Matcher suffix = SUFFIX.matcher(symbol.group(5));
        while (suffix.find()) {
            normal.append('/').append(suffix.group(1).substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(suffix.group(1).substring(1).toLowerCase(Locale.ROOT)).append('.').append(suffix.group(2));
        }
        return normal.toString();
    }

    /** The document and the place in it, for people; null if the document is not known. */
    String where() {
        return symbol == null || paragraphs == null ? symbol : symbol + ", " + paragraphs;
    }

    /** The report that the document is, or is the addendum to; null where that cannot be told. */
    String report() {
        // .../2 is always the Council's own report on its session, in which some States' answers are recorded.
        if (symbol == null || symbol.startsWith("A/HRC/WG.6/") || symbol.matches("A/HRC/\\d+/2(/.*)?")) {
            return null;
        }
        return symbol.replaceAll("/(Add|Corr|Rev)\\.\\d+", "");
    }
}
