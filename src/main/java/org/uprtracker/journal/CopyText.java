package org.uprtracker.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;

/** Rows in the text format of PostgreSQL's {@code COPY} (https://www.postgresql.org/docs/current/sql-copy.html). */
final class CopyText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder();
    private boolean within;

    /** Ends a row. */
    void end() {
        text.append('\n');
        within = false;
    }

    /** @param json whether the column holds JSON: a text is it already, anything else is written as such */
    void value(Object value, boolean json) {
        if (within) {
            text.append('\t');
        }
        within = true;
        if (value == null) {
            text.append("\\N");
        } else if (json) {
            escaped(value instanceof String written ? written : json(value));
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HEX.formatHex(bytes));
        } else if (value instanceof Collection<?> values) {
            escaped(array(values));
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            escaped(value.toString());
        }
    }

    private void escaped(String value) {
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(character);
            }
        }
    }

    /** An array as PostgreSQL reads it: everything in quotes but what is missing. */
    private static String array(Collection<?> values) {
        StringBuilder array = new StringBuilder("{");
        for (Iterator<?> rest = values.iterator(); rest.hasNext();) {
            Object value = rest.next();
            array.append(value == null ? "null" : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .append(rest.hasNext() ? "," : "");
        }
        return array.append('}').toString();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
