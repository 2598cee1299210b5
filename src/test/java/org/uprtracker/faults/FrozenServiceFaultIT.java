package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uprtracker.boot.EmbeddedDatabase;
import org.uprtracker.boot.PackagedProgram;

/** SIGSTOP of one of two instances, while it holds the record still for those who ask it. */
class FrozenServiceFaultIT {
    private static final String PAGE = "/v1/sources?limit=5";

    @Test
    void theOtherOneWritesAndNobodyIsToldOfWhatWasBefore(@TempDir Path directory) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("data"));
                PackagedProgram one = new PackagedProgram().on(database).start();
                PackagedProgram other = new PackagedProgram().on(database).start()) {
            AtomicBoolean over = new AtomicBoolean();
            Thread crowd = new Thread(() -> {
                while (!over.get()) {
                    Asking.get(one, PAGE);
                }
            });
            crowd.start();
            one.await("it holds the record", () -> Asking.figure(one, "upr_cache_held") == 1);
            signal("-STOP", one);
            Asking.Answer written;
            try {
                // When
                written = Asking.write(other, "fault-1");
            } finally {
                signal("-CONT", one);
            }
            // Then
            assertEquals(201, written.status(), written.body());
            assertTrue(written.milliseconds() < 4_000, "written within " + written.milliseconds() + " ms");
            assertTrue(Asking.get(one, PAGE).body().contains("\"revision\":" + revision(written)), "told of the record as it was");
            one.await("it holds the record again", () -> Asking.figure(one, "upr_cache_held") == 1);
            over.set(true);
            crowd.join();
        }
    }

    /** A change is named by its revision and its place in it. */
    private static String revision(Asking.Answer written) {
        return written.body().replaceFirst("(?s).*\"change\":\"([0-9]+)\\.1\".*", "$1");
    }

    private static void signal(String signal, PackagedProgram program) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(program.process().pid())).start().waitFor();
    }
}
