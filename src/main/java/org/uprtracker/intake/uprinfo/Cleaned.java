package org.uprtracker.intake.uprinfo;

/**
 * Text without what is not seen, its white space single.
 *
 * @param controls whether there were control characters in it
 */
record Cleaned(String text, boolean controls) {
    static Cleaned of(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean controls = false;
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (Character.getType(c) == Character.CONTROL) {
                controls = true;
            } else if (Character.getType(c) != Character.FORMAT) {
                if (space && !text.isEmpty()) {
                    text.append(' ');
                }
                text.append(c);
                space = false;
            }
        }
        return new Cleaned(text.toString(), controls);
    }

    private static boolean isSpace(char c) {
        return c >= '\t' && c <= '\r' || c >= ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
