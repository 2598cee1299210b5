package org.uprtracker.bundle;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.journal.Done;
import org.uprtracker.journal.Journal;

/** Takes the curated data into the record at start: once per release, and never over what somebody else changed. */
@ApplicationScoped
public class BundledDataLoader {
    public static final String WRITER = "bundle";

    /** Seconds for taking in a release, also on a machine that starts much else. */
    private static final int LONGEST = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(LONGEST);

    @Inject
    BundledData data;

    @Inject
    Journal journal;

    @Inject
    EntityManager entities;

    /** False where this process stands beside a service, which has loaded its own. */
    @Inject
    @ConfigProperty(name = "upr.bundle.load", defaultValue = "true")
    boolean wanted;

    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    void load(@Observes StartupEvent start) {
        String hash = data.hash();
        if (!wanted || isLoaded(hash)) {
            return;
        }
        // Several instances that start together: all but one wait here, then find the release taken in.
        journal.lock(PATIENCE);
        if (isLoaded(hash)) {
            return;
        }
        Journal.Written written = journal.write(WRITER, "curated data, release " + hash.substring(0, 12), data.read());
        entities.createNativeQuery("insert into bundled_data (hash) values (:hash)")
                .setParameter("hash", hash)
                .executeUpdate();
        Log.infof("Curated data: %d things created, %d changed (revision %s)",
                written.count(Done.Action.CREATED), written.count(Done.Action.CHANGED), written.revision());
        if (!written.left().isEmpty()) {
            Log.infof("Curated data: left as they are, because they were changed here or are never changed: %s", written.left());
        }
    }

    private boolean isLoaded(String hash) {
        return !entities.createNativeQuery("select 1 from bundled_data where hash = :hash")
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }
}
