package org.uprtracker.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** An item of the database as a line of NDJSON: without spaces, and without the fields that hold nothing. */
final class JsonLine {
    private JsonLine() {}

    /** Copies token by token: no item is ever built. */
    static void write(JsonParser item, JsonGenerator out) throws IOException {
        String field = null;
        for (JsonToken token = item.nextToken(); token != null; token = item.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                field = item.currentName();
            } else if (token != JsonToken.VALUE_NULL || field == null) {
                if (field != null) {
                    out.writeFieldName(field);
                    field = null;
                }
                out.copyCurrentEvent(item);
            } else {
                field = null;
            }
        }
        out.writeRaw('\n');
    }
}
