package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.EmbeddedDatabase;
import org.uprtracker.boot.PackagedProgram;
import org.uprtracker.boot.TemporaryDirectory;

/** The service's clock jumps, forward and back: the order of the record does not, and nobody waits for the old time to come. */
class ClockJumpFaultIT {
    @Test
    void theRecordsClockNeverGoesBack() throws Exception {
        Optional<Path> faketime = faketime();
        assumeTrue(faketime.isPresent(), "the package faketime is not installed");
        Path temporary = TemporaryDirectory.create();
        Path clock = Files.writeString(temporary.resolve("clock"), "+0\n");
        try (PackagedProgram service = new PackagedProgram().with("LD_PRELOAD", faketime.get().toString())
                .with("FAKETIME_TIMESTAMP_FILE", clock.toString()).with("FAKETIME_NO_CACHE", "1")
                .with("FAKETIME_DONT_FAKE_MONOTONIC", "1").with("DONT_FAKE_MONOTONIC", "1")
                // Otherwise Java's waits with a limit end at once.
                .with("FAKETIME_FORCE_MONOTONIC_FIX", "0")
                .with("UPR_ACCESS_FAILURES_PER_MINUTE", "60").start()) {
            try (Writers writers = new Writers(service)) {
                for (String jump : List.of("+3d", "-2d", "+0", "-1h", "+1d")) {
                    // When
                    Files.writeString(clock, jump + "\n");
                    // Then
                    int before = writers.promised();
                    service.await("clients write on", () -> writers.promised() > before + 5);
                    assertEquals(200, service.status("/v1/changes?limit=5"));
                    assertTrue(service.isReady());
                }
                writers.finish();
                assertEquals(List.of("0"), service.query("select count(*) from revision r join revision n"
                        + " on n.number = r.number + 1 where n.committed_at < r.committed_at"));
                assertEquals(List.of("t"), service.query("select max(committed_at) > now() + interval '2 days' from revision"));
                writers.assertKept(EmbeddedDatabase.running(service.directory()).orElseThrow());
            }
            whoWaitsDoesNotWaitForTheOldTime(service, clock);
            assertEquals(0, service.run("journal", "verify"), service.output());
        } finally {
            TemporaryDirectory.delete(temporary);
        }
    }

    private static void whoWaitsDoesNotWaitForTheOldTime(PackagedProgram service, Path clock) throws Exception {
        service.await("wrong keys are not looked at any more", () -> wrongKey(service) == 429);
        // When
        Files.writeString(clock, "-1h\n");
        Thread.sleep(3000);
        // Then
        assertEquals(401, wrongKey(service));
    }

    private static int wrongKey(PackagedProgram service) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(service.address("/v1/me")).openConnection();
            connection.setRequestProperty("Authorization", "Bearer upr_wrong");
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Optional<Path> faketime() {
        return Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(machine -> Path.of("/usr/lib", machine, "faketime/libfaketime.so.1")).filter(Files::exists).findFirst();
    }
}
