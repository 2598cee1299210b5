package org.uprtracker.boot;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a backup and their sums, which stand in {@value #SUMS}, as {@code sha256sum --check} reads them. Everything is
 * on disk when it is done.
 */
final class BackupContents {
    static final String SUMS = "SHA256SUMS";

    private static final int PIECE = 1 << 16;
    private static final long TELL_EVERY = 5_000_000_000L;

    private final Path root;
    private final PrintStream err;
    private final Map<String, String> sums = new TreeMap<>();
    private long bytes;
    private long told = System.nanoTime();

    /** @param err is told how far it is, from time to time */
    BackupContents(Path root, PrintStream err) {
        this.root = root;
        this.err = err;
    }

    long bytes() {
        return bytes;
    }

    /** A file that is gone meanwhile was deleted by the server: what the log says of it is replayed. */
    void add(Path from, String name) throws IOException {
        Path to = root.resolve(name);
        try (InputStream in = Files.newInputStream(from)) {
            directories(to.getParent());
            sums.put(name, copy(in, to));
        } catch (NoSuchFileException e) {
            if (Files.exists(from)) {
                throw e;
            }
        }
    }

    void add(String name, String content) throws IOException {
        PrivateFiles.write(root.resolve(name), content);
        sums.put(name, sum(root.resolve(name)));
    }

    void directories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            directories(directory.getParent());
            Files.createDirectory(directory, PrivateFiles.DIRECTORY);
        }
    }

    void writeSums() throws IOException {
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        PrivateFiles.write(root.resolve(SUMS), lines.toString());
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path directory : tree.filter(Files::isDirectory).toList()) {
                PrivateFiles.sync(directory);
            }
        }
    }

    /** Holds every file against its sum. @throws StartFailure that names the first that is missing, other or too many */
    void verify() throws IOException {
        readSums();
        Set<String> found = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(root)) {
            tree.filter(Files::isRegularFile).forEach(file -> found.add(root.relativize(file).toString()));
        }
        found.remove(SUMS);
        for (Map.Entry<String, String> file : sums.entrySet()) {
            if (!found.remove(file.getKey())) {
                throw damaged(file.getKey() + " is missing");
            }
            if (!sum(root.resolve(file.getKey())).equals(file.getValue())) {
                throw damaged(file.getKey() + " is not what was backed up");
            }
        }
        if (!found.isEmpty()) {
            throw damaged(found.iterator().next() + " does not belong to it");
        }
    }

    /** Copies everything below a directory of the backup, and holds what was written against its sum. */
    void copyOut(String directory, Path to) throws IOException {
        for (String name : sums.keySet()) {
            if (name.startsWith(directory + "/")) {
                Path target = to.resolve(name.substring(directory.length() + 1));
                directories(target.getParent());
                try (InputStream in = Files.newInputStream(root.resolve(name))) {
                    if (!copy(in, target).equals(sums.get(name))) {
                        throw damaged(name + " is not what was backed up");
                    }
                }
            }
        }
    }

    private void readSums() throws IOException {
        if (!Files.exists(root.resolve(SUMS))) {
            throw damaged("it has no " + SUMS);
        }
        try (BufferedReader lines = Files.newBufferedReader(root.resolve(SUMS))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.matches("[0-9a-f]{64}  [^/].*") || line.contains("..")) {
                    throw damaged(SUMS + " has a line that is none");
                }
                sums.put(line.substring(66), line.substring(0, 64));
            }
        }
    }

    private StartFailure damaged(String what) {
        return new StartFailure(StartFailure.DAMAGED, "The backup " + root + " is damaged: " + what);
    }

    private String copy(InputStream in, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, Set.of(CREATE_NEW, WRITE), PrivateFiles.FILE)) {
            String sum = sum(in, Channels.newOutputStream(channel));
            channel.force(true);
            return sum;
        }
    }

    private String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sum(in, OutputStream.nullOutputStream());
        }
    }

    private String sum(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            digest.update(piece, 0, n);
            out.write(piece, 0, n);
            bytes += n;
            if (System.nanoTime() - told > TELL_EVERY) {
                told = System.nanoTime();
                err.println("… " + bytes / 1_000_000 + " MB");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
