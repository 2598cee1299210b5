package org.uprtracker.dataset;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a ZIP on their way out, each with its size and its digest when it is written. */
final class Entries {
    /** The least that a ZIP can tell. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final Map<String, DataPackage.Written> written = new LinkedHashMap<>();

    /** @param time what all files bear: the time of the record, not of the clock; null before the record begins */
    Entries(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(out);
        this.time = time == null ? BEGINNING : LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** Writes one file; leaves its stream open. */
    interface Content {
        void write(OutputStream file) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        DigestOutputStream digest = new DigestOutputStream(new Kept(zip), sha256());
        content.write(digest);
        digest.flush();
        zip.closeEntry();
        written.put(name, new DataPackage.Written(entry.getSize(), HexFormat.of().formatHex(digest.getMessageDigest().digest()),
                null));
    }

    /** What was written under this name. */
    DataPackage.Written written(String name, long rows) {
        return new DataPackage.Written(written.get(name).bytes(), written.get(name).sha256(), rows);
    }

    Map<String, DataPackage.Written> written() {
        return written;
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Files are many, the ZIP is one: closing a file must not close it. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
