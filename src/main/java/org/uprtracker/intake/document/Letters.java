package org.uprtracker.intake.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What letters of print mean as text. */
final class Letters {
    private static final String LIGATURES = "\ufb00ff\0\ufb01fi\0\ufb02fl\0\ufb03ffi\0\ufb04ffl\0\ufb05st\0\ufb06st\0";

    private Letters() {}

    /** Ligatures apart, every blank a space and single, no soft hyphens and nothing that is not seen; soft hyphens at the end stay. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0007') {
                if (!blank) {
                    clean.append(' ');
                }
                blank = true;
                continue;
            }
            if (isUnseen(c)) {
                continue;
            }
            if (c >= '\ufb00' && c <= '\ufb06') {
                int from = LIGATURES.indexOf(c) + 1;
                clean.append(LIGATURES, from, LIGATURES.indexOf('\0', from));
            } else {
                clean.append(c == '\u2010' || c == '\u2011' ? '-' : c);
            }
            blank = false;
        }
        int end = clean.length();
        if (end > 0 && clean.charAt(end - 1) == ' ') {
            clean.setLength(end - 1);
        }
        return text.stripTrailing().endsWith("\u00ad") ? clean.append('\u00ad').toString() : clean.toString();
    }

    private static boolean isUnseen(char c) {
        return c == '\u00ad' || c == '\ufeff' || c >= '\u200b' && c <= '\u200f' || Character.isISOControl(c)
                || c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u2064';
    }

    /** The value that is there most often; the first of them where several are. */
    static <T> T mostCommon(List<T> values, T none) {
        Map<T, Integer> counts = new HashMap<>();
        T best = none;
        int most = 0;
        for (T value : values) {
            int count = counts.merge(value, 1, Integer::sum);
            if (count > most) {
                most = count;
                best = value;
            }
        }
        return best;
    }
}
