package org.uprtracker.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.ThingKind;

/** What an import is about to do, on disk until it is done: in pieces, what is merged after what it is merged into. */
final class Acts implements Closeable {
    private static final int PIECE = 1000;
    private static final Executor AHEAD = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "imports-ahead");
        thread.setDaemon(true);
        return thread;
    });

    private final Spool spool;
    private final Contents contents;
    private final List<Long> puts = new ArrayList<>();
    private final List<Act.Merge> merges = new ArrayList<>();

    Acts(Path file, ObjectMapper mapper, Contents contents) throws IOException {
        this.spool = new Spool(file, mapper);
        this.contents = contents;
    }

    /** @param json as the journal keeps it */
    void put(ThingKind kind, String json) {
        puts.add(spool.put(kind.code() + ' ' + json));
    }

    void merge(String id, String into, String reason) {
        merges.add(new Act.Merge(ThingKind.RECOMMENDATION, id, into, null, reason));
    }

    long count() {
        return puts.size() + merges.size();
    }

    /** Is told how many acts were done, and of how many. */
    interface Told {
        void at(long done, long of);
    }

    /** Each piece is read while the one before it is written. */
    Iterator<List<Act>> pieces(Told told) {
        Iterator<List<Act>> read = read();
        return new Iterator<>() {
            private CompletableFuture<List<Act>> next = ahead();
            private long done;

            private CompletableFuture<List<Act>> ahead() {
                return read.hasNext() ? CompletableFuture.supplyAsync(read::next, AHEAD) : null;
            }

            @Override
            public boolean hasNext() {
                told.at(done, count());
                return next != null;
            }

            @Override
            public List<Act> next() {
                List<Act> piece = next.join();
                done += piece.size();
                next = ahead();
                return piece;
            }
        };
    }

    private Iterator<List<Act>> read() {
        return new Iterator<>() {
            private int next;
            private boolean merged = merges.isEmpty();

            @Override
            public boolean hasNext() {
                return next < puts.size() || !merged;
            }

            @Override
            public List<Act> next() {
                if (next >= puts.size()) {
                    merged = true;
                    return List.copyOf(merges);
                }
                List<Long> piece = puts.subList(next, Math.min(puts.size(), next + PIECE));
                next += piece.size();
                return piece.stream().map(Acts.this::read).toList();
            }
        };
    }

    private Act read(long at) {
        String put = spool.get(at, String.class);
        int blank = put.indexOf(' ');
        String content = put.substring(blank + 1);
        return new Act.Put(contents.read(ThingKind.of(put.substring(0, blank)), content), null, null, content);
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
