package org.uprtracker.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes a document as HTML that is well-formed XML as well: a fragment for a page that has its own frame, or a page that
 * stands alone, for screen and print.
 */
public final class HtmlWriter {
    /**
     * Where the style of a document is served, for a page that shows fragments. Colours follow that page's {@code --accent}
     * and {@code --line}.
     */
    public static final String STYLE_SHEET = "/site/document.css";

    private static final String SPAN = "span";
    private static final String STYLE = resource("/META-INF/resources" + STYLE_SHEET);

    /** What a frame would bring. */
    private static final String ALONE = """
            :root { color-scheme: light; --accent: #0b5394; --line: #c8c8c8; }
            body { margin: 0 auto; max-width: 54rem; padding: 1.2rem 1rem 3rem; background: #fff; color: #1a1a1a;
                font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
            @media print { body { max-width: none; padding: 0; } }
            """;

    private final UnaryOperator<String> spelling;
    private final String foreign;
    private final StringBuilder html = new StringBuilder();

    /**
     * @param spelling what becomes of texts before they are written
     * @param foreign the element around words in another language
     */
    private HtmlWriter(UnaryOperator<String> spelling, String foreign) {
        this.spelling = spelling;
        this.foreign = foreign;
    }

    /** An {@code article} with its heading. */
    public static String fragment(Document document) {
        HtmlWriter writer = new HtmlWriter(text -> text, SPAN);
        writer.article(document);
        return writer.html.toString();
    }

    /** A whole page with its style, without anything to load. */
    public static String page(Document document) {
        return new HtmlWriter(text -> text, SPAN).page(document, "", ALONE + STYLE);
    }

    /** A page for a renderer that has its own style, its own elements and not every character. */
    static String page(Document document, UnaryOperator<String> spelling, String foreign, String head, String style) {
        return new HtmlWriter(spelling, foreign).page(document, head, style);
    }

    private String page(Document document, String head, String style) {
        html.append("<!DOCTYPE html>\n<html lang=\"").append(Xml.escape(document.language())).append('"')
                .append(Run.rightToLeft(document.language()) ? " dir=\"rtl\"" : "")
                .append(">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        empty("meta name=\"description\" content", document.description());
        html.append("<title>");
        text(document.title());
        html.append("</title>\n").append(head).append("<style>\n").append(style).append("</style>\n</head>\n<body>\n<main>\n");
        article(document);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void empty(String start, String text) {
        html.append('<').append(start).append("=\"").append(attribute(text)).append("\"/>\n");
    }

    private String attribute(String text) {
        return Xml.escape(spelling.apply(text));
    }

    private void article(Document document) {
        html.append("<article class=\"document\">\n<h1>");
        text(document.title());
        html.append("</h1>\n");
        document.blocks().forEach(this::block);
        html.append("</article>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), " id=\"" + Xml.escape(heading.anchor()) + '"', heading.runs());
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.note() ? " class=\"note\"" : "", paragraph.runs());
        } else if (block instanceof Block.Items items) {
            html.append("<ul>\n");
            items.entries().forEach(entry -> element("li", "", entry));
            html.append("</ul>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.KeyFacts facts) {
            facts(facts);
        } else if (block instanceof Block.Sources sources) {
            sources(sources);
        }
    }

    /** The frame can be scrolled with the keyboard where the table is wider than the screen. */
    private void table(Block.Table table) {
        html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(attribute(table.caption())).append("\">\n<table>\n");
        element("caption", "", List.of(Run.of(table.caption())));
        html.append("<thead><tr>");
        table.columns().forEach(name -> element("th", " scope=\"col\"", name));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<List<Run>> row : table.rows()) {
            html.append("<tr>");
            for (int place = 0; place < row.size(); place++) {
                element(place == 0 ? "th" : "td", place == 0 ? " scope=\"row\"" : "", row.get(place));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void facts(Block.KeyFacts facts) {
        html.append("<dl>\n");
        for (Block.KeyFacts.Fact fact : facts.facts()) {
            html.append("<div>");
            element("dt", "", List.of(Run.of(fact.name())));
            element("dd", "", fact.value());
            html.append("</div>\n");
        }
        html.append("</dl>\n");
    }

    /** The number is written, so that no style and no reader counts otherwise. */
    private void sources(Block.Sources sources) {
        html.append("<ul class=\"sources\">\n");
        for (Block.Sources.Entry entry : sources.entries()) {
            html.append("<li>").append(entry.number()).append(". ");
            entry.runs().forEach(this::run);
            for (Block.Sources.Place place : entry.places()) {
                html.append(" <span class=\"place\" id=\"").append(Xml.escape(Run.Citation.anchor(place.label()))).append("\"><b>");
                text(place.label());
                html.append("</b> ");
                place.runs().forEach(this::run);
                html.append("</span>");
            }
            html.append("</li>\n");
        }
        html.append("</ul>\n");
    }

    private void element(String name, String attributes, List<Run> runs) {
        html.append('<').append(name).append(attributes).append('>');
        runs.forEach(this::run);
        html.append("</").append(name).append(">\n");
    }

    private void run(Run run) {
        if (run instanceof Run.Citation citation) {
            html.append("<a class=\"cite\" href=\"#").append(Xml.escape(citation.anchor())).append("\" title=\"")
                    .append(attribute(citation.where())).append("\">");
            text(citation.text());
            html.append("</a>");
        } else if (run instanceof Run.Link link) {
            html.append("<a href=\"").append(Xml.escape(link.address())).append('"').append(marks(link.language()))
                    .append(foreign.equals(SPAN) ? "" : " title=\"" + attribute(link.text()) + '"').append('>');
            text(link.text());
            html.append("</a>");
        } else if (run instanceof Run.Text words) {
            html.append(words.strong() ? "<strong>" : "")
                    .append(words.language() == null ? "" : "<" + foreign + marks(words.language()) + ">");
            text(words.text());
            html.append(words.language() == null ? "" : "</" + foreign + ">").append(words.strong() ? "</strong>" : "");
        }
    }

    private static String marks(String language) {
        return language == null ? "" : " lang=\"" + Xml.escape(language) + "\" dir=\""
                + (Run.rightToLeft(language) ? "rtl" : "ltr") + '"';
    }

    /** A line break of the text stays one. */
    private void text(String text) {
        html.append(Xml.escape(spelling.apply(text)).replace("\r\n", "\n").replace("\n", "<br/>"));
    }

    static String resource(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
