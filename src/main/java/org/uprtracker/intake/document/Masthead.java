package org.uprtracker.intake.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands at the head of a UN document's first page. */
public final class Masthead {
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final String DAY = "(\\d{1,2}) ?+(January|February|March|April|May|June|July|August|September|October"
            + "|November|December),? ?+(\\d{4})";
    private static final Pattern DATE = Pattern.compile("(?<![\\d\u2013-])" + DAY + "(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SYMBOL = Pattern.compile("(?<![\\w/])A ?/ ?HRC(?:/[A-Z0-9][A-Za-z0-9.]*+)++");

    private Masthead() {}

    /** The first UN symbol of the Human Rights Council in a text. */
    public static Optional<String> symbol(String text) {
        Matcher found = SYMBOL.matcher(text);
        return found.find() ? Optional.of(normalised(found.group())) : Optional.empty();
    }

    /** The first full date in an English text, ISO 8601. */
    public static Optional<String> date(String text) {
        Matcher found = DATE.matcher(text);
        while (found.find()) {
            try {
                return Optional.of(LocalDate.of(Integer.parseInt(found.group(3)),
                        MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1, Integer.parseInt(found.group(1))).toString());
            } catch (DateTimeException e) {
                // 31 June is no date: the next one may be.
            }
        }
        return Optional.empty();
    }

    /** The day of the document: what stands after its distribution. */
    static Optional<String> documentDate(List<String> front) {
        boolean seen = false;
        for (String line : front) {
            seen |= line.toLowerCase(Locale.ROOT).contains("distr");
            if (seen) {
                Optional<String> date = date(line);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static String normalised(String symbol) {
        String whole = symbol.replace(" ", "");
        while (whole.endsWith(".")) {
            whole = whole.substring(0, whole.length() - 1);
        }
        return whole;
    }
}
