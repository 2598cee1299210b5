package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.EmbeddedDatabase;
import org.uprtracker.boot.PackagedProgram;

/** {@code kill -9} of the service, at any instant: its database is left behind, and found again. */
class KilledServiceFaultIT {
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    /** Few enough to be compared with each other. */
    private static final int ROWS = 1_000;
    private static final Random RANDOM = new Random(SEED);

    private static PackagedProgram service;

    @BeforeAll
    static void start() throws Exception {
        System.out.println("Instants after -Dfaults.seed=" + SEED);
        service = new PackagedProgram().start();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    private static EmbeddedDatabase.Connection database() {
        return EmbeddedDatabase.running(service.directory()).orElseThrow();
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingTwice() throws Exception {
        try (Writers writers = new Writers(service)) {
            for (int round = 0; round < 3; round++) {
                int before = writers.promised();
                service.await("clients write again", () -> writers.promised() > before + 10);
                Thread.sleep(RANDOM.nextInt(700));
                // When
                service.kill();
                assertFalse(service.isReady());
                service.start();
            }
            writers.finish();
            // Then
            writers.assertKept(database());
        }
        assertEquals(0, service.run("journal", "verify"), service.output());
    }

    @Test
    void ofAnImportNothingIsHalfDoneAndItCanBeSentAgain() throws Exception {
        for (int round = 0; round < 2; round++) {
            // Given
            String csv = UprInfo.rows(ROWS, "Round " + round);
            String head = service.query("select max(number) from revision").get(0);
            String id = id(Asking.upload(service, "killed.csv", csv));
            service.await("it is at work", () -> !state(id).equals("queued"));
            Thread.sleep(RANDOM.nextInt(1500));
            // When
            service.kill();
            service.start();
            // Then
            boolean done = !service.query("select max(number) from revision").get(0).equals(head);
            assertEquals(done ? "done" : "interrupted", state(id));
            assertEquals(List.of(done ? String.valueOf(ROWS) : "0"), service.query("select count(*) from recommendation_version"
                    + " where text like 'Round " + round + "%'"));
            String again = id(Asking.upload(service, "killed.csv", csv));
            service.await("it is at its end", () -> List.of("done", "failed").contains(state(again)));
            assertEquals(List.of(String.valueOf(ROWS)), service.query("select count(*) from recommendation_version where text like 'Round "
                    + round + "%'"));
        }
        assertEquals(0, service.run("journal", "verify"), service.output());
    }

    private static String id(Asking.Answer answer) {
        assertEquals(202, answer.status(), answer.body());
        return answer.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static String state(String id) {
        Asking.Answer answer = Asking.authorised(service, "/v1/imports/" + id);
        assertTrue(answer.status() == 200 || answer.status() == 0 || answer.status() == 503, answer.body());
        return answer.body().replaceFirst("(?s).*?\"state\":\"([^\"]+)\".*", "$1");
    }
}
