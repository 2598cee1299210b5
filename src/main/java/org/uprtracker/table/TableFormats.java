package org.uprtracker.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.uprtracker.export.CsvSheet;
import org.uprtracker.export.HtmlSheet;
import org.uprtracker.export.MarkdownSheet;
import org.uprtracker.export.Sheet;
import org.uprtracker.export.SheetWriter;
import org.uprtracker.export.XlsxSheet;
import org.uprtracker.journal.Values;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Question;
import org.uprtracker.site.Site;

/** A table in the formats that are not JSON. */
final class TableFormats {
    private static final List<Format> ONE_CLICK_AWAY = List.of(Format.JSON, Format.CSV, Format.XLSX, Format.MD);

    private TableFormats() {}

    static byte[] written(TableView table, Question question, Format format) {
        Labels labels = Labels.in(question.clock().lang());
        return switch (format) {
            case CSV -> bytes(new CsvSheet(question.bom()), forPrograms(table, question, labels));
            case XLSX -> bytes(new XlsxSheet(), forPrograms(table, question, labels));
            case MD -> bytes(new MarkdownSheet(), TableSheets.forPeople(table, labels));
            case HTML -> page(table, labels).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(format.toString());
        };
    }

    private static Sheet forPrograms(TableView table, Question question, Labels labels) {
        return question.asksFor(TableInquiry.LAYOUT, "long") ? TableSheets.cellByCell(table, labels)
                : TableSheets.wide(table, labels);
    }

    private static byte[] bytes(SheetWriter writer, Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(sheet, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String page(TableView table, Labels labels) {
        Sheet sheet = TableSheets.forPeople(table, labels);
        String main = "<h1>" + sheet.title() + "</h1>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                + sheet.title() + "\">\n" + new String(bytes(new HtmlSheet(), sheet), StandardCharsets.UTF_8) + "</div>\n";
        return Site.page(labels, sheet.title(), ONE_CLICK_AWAY.stream().map(format -> new Site.Alternate(format.name(),
                table.self() + "&format=" + Values.code(format))).toList(), main);
    }
}
