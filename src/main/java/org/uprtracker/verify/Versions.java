package org.uprtracker.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.journal.Version;

/** Each entry that says what a thing is has one version, and that version says the same. */
final class Versions {
    private final EntityManager entities;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Function<ThingKind, Class<? extends Content>> types;
    private final Rows rows;
    private final References references;
    private final Set<Long> unnumbered;
    private final Findings findings;

    /** @param unnumbered versions whose child rows cannot be read as lists */
    Versions(EntityManager entities, Journal journal, ObjectMapper mapper,
            Function<ThingKind, Class<? extends Content>> types, Set<Long> unnumbered, Findings findings) {
        this.entities = entities;
        this.journal = journal;
        this.mapper = mapper;
        this.types = types;
        this.rows = new Rows(entities.getMetamodel());
        this.references = new Known(entities);
        this.unnumbered = unnumbered;
        this.findings = findings;
    }

    void check(List<Entry> page) {
        page.stream().filter(Entry::hasVersion).collect(Collectors.groupingBy(Entry::kind)).forEach((kind, entries) -> {
            Map<String, List<Version>> versions = new HashMap<>();
            load(kind, entries).forEach(version -> versions
                    .computeIfAbsent(key(version.thing, version.since), key -> new ArrayList<>()).add(version));
            entries.forEach(entry -> check(entry, versions.getOrDefault(
                    key(entry.change().thing, entry.revision()), List.of())));
        });
    }

    private List<? extends Version> load(ThingKind kind, List<Entry> entries) {
        return entities.createQuery("from " + journal.versionOf(kind).getSimpleName()
                        + " where thing in :things and since in :revisions", journal.versionOf(kind))
                .setParameter("things", entries.stream().map(entry -> entry.change().thing).distinct().toList())
                .setParameter("revisions", entries.stream().map(Entry::revision).distinct().toList())
                .getResultList();
    }

    private void check(Entry entry, List<Version> versions) {
        if (versions.size() != 1) {
            findings.add(entry.address(), entry.thing() + " has " + versions.size() + " versions of it");
            return;
        }
        Version version = versions.get(0);
        if (!Objects.equals(version.until, entry.next())) {
            findings.add(entry.address(), table(entry) + ".until of " + entry.thing() + " is not the revision of its next change");
        }
        if (!Set.copyOf(entry.change().redacted).equals(Set.copyOf(Values.list(version.redacted)))) {
            findings.add(entry.address(), table(entry) + ".redacted of " + entry.thing() + " is not what the journal marks");
        }
        if (!unnumbered.contains(version.version)) {
            compare(entry, version);
        }
    }

    private void compare(Entry entry, Version version) {
        try {
            Content content = mapper.readValue(entry.change().content, types.apply(entry.kind()));
            if (!content.publicId().equals(entry.publicId())) {
                findings.add(entry.address(), "the content of " + entry.thing() + " names another thing");
            }
            for (String name : rows.differences(content.version(references), version)) {
                findings.add(entry.address(), (name.startsWith(entry.kind().code() + "_") ? name : table(entry) + '.' + name)
                        + " of " + entry.thing() + " is not what the journal says");
            }
        } catch (References.UnknownReference e) {
            findings.add(entry.address(), "the content of " + entry.thing() + " refers to a " + e.kind() + " that is not there");
        } catch (JsonProcessingException | RuntimeException e) {
            findings.add(entry.address(), "the content of " + entry.thing() + " cannot be read as a " + entry.kind());
        }
    }

    private static String table(Entry entry) {
        return entry.kind().code() + "_version";
    }

    private static String key(long thing, long since) {
        return thing + "@" + since;
    }
}
