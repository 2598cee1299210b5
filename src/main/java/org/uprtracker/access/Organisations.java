package org.uprtracker.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.ThingKind;

/** What the record says of those whom callers write for. */
@ApplicationScoped
public class Organisations {
    private final Journal journal;
    private final ObjectMapper mapper;

    @Inject
    Organisations(Journal journal, ObjectMapper mapper) {
        this.journal = journal;
        this.mapper = mapper;
    }

    boolean isOnRecord(String id) {
        return name(id).isPresent();
    }

    /** Empty if no such organisation is on record now. */
    @ActivateRequestContext
    Optional<String> name(String id) {
        Last last = journal.last(ThingKind.ORGANISATION, id);
        if (last == null || !last.stands()) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readTree(last.content()).path("name").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
