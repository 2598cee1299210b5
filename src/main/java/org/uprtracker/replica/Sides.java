package org.uprtracker.replica;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.uprtracker.http.ProblemType;

/**
 * Decides which side a statement is read from: a replica, for a request without credentials, if the very connection it
 * would be read on has reached all the revisions that are needed, of this record, and is fresh enough; else, and whenever a replica fails,
 * the primary. Each connection is asked itself, so that it does not matter how many replicas stand behind one address.
 *
 * <p>What is answered is never older than it is said to be. When the primary is away, replicas answer for as long as the
 * bound on staleness allows, and no longer: what another primary may have taken in since, nobody here can know.
 */
@ApplicationScoped
public class Sides {
    /** For who needs something that only the primary is sure to have. */
    public static final long NEWEST = Long.MAX_VALUE;

    private static final String TOO_LONG = "57014";

    private final DataSource primary;
    private final Standby standby;
    private final Watch watch;
    private final RevisionHeader header;
    private final Duration bound;
    private final Counter ofPrimary;
    private final Counter ofReplica;

    @Inject
    Sides(DataSource primary, Standby standby, Watch watch, RevisionHeader header, ReplicaSettings settings, MeterRegistry meters) {
        this.primary = primary;
        this.standby = standby;
        this.watch = watch;
        this.header = header;
        bound = settings.maxStaleness();
        ofPrimary = counter(meters, "primary");
        ofReplica = counter(meters, "replica");
    }

    /** One side alone. */
    public Sides(DataSource primary, MeterRegistry meters) {
        this.primary = primary;
        standby = null;
        watch = null;
        header = null;
        bound = Duration.ZERO;
        ofPrimary = counter(meters, "primary");
        ofReplica = counter(meters, "replica");
    }

    private static Counter counter(MeterRegistry meters, String side) {
        return Counter.builder("upr.reads").description("Statements that read for an answer, by the side that was read")
                .tag("side", side).register(meters);
    }

    /** What is read on one connection; it may be done twice, on another one, if the first one breaks. */
    public interface Reading<T> {
        T from(Connection connection) throws SQLException, IOException;
    }

    /**
     * @param least the revision that what is read must know; 0 for any
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if the request asks for a revision that does not exist
     */
    public <T> T read(long least, Reading<T> reading) throws SQLException, IOException {
        Asked asked = header == null ? null : header.asked();
        if (asked != null && standby.isUsed() && asked.takesReplica() && least < NEWEST) {
            Optional<T> answer = fromReplica(asked, Math.max(least, asked.least()), reading);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        if (asked != null) {
            asked.stayOnPrimary();
        }
        try (Connection connection = primary.getConnection()) {
            if (asked != null && asked.isDoubtful()) {
                confirm(asked, connection);
            }
            T answer = reading.from(connection);
            ofPrimary.increment();
            return answer;
        }
    }

    /** Empty if the primary is to be asked. */
    private <T> Optional<T> fromReplica(Asked asked, long least, Reading<T> reading) throws SQLException, IOException {
        try (Connection connection = standby.connection()) {
            Head reached = Head.of(connection);
            Optional<Duration> staleness = watch.staleness(reached).filter(age -> age.compareTo(bound) <= 0);
            if (reached.revision() < least || staleness.isEmpty()) {
                return Optional.empty();
            }
            Standby.patiently(connection);
            T answer = reading.from(connection);
            asked.readFromReplica(reached.revision(), staleness.get());
            ofReplica.increment();
            return Optional.of(answer);
        } catch (SQLException e) {
            if (TOO_LONG.equals(e.getSQLState())) {
                throw e;
            }
            // Whatever it was, also a row that went while it was read there: the primary has the last word.
            Log.debugf(e, "A replica could not be read");
            if (e.getSQLState() != null && e.getSQLState().matches("(08|57P|99999).*")) {
                standby.leave("does not answer");
            }
            return Optional.empty();
        }
    }

    private static void confirm(Asked asked, Connection connection) throws SQLException {
        long reached = Head.of(connection).revision();
        if (reached < asked.given()) {
            throw ProblemType.refusal(RevisionHeader.NAME, "revision " + asked.given() + " does not exist: the newest one is "
                    + reached);
        }
        asked.confirmed();
    }
}
