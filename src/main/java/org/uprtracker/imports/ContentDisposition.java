package org.uprtracker.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a file in a header {@code Content-Disposition} (RFC 6266). */
final class ContentDisposition {
    private static final Pattern ENCODED = Pattern.compile(";\\s*+filename\\*\\s*+=\\s*+utf-8''([^;\\s]++)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile(";\\s*+filename\\s*+=\\s*+\"((?:[^\"\\\\]|\\\\.)*+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile(";\\s*+filename\\s*+=\\s*+([^;\"\\s]++)", Pattern.CASE_INSENSITIVE);

    private ContentDisposition() {}

    /** Null if it holds none. */
    static String fileName(String header) {
        if (header == null) {
            return null;
        }
        Matcher encoded = ENCODED.matcher(header);
        if (encoded.find()) {
            try {
                return URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // Not encoded rightly: then the plain one, if there is one.
                return plain(header);
            }
        }
        return plain(header);
    }

    private static String plain(String header) {
        Matcher quoted = QUOTED.matcher(header);
        if (quoted.find()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        Matcher word = WORD.matcher(header);
        return word.find() ? word.group(1) : null;
    }
}
