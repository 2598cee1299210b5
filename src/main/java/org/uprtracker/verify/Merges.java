package org.uprtracker.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprtracker.journal.Merged;
import org.uprtracker.journal.References;

/** The merges that follow from the journal, each led on to where its target went later, and those that are on record. */
final class Merges {
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final Findings findings;
    private final References references;
    private final Set<Row> expected = new HashSet<>();
    private final Map<Long, Row> open = new HashMap<>();
    private final Map<Long, String> addresses = new HashMap<>();

    private record Row(long thing, long target, long since, Long until) {
        Row until(long revision) {
            return new Row(thing, target, since, revision);
        }
    }

    Merges(EntityManager entities, ObjectMapper mapper, Findings findings) {
        this.entities = entities;
        this.mapper = mapper;
        this.findings = findings;
        this.references = new Known(entities);
    }

    void check(List<Entry> page) {
        page.stream().filter(entry -> entry.change().action.equals("merged")).forEach(this::merge);
    }

    /** When there are no more entries. */
    void end() {
        expected.addAll(open.values());
        Set<Row> found = new HashSet<>();
        entities.createQuery("from Merged", Merged.class).getResultList().forEach(row -> {
            if (!found.add(new Row(row.thing, row.target, row.since, row.until))) {
                findings.add(String.valueOf(row.since), "merged has a row twice");
            }
        });
        found.stream().filter(row -> !expected.contains(row)).forEach(row -> findings.add(address(row),
                "merged has a row that the journal does not know"));
        expected.stream().filter(row -> !found.contains(row)).forEach(row -> findings.add(address(row),
                "merged does not have the row that follows from the journal"));
    }

    private void merge(Entry entry) {
        long thing = entry.change().thing;
        long revision = entry.revision();
        try {
            long target = references.id(entry.kind(), mapper.readTree(entry.change().content).path("into").asText());
            addresses.put(thing, entry.address());
            List<Row> ledOn = open.values().stream().filter(row -> row.target == thing && row.since < revision).toList();
            ledOn.forEach(row -> {
                expected.add(row.until(revision));
                open.put(row.thing, new Row(row.thing, target, revision, null));
            });
            open.put(thing, new Row(thing, target, revision, null));
        } catch (JsonProcessingException | References.UnknownReference e) {
            findings.add(entry.address(), "does not say what " + entry.thing() + " was merged into");
        }
    }

    private String address(Row row) {
        return addresses.getOrDefault(row.thing, String.valueOf(row.since));
    }
}
