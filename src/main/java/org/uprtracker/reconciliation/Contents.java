package org.uprtracker.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.Lookups;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.rules.AllRules;
import org.uprtracker.rules.Rules;

/** Contents as the journal holds them. */
@ApplicationScoped
class Contents {
    private final Journal journal;
    private final Lookups lookups;
    private final AllRules rules;
    private final ObjectMapper mapper;

    @Inject
    Contents(Journal journal, Lookups lookups, AllRules rules, ObjectMapper mapper) {
        this.journal = journal;
        this.lookups = lookups;
        this.rules = rules;
        this.mapper = mapper;
    }

    /** What stands, by id. */
    <T extends Content> Map<String, T> standing(ThingKind kind, Class<T> type) {
        return standing(lookups.all(kind), kind, type);
    }

    /** The same of these ids alone. */
    <T extends Content> Map<String, T> standing(ThingKind kind, Class<T> type, List<String> ids) {
        return standing(lookups.named(kind, ids), kind, type);
    }

    private <T extends Content> Map<String, T> standing(List<Lookups.Entry> entries, ThingKind kind, Class<T> type) {
        Map<String, T> standing = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.last().stands())
                .forEach(entry -> standing.put(entry.publicId(), type.cast(read(kind, entry.last().content()))));
        return standing;
    }

    Last last(ThingKind kind, String id) {
        return journal.last(kind, id);
    }

    Content read(ThingKind kind, String json) {
        try {
            Rules<Content> of = rules.of(kind);
            return mapper.readValue(json, of.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + kind + " cannot be read", e);
        }
    }

    String mergedInto(Last last) {
        try {
            return mapper.readTree(last.content()).path("into").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored merge cannot be read", e);
        }
    }

    /** As the journal keeps it. */
    String json(Content content) {
        return journal.json(content);
    }

    ThingKind kindOf(Class<? extends Content> type) {
        for (ThingKind kind : ThingKind.values()) {
            if (rules.of(kind).type() == type) {
                return kind;
            }
        }
        throw new IllegalArgumentException(type.getName());
    }

    /** The recommendations of a review as they are on record. */
    OnRecordNow ofReview(String state, int cycle) {
        List<Lookups.Entry> entries = lookups.ofReview(state, cycle);
        OnRecordNow now = new OnRecordNow(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Lookups.Entry entry : entries) {
            if (entry.last().stands()) {
                now.standing.put(entry.publicId(), (Recommendation)
                        read(ThingKind.RECOMMENDATION, entry.last().content()));
            } else if (entry.last().action().equals("merged")) {
                now.merged.put(entry.publicId(), mergedInto(entry.last()));
            } else {
                now.withdrawn.add(entry.publicId());
            }
            if (entry.redacted()) {
                now.redacted.add(entry.publicId());
            }
        }
        return now;
    }

    /**
     * @param merged ids that lead to another
     * @param withdrawn ids that are never used again
     * @param redacted ids of what was blanked in part: it is not written again from a file that still holds the words
     */
    record OnRecordNow(Map<String, Recommendation> standing, Map<String, String> merged,
            List<String> withdrawn, List<String> redacted) {
        /** Where an id leads; itself where it was not merged. */
        String leadsTo(String id) {
            String to = id;
            for (int i = 0; i < merged.size() && merged.containsKey(to); i++) {
                to = merged.get(to);
            }
            return to;
        }
    }
}
