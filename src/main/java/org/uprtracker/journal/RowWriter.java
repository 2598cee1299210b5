package org.uprtracker.journal;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes rows as the entities map them, all rows of a table at once: an import writes tens of thousands, and neither they nor
 * what Hibernate would remember of them need to be in memory together.
 */
final class RowWriter {
    private final EntityManager entities;
    /** By the table's statement, in the order in which tables refer to each other. */
    private final Map<String, CopyText> waiting = new LinkedHashMap<>();

    RowWriter(EntityManager entities) {
        this.entities = entities;
    }

    /** @param row an entity, with its children */
    void add(Object row) {
        Mapping mapping = Mapping.of(row.getClass());
        CopyText rows = rows(mapping);
        write(rows, mapping.columns(), row);
        rows.end();
        for (Mapping.Children children : mapping.children()) {
            add(children, ((Version) row).version, children.of(row));
        }
    }

    private void add(Mapping.Children children, long version, List<?> values) {
        // Also where there are none: tables are written in the order in which they refer to each other.
        CopyText rows = rows(children.mapping());
        for (int place = 0; place < values.size(); place++) {
            rows.value(version, false);
            rows.value(place, false);
            if (children.column() != null) {
                rows.value(values.get(place), false);
            } else {
                write(rows, children.mapping().columns(), values.get(place));
            }
            rows.end();
        }
    }

    /** Parents first, as they were added. */
    void flush() {
        entities.unwrap(Session.class).doWork(connection -> {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, CopyText> table : waiting.entrySet()) {
                String rows = table.getValue().toString();
                if (!rows.isEmpty()) {
                    try {
                        copy.copyIn(table.getKey(), new StringReader(rows));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        });
        waiting.clear();
    }

    private CopyText rows(Mapping mapping) {
        return waiting.computeIfAbsent(mapping.copy(), table -> new CopyText());
    }

    private static void write(CopyText rows, List<Mapping.Value> columns, Object row) {
        for (Mapping.Value column : columns) {
            rows.value(column.of(row), column.isJson());
        }
    }
}
