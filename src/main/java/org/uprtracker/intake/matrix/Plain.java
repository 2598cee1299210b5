package org.uprtracker.intake.matrix;

import org.uprtracker.intake.Entities;

/** Text of a document as plain text. */
public final class Plain {
    private Plain() {}

    /** Entities decoded, characters that cannot be seen out, white space single, none at the ends. */
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean blank = false;
        String decoded = Entities.decode(text);
        for (int i = 0; i < decoded.length(); ) {
            int c = decoded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else if (isSeen(c)) {
                if (blank && plain.length() > 0) {
                    plain.append(' ');
                }
                blank = false;
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT -> false;
            default -> true;
        };
    }

    /** A line without the dashes, bullets and blanks around it that make it an item of a list. */
    static String item(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isMark(line.charAt(from))) {
            from++;
        }
        while (to > from && isMark(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    static boolean isMark(char c) {
        return c == ' ' || c == '*' || c == '•' || c == '·' || c == '▪' || c == '\uf0b7'
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
