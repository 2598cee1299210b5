package org.uprtracker.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rows as the entities map them, one statement for all rows of a table: an import writes tens of thousands, and
 * neither they nor what Hibernate would remember of them need to be in memory together.
 */
final class RowWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    private final EntityManager entities;
    /** By table, in the order in which tables refer to each other. */
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    RowWriter(EntityManager entities) {
        this.entities = entities;
    }

    /** Rows of one table that wait to be written, as a JSON list. */
    private static final class Waiting {
        private final String insert;
        private final StringWriter text = new StringWriter();
        private final JsonGenerator json;

        private Waiting(String insert) throws IOException {
            this.insert = insert;
            json = JSON.createGenerator(text);
            json.writeStartArray();
        }
    }

    /** @param row an entity, with its children */
    void add(Object row) {
        try {
            Mapping mapping = Mapping.of(row.getClass());
            JsonGenerator json = rows(mapping);
            json.writeStartObject();
            write(json, mapping.columns(), row);
            json.writeEndObject();
            for (Mapping.Children children : mapping.children()) {
                add(children, ((Version) row).version, children.of(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Mapping.Children children, long version, List<?> rows) throws IOException {
        // Also where there are none: tables are written in the order in which they refer to each other.
        JsonGenerator json = rows(children.mapping());
        for (int place = 0; place < rows.size(); place++) {
            json.writeStartObject();
            json.writeNumberField("version", version);
            json.writeNumberField("place", place);
            if (children.column() != null) {
                json.writeObjectField(children.column(), rows.get(place));
            } else {
                write(json, children.mapping().columns(), rows.get(place));
            }
            json.writeEndObject();
        }
    }

    /** Parents first, as they were added. */
    void flush() {
        waiting.forEach((table, rows) -> {
            try {
                rows.json.writeEndArray();
                rows.json.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            entities.createNativeQuery(rows.insert).setParameter("rows", rows.text.toString()).executeUpdate();
        });
        waiting.clear();
    }

    private JsonGenerator rows(Mapping mapping) throws IOException {
        Waiting rows = waiting.get(mapping.table());
        if (rows == null) {
            rows = new Waiting(mapping.insert());
            waiting.put(mapping.table(), rows);
        }
        return rows.json;
    }

    private static void write(JsonGenerator json, List<Mapping.Value> columns, Object row) throws IOException {
        for (Mapping.Value column : columns) {
            Object value = column.of(row);
            if (value instanceof byte[] bytes) {
                json.writeStringField(column.name(), "\\x" + HEX.formatHex(bytes));
            } else if (value instanceof String text && column.isJson()) {
                json.writeFieldName(column.name());
                json.writeRawValue(text);
            } else {
                json.writeObjectField(column.name(), value);
            }
        }
    }
}
