package org.uprtracker.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Answers of the service out of the curated data; a test compares them with what it gives. */
final class Examples {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Examples() {}

    /** Null where there is none. */
    static Object of(String operation) {
        try (InputStream in = Examples.class.getResourceAsStream("/examples/" + operation + ".json")) {
            return in == null ? null : MAPPER.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
