package org.uprtracker.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.uprtracker.export.CsvSheet;
import org.uprtracker.export.Rows;
import org.uprtracker.export.Sheet;

/** Items one to a line: as CSV (RFC 4180) or as NDJSON. */
final class Lines {
    private Lines() {}

    static String of(Format format, Class<?> type, List<JsonNode> items, List<String> fields, boolean bom) {
        return format == Format.NDJSON
                ? items.stream().map(item -> item + "\n").collect(Collectors.joining())
                : csv(Flat.of(type, fields), items, bom);
    }

    private static String csv(Flat flat, List<JsonNode> items, boolean bom) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new CsvSheet(bom).write(new Sheet("", List.of(), flat.columns(),
                    Rows.of(items.stream().map(flat::row)::iterator)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
