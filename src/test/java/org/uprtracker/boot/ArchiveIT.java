package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the JVM kept of a training is what the packaged program starts from, and the start costs less by it. */
@Tag("thorough")
class ArchiveIT {
    private static final Path PACKAGE = Path.of("target/quarkus-app").toAbsolutePath();

    private Path temporary;

    @BeforeEach
    void create() throws IOException {
        temporary = TemporaryDirectory.create();
    }

    @AfterEach
    void delete() {
        ServiceProcess.postgresOf(temporary.resolve("data")).forEach(ProcessHandle::destroyForcibly);
        TemporaryDirectory.delete(temporary);
    }

    @Test
    void anArchiveOfClassesMakesTheStartCheaper() throws Exception {
        Path archive = temporary.resolve("app.jsa");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(temporary.resolve("data"))) {
            cheaperBy(0.8, Path.of(System.getProperty("java.home")), "-XX:ArchiveClassesAtExit=" + archive,
                    "-XX:SharedArchiveFile=" + archive, "source: shared objects file (top)", database);
        }
    }

    @Test
    void anAotCacheMakesTheStartCheaper() throws Exception {
        Path java25 = installed("25").orElse(null);
        Assumptions.assumeTrue(java25 != null, "there is no Java 25 below /usr/lib/jvm");
        Path cache = temporary.resolve("app.aot");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(temporary.resolve("data"))) {
            cheaperBy(0.6, java25, "-XX:AOTCacheOutput=" + cache, "-XX:AOTCache=" + cache, "source: shared objects file", database);
        }
    }

    /** The processor time of a start, because other processes on the machine would make a wall clock tell of them. */
    private void cheaperBy(double factor, Path java, String train, String use, String source, EmbeddedDatabase database)
            throws Exception {
        // Given: the first start also migrates.
        Path said = temporary.resolve("train.log");
        Process training = program(java, said, List.of(train), "train").start();
        assertTrue(training.waitFor(300, TimeUnit.SECONDS), "the training does not end");
        assertEquals(0, training.exitValue(), Files.readString(said));
        start(java, List.of(), database);
        // When
        Duration without = start(java, List.of(), database);
        Path classes = temporary.resolve("classes.log");
        Duration with = start(java, List.of(use, "-Xlog:class+load:file=" + classes), database);
        // Then
        try (Stream<String> lines = Files.lines(classes)) {
            assertTrue(lines.filter(line -> line.contains(source)).filter(line -> line.contains("org.hibernate.")).count() > 1_000,
                    "the archive is not used");
        }
        assertTrue(with.toMillis() < factor * without.toMillis(), with + " with it, " + without + " without it");
    }

    private Duration start(Path java, List<String> flags, EmbeddedDatabase database) throws Exception {
        int port = Port.ANY.free();
        Path said = temporary.resolve("start.log");
        ProcessBuilder builder = program(java, said, flags);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", Credentials.OWNER);
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.connection().ownerPassword());
        Process service = builder.start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            while (!ready(port)) {
                assertTrue(service.isAlive() && System.nanoTime() < end, Files.readString(said));
                Thread.sleep(5);
            }
            return service.info().totalCpuDuration().orElseThrow();
        } finally {
            service.destroy();
            service.waitFor(60, TimeUnit.SECONDS);
            ServiceProcess.kill(service);
        }
    }

    /** Both times from the directory of the package, by the same name of the jar: the JVM compares its class path. */
    private static ProcessBuilder program(Path java, Path said, List<String> flags, String... arguments) {
        List<String> command = Stream.of(List.of(java.resolve("bin/java").toString()), flags,
                List.of("-jar", "quarkus-run.jar"), List.of(arguments)).flatMap(List::stream).toList();
        return new ProcessBuilder(command).directory(PACKAGE.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
    }

    private static boolean ready(int port) {
        try {
            return ((HttpURLConnection) new URL("http://127.0.0.1:" + port + "/q/health/ready").openConnection())
                    .getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> installed(String version) throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().toLowerCase(Locale.ROOT).contains("-" + version + "-"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java"))).findFirst();
        }
    }
}
