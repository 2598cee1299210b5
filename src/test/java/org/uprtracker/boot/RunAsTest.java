package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.uprtracker.boot.DatabaseAssertions.execute;
import static org.uprtracker.boot.DatabaseAssertions.query;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class RunAsTest {

    private Path temporary;

    @BeforeEach
    void create() throws IOException {
        assumeTrue(new UnixSystem().getUid() == 0, "only root can become somebody else");
        temporary = TemporaryDirectory.create();
    }

    @AfterEach
    void delete() {
        if (temporary != null) {
            TemporaryDirectory.delete(temporary);
        }
    }

    @Test
    void forRootTheServerIsSomebodyElse() throws Exception {
        Path dataDir = temporary.resolve("data");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir)) {
            assertEquals(List.of("1"), query(database, "SELECT 1"));
            assertNotEquals(0, serverUid(dataDir));
        }
    }

    @Test
    void whereNobodyCanPassItIsRootWithoutPowerAndMovesBackWithItsData() throws Exception {
        assumeTrue(Command.run(temporary, List.of("unshare", "--user", "true")).succeeded(),
                "no user name spaces here");
        Path dataDir = temporary.resolve("data");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(dataDir);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir)) {
            execute(database, "CREATE TABLE kept AS SELECT 42 AS value");
            assertEquals(0, serverUid(dataDir));
        }
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(dataDir, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir)) {
            assertEquals(List.of("42"), query(database, "SELECT value FROM kept"));
            assertNotEquals(0, serverUid(dataDir));
        }
    }

    @Test
    void ordinaryUserNeedsNothing() throws Exception {
        Path home = Files.createDirectory(temporary.resolve("home"));
        Files.setAttribute(home, "unix:uid", 65534);
        Path dataDir = home.resolve("data");
        Process service = ServiceProcess.start(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                readableClassPath(), dataDir);
        String line = ServiceProcess.firstLine(service);
        assertTrue(line.startsWith("started"), line);
        assertEquals(65534, serverUid(dataDir));
        assertEquals(65534, (int) Files.getAttribute(dataDir.resolve("credentials"), "unix:uid"));
        EmbeddedDatabase.Connection connection = EmbeddedDatabase.running(dataDir).orElseThrow();
        Databases.connect(connection.jdbcUrl(), connection.user(), connection.password()).close();
        ServiceProcess.kill(service);
        EmbeddedDatabase.start(dataDir).close();
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
    }

    /** The program that makes a cluster wants a name for the user, what runs it does not. */
    @Test
    void aUserWithoutANameIsNotTakenForRoot() throws Exception {
        // Given
        Path dataDir = temporary.resolve("data");
        EmbeddedDatabase.start(dataDir).close();
        assertTrue(Command.run(temporary, List.of("chown", "-R", "12345:12345", dataDir.toString())).succeeded());
        // When
        Process service = ServiceProcess.start(List.of("setpriv", "--reuid=12345", "--regid=12345", "--clear-groups"),
                readableClassPath(), dataDir);
        // Then
        String line = ServiceProcess.firstLine(service);
        assertTrue(line.startsWith("started"), line);
        assertEquals(12345, serverUid(dataDir));
        ServiceProcess.kill(service);
        // Which stops its server.
        EmbeddedDatabase.start(dataDir).close();
    }

    /** The class path may be in root's home, where nobody else can read it. */
    private String readableClassPath() throws IOException {
        Path libraries = Files.createDirectory(temporary.resolve("classes"));
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.matches(".*(classes|postgresql-[^/]*|commons-[^/]*|microprofile-config-[^/]*|smallrye-co[^/]*|jboss-log[^/]*|asm-[^/]*|xz-[^/]*|linux-[^/]*)$"))
                .map(path -> copy(Path.of(path), libraries)).collect(Collectors.joining(File.pathSeparator));
        assertTrue(Command.run(temporary, List.of("chmod", "-R", "a+rX", libraries.toString())).succeeded());
        return classPath;
    }

    private static int serverUid(Path dataDir) throws IOException {
        ProcessHandle server = Server.postmaster(dataDir.resolve("postgres/18/data")).orElseThrow();
        return (int) Files.getAttribute(Path.of("/proc", Long.toString(server.pid())), "unix:uid");
    }

    private static String copy(Path path, Path into) {
        Path target = into.resolve(path.getFileName());
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path source : tree.toList()) {
                Files.copy(source, target.resolve(path.relativize(source).toString()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return target.toString();
    }
}
