package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.uprtracker.boot.EmbeddedDatabase;
import org.uprtracker.boot.PackagedProgram;

/** Clients that write without a pause, and remember what they were promised. */
final class Writers implements AutoCloseable {
    private static final int CLIENTS = 4;

    private final PackagedProgram service;
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final Set<String> sent = new ConcurrentSkipListSet<>();
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean stopped;

    Writers(PackagedProgram service) {
        this.service = service;
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(this::write, "writer-" + i);
            client.start();
            clients.add(client);
        }
    }

    private void write() {
        while (!stopped) {
            String name = "fault-" + number.incrementAndGet();
            sent.add(name);
            Asking.Answer answer = Asking.write(service, name);
            statuses.add(answer.status());
            if (answer.isDone()) {
                acknowledged.add(name);
            }
            pause(answer.isDone() ? 1 : 20);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int promised() {
        return acknowledged.size();
    }

    /** What was answered; 0 for no answer. */
    Set<Integer> statuses() {
        return statuses;
    }

    /** Everything that was promised is there; sent again, everything else as well, and nothing twice. */
    void assertKept(EmbeddedDatabase.Connection database) throws SQLException {
        assertTrue(acknowledged.size() > 10, acknowledged.size() + " were acknowledged of " + sent.size());
        List<String> there = PackagedProgram.query(database, "select t.public_id from thing t join change c on c.thing = t.id"
                + " where t.public_id like 'fault-%'");
        assertEquals(List.of(), acknowledged.stream().filter(name -> !there.contains(name)).toList(), "lost");
        for (String name : sent) {
            Asking.Answer again = Asking.write(service, name);
            assertEquals(201, again.status(), name + ": " + again.body());
        }
        assertEquals(List.of(String.valueOf(sent.size())), PackagedProgram.query(database, "select count(*) from change c"
                + " join thing t on t.id = c.thing where t.public_id like 'fault-%'"), "each is written once");
    }

    /** Waits for the last answers. */
    void finish() throws InterruptedException {
        stopped = true;
        for (Thread client : clients) {
            client.join();
        }
    }

    @Override
    public void close() {
        stopped = true;
    }
}
