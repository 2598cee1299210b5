package org.uprtracker.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Values kept in a file of their own while an import works on them: a file may hold more than the heap. */
final class Spool implements Closeable {
    private final Path file;
    private final ObjectMapper mapper;
    private final DataOutputStream out;
    private RandomAccessFile in;
    private long end;

    /** @param file is made, and deleted when this is closed */
    Spool(Path file, ObjectMapper mapper) throws IOException {
        this.file = file;
        this.mapper = mapper;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** @return where it is kept */
    long put(Object value) {
        try {
            byte[] json = value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : mapper.writeValueAsBytes(value);
            out.writeInt(json.length);
            out.write(json);
            long at = end;
            end += Integer.BYTES + json.length;
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T get(long at, Class<T> type) {
        try {
            if (in == null) {
                in = new RandomAccessFile(file.toFile(), "r");
            }
            out.flush();
            in.seek(at);
            byte[] length = new byte[Integer.BYTES];
            in.readFully(length);
            byte[] json = new byte[ByteBuffer.wrap(length).getInt()];
            in.readFully(json);
            return type == String.class ? type.cast(new String(json, StandardCharsets.UTF_8)) : mapper.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(file);
    }
}
