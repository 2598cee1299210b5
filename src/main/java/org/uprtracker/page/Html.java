package org.uprtracker.page;

/** Text as HTML. Nothing of the record reaches a page but through here or through a template, which does the same. */
final class Html {
    private Html() {}

    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int place = 0; place < text.length(); place++) {
            char one = text.charAt(place);
            switch (one) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(one);
            }
        }
        return html.toString();
    }

    static String link(String address, String html) {
        return "<a href=\"" + escaped(address) + "\">" + html + "</a>";
    }
}
