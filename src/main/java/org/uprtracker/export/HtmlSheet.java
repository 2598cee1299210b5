package org.uprtracker.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * A table as a piece of HTML for a page: caption, heads that say what they are heads of, the first cell of a row as its
 * head, and every text of another language marked, so that a screen reader pronounces it and Arabic runs its own way.
 */
public final class HtmlSheet implements SheetWriter {
    @Override
    public void write(Sheet sheet, OutputStream out) throws IOException {
        Writer html = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        html.write("<table>\n<caption>" + Entities.escape(sheet.title()) + about(sheet.about()) + "</caption>\n<thead>\n<tr>");
        for (Column column : sheet.columns()) {
            html.write("<th scope=\"col\"" + kind(column.type().isNumber()) + title(column)
                    + marks(column.lang()) + ">"
                    + Entities.escape(column.name()) + "</th>");
        }
        html.write("</tr>\n</thead>\n<tbody>\n");
        sheet.rows().each(row -> html.write(line(row, sheet.columns())));
        html.write("</tbody>\n</table>\n");
        html.flush();
    }

    /** What a table says about itself, for who shows it elsewhere than in the caption; empty where it says nothing. */
    public static String about(List<Sheet.About> about) {
        return about.isEmpty() ? "" : about.stream()
                .map(line -> "<li>" + Entities.escape(line.name()) + ": " + shown(line.value()) + "</li>\n")
                .collect(Collectors.joining("", "\n<ul>\n", "</ul>\n"));
    }

    private static String line(List<Cell> row, List<Column> columns) {
        StringBuilder line = new StringBuilder("<tr>");
        for (int place = 0; place < row.size(); place++) {
            Cell cell = row.get(place);
            String name = place == 0 ? "th" : "td";
            line.append('<').append(name).append(place == 0 ? " scope=\"row\"" : "").append(kind(cell.number() || columns.get(place).type().isNumber()))
                    .append(marks(cell.lang())).append('>').append(shown(cell)).append("</").append(name).append('>');
        }
        return line.append("</tr>\n").toString();
    }

    private static String kind(boolean number) {
        return number ? " class=\"number\"" : "";
    }

    private static String title(Column column) {
        return column.about().isEmpty() ? "" : " title=\"" + Entities.escape(column.about()) + '"';
    }

    private static String marks(String language) {
        return language == null ? "" : " lang=\"" + Entities.escape(language) + "\" dir=\"auto\"";
    }

    private static String shown(Cell cell) {
        String text = Entities.escape(cell.text()).replaceAll("\r\n|\r|\n", "<br>");
        return cell.address() == null ? text : "<a href=\"" + Entities.escape(cell.address()) + "\">" + text + "</a>";
    }
}
