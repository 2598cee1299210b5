package org.uprtracker.replica;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Looks at both sides again and again: notes how far the primary is, finds out whether the replica is one of the same
 * record, and takes it back into use. When looking takes long or fails, what a replica says counts as older and older, and
 * by itself is not used any more.
 */
@ApplicationScoped
class Watch {
    private static final String PRIMARY = "select number, hash, (select hash from revision where number = ?) as there"
            + " from revision order by number desc limit 1";

    private final DataSource primary;
    private final Standby standby;
    private final ReplicaSettings settings;
    private final MeterRegistry meters;
    private final Heads heads = new Heads();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "replica-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Head replica = Head.NONE;
    private volatile long newest;

    @Inject
    Watch(DataSource primary, Standby standby, ReplicaSettings settings, MeterRegistry meters) {
        this.primary = primary;
        this.standby = standby;
        this.settings = settings;
        this.meters = meters;
    }

    void start(@Observes StartupEvent start) {
        if (standby.isConfigured()) {
            Gauge.builder("upr.replica.lag", this, Watch::lag).baseUnit("seconds")
                    .description("How old what the replica answers may be at most").register(meters);
            Gauge.builder("upr.replica.usable", this, watch -> watch.isUsable() ? 1 : 0)
                    .description("1 if the replica answers, 0 if all reads go to the primary").register(meters);
            looking.scheduleWithFixedDelay(this::look, 0, settings.checkEvery().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        looking.shutdownNow();
    }

    /** How old what was answered at this head may be at most; empty if nobody knows, or it is none of this record. */
    Optional<Duration> staleness(Head head) {
        return heads.staleness(head, System.nanoTime());
    }

    /** As the replica was seen last. */
    Optional<Duration> staleness() {
        return staleness(replica);
    }

    /** The revision the replica was at when it was seen last; 0 if it never was. */
    long revision() {
        return replica.revision();
    }

    /** The revision the primary was at when it was seen last. */
    long newest() {
        return newest;
    }

    boolean isUsable() {
        return standby.isUsed() && staleness().filter(age -> age.compareTo(settings.maxStaleness()) <= 0).isPresent();
    }

    private double lag() {
        return staleness().map(age -> age.toNanos() / 1e9).orElse(Double.POSITIVE_INFINITY);
    }

    private void look() {
        try {
            // In this order: what a replica has, its primary has as well.
            Head seen = atReplica();
            long moment = System.nanoTime();
            try (Connection connection = primary.getConnection();
                    PreparedStatement statement = connection.prepareStatement(PRIMARY)) {
                statement.setLong(1, seen.revision());
                try (ResultSet head = statement.executeQuery()) {
                    if (head.next()) {
                        newest = head.getLong("number");
                        heads.seen(new Head(newest, head.getBytes("hash")), moment);
                        judge(seen, head.getBytes("there"));
                    }
                }
            }
        } catch (SQLException | RuntimeException e) {
            Log.debugf(e, "Reads: the primary could not be looked at");
        }
    }

    private void judge(Head seen, byte[] there) {
        if (seen.hash() == null) {
            return;
        }
        replica = seen;
        if (Arrays.equals(seen.hash(), there)) {
            standby.use();
        } else {
            standby.leave("is not one of this record");
        }
    }

    private Head atReplica() {
        try (Connection connection = standby.connection()) {
            Head seen = Head.of(connection);
            Standby.patiently(connection);
            return seen;
        } catch (SQLException | RuntimeException e) {
            Log.debugf(e, "Reads: the replica could not be looked at");
            standby.leave("does not answer");
            standby.hangUp();
            return Head.NONE;
        }
    }
}
