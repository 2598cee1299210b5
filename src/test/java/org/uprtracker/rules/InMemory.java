package org.uprtracker.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.http.Json;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.ThingKind;

/** A record that holds what a test puts there. */
public final class InMemory implements OnRecord {
    private static final ObjectMapper JSON = Json.strict(new ObjectMapper());

    private final Map<String, Content> things = new LinkedHashMap<>();

    public InMemory(Content... things) {
        this(List.of(things));
    }

    public InMemory(Collection<? extends Content> things) {
        things.forEach(thing -> this.things.put(thing.thingKind() + "/" + thing.publicId(), thing));
    }

    @Override
    public <T extends Content> Optional<T> find(Class<T> type, String id) {
        return things.values().stream().filter(type::isInstance).map(type::cast)
                .filter(thing -> thing.publicId().equals(id)).findFirst();
    }

    @Override
    public Optional<String> holder(ThingKind kind, String field, String value, String except) {
        return things.values().stream()
                .filter(thing -> thing.thingKind() == kind && !thing.publicId().equals(except))
                .filter(thing -> value.equals(JSON.<JsonNode>valueToTree(thing).path(field).asText(null)))
                .map(Content::publicId).findFirst();
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 1, 1);
    }
}
