package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.EmbeddedDatabase;
import org.uprtracker.boot.PackagedProgram;
import org.uprtracker.boot.TemporaryDirectory;

/** {@code kill -9} of PostgreSQL under load: its own one is started again by the service, another is waited for. */
class KilledDatabaseFaultIT {
    /** Refused, or no answer: nothing else but success may be heard. */
    private static final Set<Integer> HONEST = Set.of(0, 201, 503);

    @Test
    void theServicesOwnIsStartedAgainByIt() throws Exception {
        try (PackagedProgram service = new PackagedProgram().start(); Writers writers = new Writers(service)) {
            for (int round = 0; round < 2; round++) {
                int before = writers.promised();
                service.await("clients write", () -> writers.promised() > before + 20);
                // When
                ProcessHandle postmaster = service.postgres().get(0);
                postmaster.destroyForcibly();
                service.await("it is noticed, or over", () -> writers.statuses().contains(503) || !service.isReady());
                // Then
                int after = writers.promised();
                service.await("clients write again", () -> writers.promised() > after + 5 && service.isReady());
                assertTrue(service.process().isAlive());
                assertFalse(service.postgres().get(0).equals(postmaster));
            }
            writers.finish();
            assertTrue(HONEST.containsAll(writers.statuses()), () -> writers.statuses() + service.errors());
            writers.assertKept(EmbeddedDatabase.running(service.directory()).orElseThrow());
            assertEquals(0, service.run("journal", "verify"), service.output());
        }
    }

    @Test
    void anotherIsWaitedFor() throws Exception {
        Path temporary = TemporaryDirectory.create();
        Path dataDir = temporary.resolve("data");
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(dataDir);
            try (PackagedProgram service = new PackagedProgram().on(database).start(); Writers writers = new Writers(service)) {
                service.await("clients write", () -> writers.promised() > 20);
                // When
                PackagedProgram.postgres(dataDir).get(0).destroyForcibly();
                service.await("readiness says so", () -> !service.isReady());
                Asking.get(service, "/v1/sources?limit=1").assertComeBack("unavailable");
                assertEquals(200, service.status("/q/health/live"));
                database.close();
                database = EmbeddedDatabase.start(dataDir);
                // Then
                int before = writers.promised();
                service.await("clients write again", () -> writers.promised() > before + 5 && service.isReady());
                writers.finish();
                assertTrue(HONEST.containsAll(writers.statuses()), () -> writers.statuses() + service.errors());
                writers.assertKept(database.connection());
                assertEquals(0, service.run("journal", "verify"), service.output());
            } finally {
                database.close();
            }
        } finally {
            TemporaryDirectory.delete(temporary);
        }
    }
}
