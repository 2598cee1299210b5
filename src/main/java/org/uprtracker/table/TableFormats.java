package org.uprtracker.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
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

/** Tables in the formats that are not JSON. */
final class TableFormats {
    private static final List<Format> ONE_CLICK_AWAY = List.of(Format.JSON, Format.CSV, Format.XLSX, Format.MD);

    private TableFormats() {}

    /**
     * @param forPrograms ids and numbers, a line for a spreadsheet or a script
     * @param forPeople names, and links on the numbers
     * @param self the address of the same answer, with the day and the revision
     */
    static byte[] written(Supplier<Sheet> forPrograms, Supplier<Sheet> forPeople, String self, Question question, Format format) {
        return switch (format) {
            case CSV -> bytes(new CsvSheet(question.bom()), forPrograms.get());
            case XLSX -> bytes(new XlsxSheet(), forPrograms.get());
            case MD -> bytes(new MarkdownSheet(), forPeople.get());
            case HTML -> page(forPeople.get(), self, Labels.in(question.clock().lang())).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(format.toString());
        };
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

    private static String page(Sheet sheet, String self, Labels labels) {
        String main = "<h1>" + sheet.title() + "</h1>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                + sheet.title() + "\">\n" + new String(bytes(new HtmlSheet(), new Sheet(sheet.title(), List.of(),
                        sheet.columns(), sheet.rows())), StandardCharsets.UTF_8)
                // The figures first; what must be known to read them stands below.
                + "</div>\n" + HtmlSheet.about(sheet.about());
        return Site.page(labels, sheet.title(), ONE_CLICK_AWAY.stream().map(format -> new Site.Alternate(format.name(),
                self + "&format=" + Values.code(format))).toList(), main);
    }
}
