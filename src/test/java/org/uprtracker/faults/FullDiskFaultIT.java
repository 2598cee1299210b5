package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.EmbeddedDatabase;
import org.uprtracker.boot.PackagedProgram;
import org.uprtracker.boot.TemporaryDirectory;

/** A disk that fills up: reading goes on, writing says why it does not, and goes on when there is room again. */
class FullDiskFaultIT {
    private Path disk;
    private Path directory;

    @BeforeEach
    void mount() throws Exception {
        disk = TemporaryDirectory.create();
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=500m,mode=711", "tmpfs", disk.toString()),
                "a small disk can only be made by root, where mounting is allowed");
        directory = Files.createDirectory(disk.resolve("service"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwx--x--x")));
    }

    @AfterEach
    void unmount() throws Exception {
        succeeds("umount", disk.toString());
        TemporaryDirectory.delete(disk);
    }

    @Test
    void writingEndsWhileItCanStillBeRead() throws Exception {
        try (PackagedProgram service = new PackagedProgram(directory).start()) {
            assertEquals(201, Asking.write(service, "fault-before").status());
            // When
            Path ballast = fill(100);
            service.await("it is noticed", () -> Asking.write(service, "fault-meanwhile").status() == 503);
            // Then
            Asking.write(service, "fault-meanwhile").assertComeBack("no-room");
            Asking.upload(service, "meanwhile.csv", UprInfo.rows(3, "Meanwhile")).assertComeBack("no-room");
            assertEquals(200, service.status("/v1/sources/fault-before"));
            assertTrue(Asking.get(service, "/q/health/ready").body().contains("\"writable\": false"));
            Files.delete(ballast);
            service.await("it is written again", () -> Asking.write(service, "fault-meanwhile").status() == 201);
            assertEquals(0, service.run("journal", "verify"), service.output());
        }
    }

    @Test
    void whatIsWrittenToTheLastByteIsWholeOrNot() throws Exception {
        try (PackagedProgram service = new PackagedProgram(directory).with("UPR_DATABASE_LEAST_ROOM", "0").start();
                Writers writers = new Writers(service)) {
            service.await("clients write", () -> writers.promised() > 20);
            // When
            Path ballast = fill(0);
            service.await("there is no room", () -> writers.statuses().contains(503));
            Thread.sleep(4000);
            // Then
            Files.delete(ballast);
            int before = writers.promised();
            service.await("clients write again", () -> service.isReady() && writers.promised() > before + 10);
            writers.finish();
            writers.assertKept(EmbeddedDatabase.running(service.directory()).orElseThrow());
            assertEquals(0, service.run("journal", "verify"), service.output());
        }
    }

    @Test
    void ofAFileThatDoesNotFitNothingIsLeft() throws Exception {
        try (PackagedProgram service = new PackagedProgram().with("UPR_IMPORT_DIRECTORY", directory.toString()).start()) {
            // Given
            Path ballast = fill(1);
            // When
            Asking.Answer refused = Asking.upload(service, "large.csv", UprInfo.rows(40_000, "Large"));
            // Then
            refused.assertComeBack("no-room");
            try (Stream<Path> left = Files.walk(directory)) {
                assertEquals(0, left.filter(path -> path.getFileName().toString().startsWith("file-")).count());
            }
            Files.delete(ballast);
            assertEquals(202, Asking.upload(service, "small.csv", UprInfo.rows(10, "Small")).status());
        }
    }

    /** Takes all room but so many megabytes. */
    private Path fill(int left) throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] piece = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(disk).getUsableSpace() > (long) left << 20) {
                out.write(piece);
            }
        } catch (IOException e) {
            // Somebody else took the last of it.
        }
        return ballast;
    }

    private static boolean succeeds(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
