package org.uprtracker.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.uprtracker.intake.Ledger;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.Place;
import org.uprtracker.journal.Values;

/** Keeps what became of a file beside the record: many rows in one statement, as one JSON text that the database takes apart. */
@ApplicationScoped
class KeptLedger implements Ledger {
    private static final int ROWS_AT_ONCE = 2000;

    private final EntityManager entities;
    private final Jobs jobs;
    private final Reports reports;

    @Inject
    KeptLedger(EntityManager entities, Jobs jobs, Reports reports) {
        this.entities = entities;
        this.jobs = jobs;
        this.reports = reports;
    }

    /** One row of the table. */
    private record Row(@JsonProperty("place") int place, @JsonProperty("locus") String locus, @JsonProperty("kind") String kind,
            @JsonProperty("thing") String thing, @JsonProperty("action") String action, @JsonProperty("match") String match,
            @JsonProperty("score") Double score, @JsonProperty("candidates") List<Outcome.Candidate> candidates) {}

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(UUID job, Outcome outcome, Iterable<Item> items) {
        // What is pending in the session goes first: these statements do not know of it.
        entities.flush();
        List<Row> rows = new ArrayList<>();
        int place = 0;
        for (Item item : items) {
            rows.add(row(place++, item));
            if (rows.size() == ROWS_AT_ONCE) {
                insert(job, rows);
            }
        }
        insert(job, rows);
        if (!jobs.end(job, ImportState.DONE, outcome, outcome.revision())) {
            throw new CancellationException("the import " + job + " was given up meanwhile");
        }
    }

    private void insert(UUID job, List<Row> rows) {
        if (!rows.isEmpty()) {
            entities.createNativeQuery("""
                    insert into import_item (job, place, locus, kind, thing, action, match, score, candidates)
                    select :job, r.place, r.locus, r.kind, r.thing, r.action, r.match, r.score, r.candidates
                    from jsonb_to_recordset(cast(:rows as jsonb)) r(place integer, locus text, kind text, thing text,
                        action text, match text, score double precision, candidates jsonb)""")
                    .setParameter("job", job).setParameter("rows", reports.json(rows)).executeUpdate();
            rows.clear();
        }
    }

    private static Row row(int place, Item item) {
        return new Row(place, locus(item.place()), item.kind().code(), item.id(), Values.code(item.action()),
                Values.code(item.match()), item.score(), item.candidates());
    }

    /** As {@code row 17} or {@code page 5, para. 126.29}; where the file as a whole is meant, {@code the file}. */
    static String locus(Place place) {
        List<String> parts = new ArrayList<>();
        if (place != null) {
            add(parts, "page ", place.page());
            add(parts, "row ", place.row());
            add(parts, "para. ", place.paragraph());
            add(parts, "column ", place.column());
            add(parts, "record ", place.record());
        }
        return parts.isEmpty() ? "the file" : Outcome.plain(String.join(", ", parts));
    }

    private static void add(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + value);
        }
    }
}
