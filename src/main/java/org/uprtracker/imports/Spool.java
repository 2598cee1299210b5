package org.uprtracker.imports;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where files lie from their arrival until their import has ended: a directory that this process alone can read. What a
 * process that was killed has left is removed by the next.
 */
@ApplicationScoped
class Spool {
    private static final String PREFIX = "upr-imports-";
    private static final String LOCK = ".lock";
    private static final int BUFFER = 1 << 16;

    private final ImportSettings settings;
    private Path directory;
    private FileChannel lock;

    @Inject
    Spool(ImportSettings settings) {
        this.settings = settings;
    }

    /** There are more bytes than are taken. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** What is sent cannot be put down: the disk is full, or may not be written. */
    static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1;

        NoRoom(IOException cause) {
            super(cause);
        }
    }

    /**
     * Takes in everything that is sent. If it throws, nothing is left.
     *
     * @param most how many bytes are taken
     */
    Received receive(InputStream sent, long most) throws IOException {
        Path file = create();
        try {
            MessageDigest digest = sha256();
            long bytes = 0;
            try (OutputStream out = new DigestOutputStream(open(file), digest)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                    bytes += read;
                    if (bytes > most) {
                        throw new TooLarge();
                    }
                    write(out, buffer, read);
                }
            }
            return new Received(file, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException | Error e) {
            remove(file);
            throw e;
        }
    }

    /** A file that lies somewhere else, and stays there. */
    static Received inPlace(Path file) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new Received(file, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Log.warnf("Imports: %s could not be removed: %s", file, e.getMessage());
        }
    }

    synchronized void close(@Observes ShutdownEvent stop) {
        if (directory != null) {
            removeTree(directory);
            try {
                lock.close();
                Files.deleteIfExists(lockOf(directory));
            } catch (IOException e) {
                Log.debugf("Imports: %s", e.getMessage());
            }
            directory = null;
        }
    }

    private Path create() throws IOException {
        try {
            return Files.createTempFile(directory(), "file-", null);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    private static OutputStream open(Path file) throws IOException {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws IOException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    private synchronized Path directory() throws IOException {
        if (directory == null || !Files.isDirectory(directory)) {
            Path base = settings.directory().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
            Files.createDirectories(base);
            removeLeftovers(base);
            // The lock lies beside it, and lives as long as this process.
            Path made = Files.createTempDirectory(base, PREFIX);
            lock = FileChannel.open(lockOf(made), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock.tryLock();
            directory = made;
        }
        return directory;
    }

    private static Path lockOf(Path directory) {
        return directory.resolveSibling(directory.getFileName() + LOCK);
    }

    private static void removeLeftovers(Path base) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(base, PREFIX + "*" + LOCK)) {
            for (Path left : locks) {
                removeIfLeft(left);
            }
        }
    }

    private static void removeIfLeft(Path left) {
        try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE); FileLock mine = channel.tryLock()) {
            if (mine != null) {
                String name = left.getFileName().toString();
                removeTree(left.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(left);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Somebody else's, or just gone.
            Log.debugf("Imports: %s stays: %s", left, e.getMessage());
        }
    }

    private static void removeTree(Path directory) {
        // There are no directories in it.
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            Log.debugf("Imports: %s", e.getMessage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every Java has SHA-256", e));
        }
    }
}
