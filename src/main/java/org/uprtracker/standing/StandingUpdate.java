package org.uprtracker.standing;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger.Level;
import org.uprtracker.journal.ThingKind;

/** One step of the table {@code standing} to the newest revision, in one transaction. */
@ApplicationScoped
class StandingUpdate {
    /** Any number that means nothing else among the advisory locks of the database. */
    private static final long LOCK = 0x7570725f7374L;
    private static final int LONGEST_SECONDS = 3600;
    /** So many recommendations at once make other tables of it and of the record, for the planner. */
    private static final int MANY = 100;

    private final EntityManager entities;

    @Inject
    StandingUpdate(EntityManager entities) {
        this.entities = entities;
    }

    /** How far it has come, by which definition, and how far the record has. */
    record State(long followed, String definition, long newest) {
        boolean isOfThisProgram() {
            return StandingSeries.DEFINITION.equals(definition);
        }
    }

    @Transactional
    State state() {
        Object[] row = (Object[]) entities.createNativeQuery("select f.revision, f.definition,"
                + " coalesce((select max(r.number) from revision r), 0) from standing_followed f").getSingleResult();
        return new State(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue());
    }

    /**
     * Goes to the newest revision, unless another instance is about it; one that was overtaken by another meanwhile fails (40001).
     *
     * @param anew whether it begins anew where another program had worked it out; else that is left as it is
     * @return false where another instance is about it
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    boolean run(boolean anew) {
        // All statements see the record as it was at one revision.
        execute("set transaction isolation level repeatable read");
        if (!is("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            return false;
        }
        State state = state();
        if (state.isOfThisProgram() ? state.followed == state.newest : !anew) {
            return true;
        }
        long start = System.nanoTime();
        boolean merges = is("select exists (select from merged)");
        boolean all = !state.isOfThisProgram() || state.followed == 0
                || is("select exists (select from merged m where greatest(m.since, m.until) > " + state.followed + ")");
        int rows = all ? workOutAll(merges) : workOut(moved(state.followed, merges), merges);
        execute("update standing_followed set revision = " + state.newest + ", definition = '" + StandingSeries.DEFINITION + "'");
        Log.logf(all ? Level.INFO : Level.DEBUG, "Where recommendations stand was worked out for revision %d: %d rows in %d ms",
                state.newest, rows, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return true;
    }

    private int workOutAll(boolean merges) {
        execute("delete from standing");
        int rows = execute(StandingSeries.insert("").text(merges, true));
        refreshStatistics();
        return rows;
    }

    private int workOut(Long[] some, boolean merges) {
        if (some.length == 0) {
            return 0;
        }
        entities.createNativeQuery("delete from standing where recommendation = any (:some)").setParameter("some", some).executeUpdate();
        int rows = entities.createNativeQuery(StandingSeries.insert(" and r.thing = any (:some)").text(merges, true))
                .setParameter("some", some).executeUpdate();
        if (some.length > MANY) {
            refreshStatistics();
        }
        return rows;
    }

    /** Lets the database look at what came in, here and in the record, so that it finds the way to it. */
    private void refreshStatistics() {
        entities.createNativeQuery("select cast(refresh_statistics() as text)").getSingleResult();
    }

    private Long[] moved(long since, boolean merges) {
        List<?> kinds = entities.createNativeQuery("select distinct t.kind from change c join thing t on t.id = c.thing"
                + " where c.revision > :since", String.class).setParameter("since", since).getResultList();
        Set<ThingKind> changed = kinds.stream().map(kind -> ThingKind.of((String) kind)).collect(Collectors.toSet());
        List<?> moved = entities.createNativeQuery(StandingSeries.moved(changed).text(merges, true), Long.class)
                .setParameter("since", since).getResultList();
        return moved.toArray(Long[]::new);
    }

    private int execute(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    private boolean is(String sql) {
        return (Boolean) entities.createNativeQuery(sql, Boolean.class).getSingleResult();
    }
}
