package org.uprtracker.intake.uhri;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.uprtracker.intake.UnreadableFile;

/**
 * The texts that the cells of a workbook refer to by number. They are as large as the workbook itself and every library
 * holds them in memory; here they lie in a file that vanishes with this object.
 */
final class SharedTexts implements Closeable {
    private static final long LONGEST = 2L << 30;
    private static final int WINDOW = 1 << 16;
    private static final int REMEMBERED = 2_000;
    private static final int LONGEST_REMEMBERED = 1_000;

    private final FileChannel channel;
    private final OutputStream out;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;
    private long[] ends = new long[1024];
    private int count;
    /** Names of States, bodies and themes come back all the time. */
    private final Map<Integer, String> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    SharedTexts() throws IOException {
        Path file = Files.createTempFile("uhri-texts", ".tmp");
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), WINDOW);
    }

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long end = start(count) + bytes.length;
        if (end > LONGEST) {
            throw new UnreadableFile("The texts of the workbook unpack to more than 2 GB: no export of the Index does.");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        out.write(bytes);
        ends[count++] = end;
    }

    /** From now on they are read. */
    void finish() throws IOException {
        out.flush();
    }

    int count() {
        return count;
    }

    /** @param number from 0 to the {@link #count} */
    String get(int number) throws IOException {
        String known = remembered.get(number);
        if (known != null) {
            return known;
        }
        int length = (int) (ends[number] - start(number));
        byte[] bytes = new byte[length];
        read(start(number), bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (length <= LONGEST_REMEMBERED) {
            remembered.put(number, text);
        }
        return text;
    }

    private long start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void read(long start, byte[] into) throws IOException {
        if (into.length > WINDOW) {
            fill(ByteBuffer.wrap(into), start);
            return;
        }
        if (start < windowStart || start + into.length > windowStart + window.limit()) {
            fill(window.clear(), start);
            window.flip();
            windowStart = start;
        }
        window.get((int) (start - windowStart), into);
    }

    private void fill(ByteBuffer buffer, long start) throws IOException {
        long at = start;
        for (int read = 0; read >= 0 && buffer.hasRemaining(); at += read) {
            read = channel.read(buffer, at);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
