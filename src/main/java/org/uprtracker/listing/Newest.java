package org.uprtracker.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.uprtracker.journal.Journal;

/**
 * The state the record is in now. Where it is not held still ({@link Hold}), it is asked of the database every time, because
 * other instances and commands write too; but those who ask while a question is on its way are answered together by the next
 * one. So nobody is told of a state older than the asking, and a thousand askers cost few statements.
 */
@ApplicationScoped
public class Newest {
    /** Nanoseconds. Who asks goes the usual way then, and hears there how the database is. */
    private static final long LONGEST = 1_000_000_000L;

    private final RecordReader reader;
    private final Hold hold;
    private final Executor executor;
    /** What all hear who ask while another question is on its way; null where nobody does. */
    private CompletableFuture<Optional<RecordReader.Head>> waiting;
    private boolean asking;
    private long askedAt;
    /** The revision last seen or written here; others may have written since. */
    private volatile long seen;
    private volatile long seenAt;

    @Inject
    Newest(RecordReader reader, Hold hold, ManagedExecutor executor) {
        this.reader = reader;
        this.hold = hold;
        this.executor = executor;
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journal.Committed revision) {
        see(revision.revision());
    }

    /** Whether it is known, without asking, that the record went on since; for a while, for it may be put back. */
    boolean isPast(RecordReader.Head head) {
        return head.revision() < seen && System.nanoTime() - seenAt < LONGEST;
    }

    /** The state at some moment since this call began, where it is known without asking; else null. */
    RecordReader.Head known() {
        return hold.head();
    }

    /** Read after this call began; does not block, and fails where the database does not answer soon. */
    synchronized CompletableFuture<Optional<RecordReader.Head>> now() {
        if (asking && System.nanoTime() - askedAt > LONGEST) {
            return CompletableFuture.failedFuture(new TimeoutException());
        }
        if (waiting == null) {
            waiting = new CompletableFuture<Optional<RecordReader.Head>>().orTimeout(LONGEST, TimeUnit.NANOSECONDS);
        }
        CompletableFuture<Optional<RecordReader.Head>> asked = waiting;
        if (!asking) {
            asking = true;
            askedAt = System.nanoTime();
            start();
        }
        return asked;
    }

    private void start() {
        try {
            executor.execute(this::answerAll);
        } catch (RejectedExecutionException e) {
            next().completeExceptionally(e);
            asking = false;
        }
    }

    private void answerAll() {
        for (CompletableFuture<Optional<RecordReader.Head>> all = next(); all != null; all = next()) {
            try {
                Optional<RecordReader.Head> head = reader.head(Clock.KnownAt.NOW);
                see(head.map(RecordReader.Head::revision).orElse(0L));
                all.complete(head);
            } catch (Throwable e) {
                // Whatever it is, nobody shall wait for ever, nor those who come after.
                all.completeExceptionally(e);
            }
        }
    }

    private void see(long revision) {
        seen = revision;
        seenAt = System.nanoTime();
    }

    private synchronized CompletableFuture<Optional<RecordReader.Head>> next() {
        CompletableFuture<Optional<RecordReader.Head>> all = waiting;
        waiting = null;
        asking = all != null;
        askedAt = System.nanoTime();
        return all;
    }
}
