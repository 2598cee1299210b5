package org.uprtracker.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.uprtracker.journal.Revision;
import org.uprtracker.metrics.Levels;
import org.uprtracker.metrics.Sample;

/** Where the record stands, as this instance reads it. */
@ApplicationScoped
class RecordLevels implements Sample {
    @Override
    @Transactional
    public void take(Levels levels) {
        Revision head = Revision.<Revision>find("order by number desc").firstResult();
        if (head != null) {
            levels.set("upr.record.revision", "Number of the newest revision of the record", null, head.number);
            levels.set("upr.record.age", "Time since the newest revision of the record", "seconds",
                    Duration.between(head.committedAt, Instant.now()).toMillis() / 1000.0);
        }
    }
}
