package org.uprtracker.boot;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One service for one data directory. However a service dies, the operating system gives its lock back. */
final class DirectoryLock implements AutoCloseable {

    /**
     * The directories this JVM has locked. A file lock does not tell two threads of one process apart, and closing any
     * channel of a file drops the locks the process has on it: so the file must not be opened a second time.
     */
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @param directory a real path, so that two names of one directory are one lock */
    static DirectoryLock take(Path directory) throws IOException {
        if (!LOCKED_HERE.add(directory)) {
            throw inUse(directory, Long.toString(ProcessHandle.current().pid()));
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(directory.resolve("lock"), Set.of(CREATE, READ, WRITE), PrivateFiles.FILE);
            if (channel.tryLock() == null) {
                throw inUse(directory, holder(channel));
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
            return new DirectoryLock(directory, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            LOCKED_HERE.remove(directory);
            throw e;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return StandardCharsets.US_ASCII.decode(pid.flip()).toString();
    }

    private static StartFailure inUse(Path directory, String pid) {
        return new StartFailure(StartFailure.IN_USE,
                "Another service (process " + pid + ") uses the data directory " + directory);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure(StartFailure.UNAVAILABLE, "Cannot unlock " + directory + ": " + e.getMessage(), e);
        } finally {
            LOCKED_HERE.remove(directory);
        }
    }
}
