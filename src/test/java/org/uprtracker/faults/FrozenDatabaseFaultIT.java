package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.EmbeddedDatabase;
import org.uprtracker.boot.PackagedProgram;

/** SIGSTOP of PostgreSQL: connections stay open, and nothing is heard on them any more. */
class FrozenDatabaseFaultIT {
    @Test
    void whoWaitsIsToldSoAndItGoesOnByItself() throws Exception {
        try (PackagedProgram service = new PackagedProgram().start(); Writers writers = new Writers(service)) {
            service.await("clients write", () -> writers.promised() > 20);
            // When
            List<ProcessHandle> stopped = service.postgres();
            try {
                signal("-STOP", stopped);
                CompletableFuture<Asking.Answer> waiting = CompletableFuture.supplyAsync(
                        () -> Asking.get(service, "/v1/recommendations?limit=5"));
                // Then
                waiting.get(12, TimeUnit.SECONDS).assertComeBack("unavailable");
                service.await("readiness says so", () -> Asking.get(service, "/q/health/ready").body()
                        .contains("the database does not answer"));
                assertEquals(503, service.status("/q/health/ready"));
                Asking.Answer next = Asking.get(service, "/v1/recommendations?limit=5");
                next.assertComeBack("unavailable");
                assertTrue(next.milliseconds() < 1000, next.milliseconds() + " ms");
                assertEquals(200, service.status("/q/health/live"));
            } finally {
                signal("-CONT", stopped);
            }
            int before = writers.promised();
            service.await("clients write again", () -> service.isReady() && writers.promised() > before + 10);
            writers.finish();
            writers.assertKept(EmbeddedDatabase.running(service.directory()).orElseThrow());
            service.await("no connection is held", () -> Asking.figure(service, "agroal_active_count") == 0);
            assertEquals(0, service.run("journal", "verify"), service.output());
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            // One of them may have ended meanwhile.
            new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
        }
    }
}
