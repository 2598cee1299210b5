package org.uprtracker.listing;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Items one to a line: as CSV (RFC 4180) or as NDJSON. */
final class Lines {
    private Lines() {}

    static String of(Format format, Class<?> type, List<JsonNode> items, List<String> fields, boolean bom) {
        return format == Format.NDJSON
                ? items.stream().map(item -> item + "\n").collect(Collectors.joining())
                : csv(Flat.columns(type, fields), items, bom);
    }

    private static String csv(List<String> columns, List<JsonNode> items, boolean bom) {
        StringWriter text = new StringWriter();
        if (bom) {
            text.write('\uFEFF');
        }
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            items.forEach(item -> csv.writeRecord(Flat.row(item, columns).stream().map(Flat.Cell::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
