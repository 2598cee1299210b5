package org.uprtracker.imports;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.uprtracker.http.Database;

/**
 * Shows in the database that this instance lives, as long as it has work: by an advisory lock, which goes with its
 * connection, however the process ends. Everybody who can read the jobs can see at once which of them were interrupted.
 */
@ApplicationScoped
class Presence {
    private static final int LONGEST_SECONDS = 7 * 24 * 60 * 60;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLISECONDS = 5000;

    private final UUID instance = UUID.randomUUID();
    private final EntityManager entities;
    private int work;
    private boolean shown;
    private Thread keeper;

    @Inject
    Presence(EntityManager entities) {
        this.entities = entities;
    }

    UUID instance() {
        return instance;
    }

    /** There is one more job here: comes back when everybody can see that this instance lives. */
    synchronized void hold() {
        work++;
        if (keeper == null) {
            keeper = new Thread(this::keep, "imports-presence");
            keeper.setDaemon(true);
            keeper.start();
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!shown) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0 || !pause(left)) {
                release();
                throw Database.away().build();
            }
        }
    }

    synchronized void release() {
        work--;
        notifyAll();
    }

    /** Whether an instance lives that has jobs at work. */
    boolean lives(UUID other) {
        return (Boolean) entities.createNativeQuery("""
                select exists (select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                    and l.database = (select d.oid from pg_database d where d.datname = current_database())
                    and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(:name, 0))""", Boolean.class)
                .setParameter("name", name(other)).getSingleResult();
    }

    synchronized void stop(@Observes ShutdownEvent stop) {
        work = Integer.MIN_VALUE / 2;
        notifyAll();
    }

    private static String name(UUID instance) {
        return "imports " + instance;
    }

    private void keep() {
        while (goesOn()) {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(this::show);
            } catch (RuntimeException e) {
                Log.warnf("Imports: the database does not know that this instance lives: %s", e.getMessage());
                synchronized (this) {
                    shown = false;
                    pause(1000);
                }
            }
        }
    }

    private synchronized boolean goesOn() {
        if (work <= 0) {
            shown = false;
            keeper = null;
        }
        return keeper != null;
    }

    /** Nothing but the lock is in this transaction: it keeps no row and no snapshot. */
    private void show() {
        entities.createNativeQuery("set local idle_in_transaction_session_timeout = 0").executeUpdate();
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))", Object.class)
                .setParameter("name", name(instance)).getSingleResult();
        synchronized (this) {
            shown = true;
            notifyAll();
        }
        while (waitForTheEnd()) {
            entities.createNativeQuery("select 1", Integer.class).getSingleResult();
        }
    }

    /** @return whether there is still work */
    private synchronized boolean waitForTheEnd() {
        if (work > 0 && !pause(LOOK_EVERY_MILLISECONDS)) {
            return false;
        }
        // From here on nobody counts on this lock any more.
        shown = work > 0;
        return shown;
    }

    /** @return false if this thread is to end */
    private boolean pause(long milliseconds) {
        try {
            wait(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
