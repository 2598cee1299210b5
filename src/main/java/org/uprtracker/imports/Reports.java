package org.uprtracker.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import org.uprtracker.intake.Outcome;

/** Reports as they are kept and read again. */
@ApplicationScoped
class Reports {
    private final ObjectMapper mapper;

    @Inject
    Reports(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null if there is none. */
    Outcome read(String json) {
        return json == null ? null : read(json, Outcome.class);
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
