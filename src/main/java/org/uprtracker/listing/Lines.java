package org.uprtracker.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.uprtracker.export.CsvSheet;
import org.uprtracker.export.MarkdownSheet;
import org.uprtracker.export.Rows;
import org.uprtracker.export.Sheet;
import org.uprtracker.export.SheetWriter;
import org.uprtracker.export.XlsxSheet;

/**
 * Items one to a line: as NDJSON, or as a table.
 *
 * @param head the state of the record they were read at; null before it begins
 * @param address where they were asked for
 * @param next where the next page is; null on the last one
 */
record Lines(Listing<?> listing, Question question, RecordReader.Head head, String address, String next) {

    /** A text, or the bytes of a file. */
    Object of(Format format, List<JsonNode> items, boolean bom) {
        return switch (format) {
            case NDJSON -> items.stream().map(item -> item + "\n").collect(Collectors.joining());
            case XLSX -> written(new XlsxSheet(), items).toByteArray();
            case MD -> written(new MarkdownSheet(), items).toString(StandardCharsets.UTF_8);
            default -> written(new CsvSheet(bom), items).toString(StandardCharsets.UTF_8);
        };
    }

    private ByteArrayOutputStream written(SheetWriter writer, List<JsonNode> items) {
        Flat flat = Flat.of(listing.type(), question.fields());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(new Sheet(title(), about(), flat.columns(), Rows.of(items.stream().map(flat::row)::iterator)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private String title() {
        String name = listing.path().replaceFirst(".*/", "");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private List<Sheet.About> about() {
        List<Sheet.About> about = new ArrayList<>();
        about.add(Sheet.About.of("As of", question.clock().asOf().toString()));
        question.clock().publishedBy().ifPresent(day -> about.add(Sheet.About.of("Sources published by", day.toString())));
        if (head != null) {
            about.add(Sheet.About.of("Revision of the record", String.valueOf(head.revision())));
            about.add(Sheet.About.of("Hash of the journal", head.hex()));
        }
        about.add(Sheet.About.address("Address", address));
        if (next != null) {
            about.add(Sheet.About.address("There is more", next));
        }
        return about;
    }
}
