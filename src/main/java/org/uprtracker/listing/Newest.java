package org.uprtracker.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.uprtracker.journal.Journal;

/**
 * The state the record is in now. It is asked of the database every time, because other instances and commands write too;
 * but those who ask while a question is on its way are answered together by the next one. So nobody is told of a state older
 * than the asking, and a thousand askers cost few statements.
 */
@ApplicationScoped
public class Newest {
    private final RecordReader reader;
    private final Executor executor;
    private List<CompletableFuture<Optional<RecordReader.Head>>> waiting = new ArrayList<>();
    private boolean asking;
    /** The revision last seen or written here; others may have written since. */
    private volatile long seen;

    @Inject
    Newest(RecordReader reader, ManagedExecutor executor) {
        this.reader = reader;
        this.executor = executor;
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journal.Committed revision) {
        seen = revision.revision();
    }

    /** Whether it is known, without asking, that the record went on since. */
    boolean isPast(RecordReader.Head head) {
        return head.revision() < seen;
    }

    /** Read after this call began; does not block. */
    CompletableFuture<Optional<RecordReader.Head>> now() {
        CompletableFuture<Optional<RecordReader.Head>> asked = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(asked);
            if (asking) {
                return asked;
            }
            asking = true;
        }
        executor.execute(this::answerAll);
        return asked;
    }

    private void answerAll() {
        for (List<CompletableFuture<Optional<RecordReader.Head>>> all = next(); !all.isEmpty(); all = next()) {
            try {
                Optional<RecordReader.Head> head = reader.head(Clock.KnownAt.NOW);
                seen = head.map(RecordReader.Head::revision).orElse(0L);
                all.forEach(one -> one.complete(head));
            } catch (RuntimeException e) {
                all.forEach(one -> one.completeExceptionally(e));
            }
        }
    }

    private synchronized List<CompletableFuture<Optional<RecordReader.Head>>> next() {
        List<CompletableFuture<Optional<RecordReader.Head>>> all = waiting;
        waiting = new ArrayList<>();
        asking = !all.isEmpty();
        return all;
    }
}
