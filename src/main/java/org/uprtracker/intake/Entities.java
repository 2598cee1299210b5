package org.uprtracker.intake;

import java.util.Map;

/** Characters written as in HTML ({@code &#40;}, {@code &amp;}), as exports leave them in plain text, often without their semicolon. */
public final class Entities {
    private static final int LONGEST = 10;

    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"),
            Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
            Map.entry("ndash", "–"), Map.entry("mdash", "—"), Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"), Map.entry("rdquo", "”"), Map.entry("laquo", "«"), Map.entry("raquo", "»"),
            Map.entry("hellip", "…"), Map.entry("bull", "•"), Map.entry("shy", ""), Map.entry("deg", "°"),
            Map.entry("aacute", "á"), Map.entry("agrave", "à"), Map.entry("acirc", "â"), Map.entry("atilde", "ã"),
            Map.entry("auml", "ä"), Map.entry("aring", "å"), Map.entry("ccedil", "ç"), Map.entry("eacute", "é"),
            Map.entry("egrave", "è"), Map.entry("ecirc", "ê"), Map.entry("euml", "ë"), Map.entry("iacute", "í"),
            Map.entry("icirc", "î"), Map.entry("iuml", "ï"), Map.entry("ntilde", "ñ"), Map.entry("oacute", "ó"),
            Map.entry("ocirc", "ô"), Map.entry("ouml", "ö"), Map.entry("uacute", "ú"), Map.entry("ucirc", "û"),
            Map.entry("uuml", "ü"), Map.entry("Eacute", "É"));

    private Entities() {}

    /** The text with its entities as characters; what is no entity stays as it is. Decoded once: {@code &amp;lt;} becomes {@code &lt;}. */
    public static String decode(String text) {
        int next = text.indexOf('&');
        if (next < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (next >= 0) {
            int end = end(text, next + 1);
            String character = character(text.substring(next + 1, end));
            if (character != null) {
                decoded.append(text, from, next).append(character);
                from = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
            }
            next = text.indexOf('&', Math.max(from, next + 1));
        }
        return decoded.append(text, from, text.length()).toString();
    }

    private static int end(String text, int start) {
        boolean number = start < text.length() && text.charAt(start) == '#';
        int end = number ? start + 1 : start;
        boolean hex = number && end < text.length() && (text.charAt(end) | 0x20) == 'x';
        end = hex ? end + 1 : end;
        while (end < text.length() && end - start < LONGEST && belongs(text.charAt(end), number, hex)) {
            end++;
        }
        return end;
    }

    private static boolean belongs(char c, boolean number, boolean hex) {
        if (number) {
            return Character.digit(c, hex ? 16 : 10) >= 0 && c < 128;
        }
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.get(entity);
        }
        boolean hex = entity.length() > 1 && (entity.charAt(1) | 0x20) == 'x';
        String digits = entity.substring(hex ? 2 : 1);
        if (digits.isEmpty()) {
            return null;
        }
        long code = Long.parseLong(digits, hex ? 16 : 10);
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return code == 0 || code > Character.MAX_CODE_POINT || surrogate ? null : Character.toString((int) code);
    }
}
