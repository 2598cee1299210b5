package org.uprtracker.intake.uprinfo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How likely a reading of the bytes beyond ASCII in one encoding of a single byte is, by the letters beside each: {@code é}
 * stands inside words, {@code “} before them, and no capital follows a small letter.
 */
final class Letters {
    private static final int IMPOSSIBLE = -1_000;
    private static final String BEHIND_APOSTROPHE = "stlrmdv";
    private static final String BEFORE_APOSTROPHE = "dDlL";
    private static final String SEEN_ALONE = "\u00a0…•";

    private final String table;

    Letters(Charset charset) {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        this.table = new String(bytes, charset);
        if (table.length() != bytes.length || charset.equals(StandardCharsets.UTF_8)) {
            throw new IllegalArgumentException(charset + " has characters of several bytes");
        }
    }

    /** @param before byte before; a space at the beginning. @param at the byte in question. @param after byte behind it */
    int likelihood(int before, int at, int after) {
        char left = table.charAt(before);
        char right = table.charAt(after);
        return likelihood(left, table.charAt(at), right, Character.isLetter(left), Character.isLetter(right));
    }

    private static int likelihood(char left, char c, char right, boolean word, boolean goesOn) {
        if (c == '\ufffd') {
            return IMPOSSIBLE;
        }
        return switch (c) {
            case '’' -> apostrophe(left, right, word, goesOn);
            case '“', '‘', '«' -> !word && goesOn ? 3 : -2;
            case '”', '»' -> !goesOn && left != ' ' ? 3 : -2;
            case '–', '—' -> word == goesOn ? 2 : 0;
            default -> Character.isLetter(c) ? letter(left, c, word, goesOn) : sign(c, word, goesOn);
        };
    }

    private static int apostrophe(char left, char right, boolean word, boolean goesOn) {
        if (!word) {
            return -1;
        }
        boolean usual = !goesOn || BEHIND_APOSTROPHE.indexOf(right) >= 0 || BEFORE_APOSTROPHE.indexOf(left) >= 0;
        return usual ? 3 : 1;
    }

    private static int letter(char left, char c, boolean word, boolean goesOn) {
        if (Character.isLowerCase(c)) {
            return word && goesOn ? 2 : word || goesOn ? 1 : -2;
        }
        return Character.isLowerCase(left) ? -3 : goesOn ? 1 : -2;
    }

    private static int sign(char c, boolean word, boolean goesOn) {
        return SEEN_ALONE.indexOf(c) >= 0 ? 1 : word || goesOn ? -3 : -1;
    }
}
