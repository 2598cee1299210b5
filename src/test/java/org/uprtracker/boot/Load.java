package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Readers who ask again and again; that none of them was ever refused is checked when it is closed. */
final class Load implements AutoCloseable {
    private static final int READERS = 3;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    Load(Machine machine, String path) {
        for (int i = 0; i < READERS; i++) {
            readers.execute(() -> read(machine, path));
        }
    }

    private void read(Machine machine, String path) {
        while (!ended) {
            long begun = System.nanoTime();
            try {
                HttpResponse<String> answer = machine.get(path);
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
            } catch (Exception e) {
                failures.add(e.toString());
            }
            longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
            answers.incrementAndGet();
        }
    }

    void awaitAnswers(int more) throws InterruptedException {
        int until = answers.get() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (answers.get() < until) {
            assertTrue(System.nanoTime() < end, answers + " answers, failures: " + failures);
            Thread.sleep(10);
        }
    }

    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        readers.shutdown();
        assertTrue(readers.awaitTermination(40, TimeUnit.SECONDS));
        assertEquals(List.of(), List.copyOf(failures));
    }
}
