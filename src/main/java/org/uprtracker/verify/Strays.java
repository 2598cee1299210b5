package org.uprtracker.verify;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;

/** Rows that no entry of the journal speaks of. */
final class Strays {
    private final EntityManager entities;
    private final Journal journal;
    private final Findings findings;

    Strays(EntityManager entities, Journal journal, Findings findings) {
        this.entities = entities;
        this.journal = journal;
        this.findings = findings;
    }

    void check() {
        rows("select t.kind || '/' || t.public_id as thing from thing t where not exists"
                + " (select from change c where c.thing = t.id) order by t.id").forEach(row ->
                findings.add(row.get("thing", String.class), "is an identity that the journal does not know"));
        for (ThingKind kind : ThingKind.values()) {
            rows(("select v.since, t.kind || '/' || t.public_id as thing from %s_version v join thing t on t.id = v.thing"
                    + " where not exists (select from change c where c.thing = v.thing and c.revision = v.since"
                    + " and c.action in ('created', 'changed')) order by v.since, v.version").formatted(kind)).forEach(row ->
                    findings.add(String.valueOf(row.get("since", Long.class)), kind + "_version has a version of "
                            + row.get("thing", String.class) + " that the journal does not know"));
        }
    }

    /** Child rows are numbered from 0 on; a version whose are not is not read at all, lest one row make a list endless. */
    Set<Long> unnumbered() {
        Rows mapped = new Rows(entities.getMetamodel());
        Set<Long> versions = new HashSet<>();
        for (ThingKind kind : ThingKind.values()) {
            for (String table : mapped.childTables(journal.versionOf(kind))) {
                rows(("select v.version, v.since, t.kind || '/' || t.public_id as thing from (select version from %s"
                        + " group by version having min(place) <> 0 or max(place) <> count(*) - 1) c"
                        + " join %s_version v using (version) join thing t on t.id = v.thing order by v.since, v.version")
                        .formatted(table, kind)).forEach(row -> {
                            versions.add(row.get("version", Long.class));
                            findings.add(String.valueOf(row.get("since", Long.class)),
                                    table + " of " + row.get("thing", String.class) + " is not what the journal says");
                        });
            }
        }
        return versions;
    }

    private List<Tuple> rows(String sql) {
        return entities.createNativeQuery(sql, Tuple.class).getResultList().stream().map(Tuple.class::cast).toList();
    }
}
