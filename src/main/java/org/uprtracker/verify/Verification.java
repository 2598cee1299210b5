package org.uprtracker.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.uprtracker.journal.Journal;
import org.uprtracker.rules.AllRules;

/** Holds the journal against itself, and every version against the journal, as they stand at one moment. */
@ApplicationScoped
public class Verification {
    private static final int PATIENCE_SECONDS = 24 * 60 * 60;
    private static final int ROWS_AT_ONCE = 1000;
    private static final long TELL_EVERY_NANOSECONDS = 5_000_000_000L;

    @Inject
    EntityManager entities;

    @Inject
    Journal journal;

    @Inject
    ObjectMapper mapper;

    @Inject
    AllRules rules;

    /**
     * @param expected hashes kept elsewhere, in lower-case hexadecimal, by revision
     * @param err takes the findings, one a line, and from time to time how far it is
     * @return what was verified, in one line; null if there are findings
     */
    public String run(Map<Long, String> expected, PrintStream err) {
        return QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(() -> {
            // The first statement: one state of the record, however long it takes and whoever writes meanwhile.
            entities.createNativeQuery("set transaction isolation level repeatable read, read only").executeUpdate();
            Session session = entities.unwrap(Session.class);
            session.setDefaultReadOnly(true);
            session.setFetchBatchSize(ROWS_AT_ONCE);
            Findings findings = new Findings(err);
            String summary = verify(expected, findings, err);
            findings.close();
            return findings.none() ? summary : null;
        });
    }

    private String verify(Map<Long, String> expected, Findings findings, PrintStream err) {
        Entries entries = new Entries(entities);
        Redactions redactions = new Redactions(entities, mapper, findings);
        Chain chain = new Chain(entries, redactions, expected, findings);
        Strays strays = new Strays(entities, journal, findings);
        Versions versions = new Versions(entities, journal, mapper, kind -> rules.of(kind).type(), strays.unnumbered(), findings);
        Merges merges = new Merges(entities, mapper, findings);
        long total = entries.count();
        long done = 0;
        long told = System.nanoTime();
        for (List<Entry> page = entries.after(null); !page.isEmpty(); page = entries.after(page.get(page.size() - 1))) {
            page.forEach(chain::add);
            versions.check(page);
            merges.check(page);
            entities.clear();
            done += page.size();
            if (done < total && System.nanoTime() - told > TELL_EVERY_NANOSECONDS) {
                told = System.nanoTime();
                err.println("… " + done + " of " + total + " changes");
            }
        }
        chain.end();
        redactions.end();
        merges.end();
        strays.check();
        return chain.summary();
    }
}
