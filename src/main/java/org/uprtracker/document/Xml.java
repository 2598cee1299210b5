package org.uprtracker.document;

/** Text within XML and HTML. */
final class Xml {
    private static final String REPLACEMENT = "\uFFFD";

    private Xml() {}

    /** XML 1.0 has no place for some characters (section 2.2): each gives way to U+FFFD, or the file could not be opened. */
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (allowed(point)) {
                cleaned.appendCodePoint(point);
            } else {
                cleaned.append(REPLACEMENT);
            }
        });
        return cleaned.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }

    static String escape(String text) {
        return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
