package org.uprtracker.api;

import de.siegmar.fastcsv.reader.CsvReader;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A set that was taken away.
 *
 * @param rows how many there were, without heads
 * @param heap bytes of heap that were held on the way at most, above what is held when nothing happens
 */
record TakenAway(long rows, long heap) {
    private static final long LOOKED_EVERY = 12 << 20;

    /** The service runs in this process: what it holds while it sends is seen between two reads. */
    static TakenAway from(String address, String format) throws IOException, InterruptedException {
        long idle = held();
        long most;
        Path file = Files.createTempFile("taken", "." + format);
        try {
            try (Watched watched = new Watched(begun(address))) {
                Files.copy(watched, file, StandardCopyOption.REPLACE_EXISTING);
                most = watched.most;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new TakenAway(rows(in, format), most - idle);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** What comes, as it comes. */
    static InputStream begun(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .build(), HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private static long rows(InputStream in, String format) throws IOException {
        switch (format) {
            case "csv":
                return records(in);
            case "ndjson":
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().count();
            case "zip":
                ZipInputStream zip = new ZipInputStream(in);
                zip.getNextEntry();
                return records(zip);
            default:
                try (ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                    return workbook.getFirstSheet().openStream().count() - 1;
                }
        }
    }

    private static long records(InputStream in) {
        return CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream().count() - 1;
    }

    /** What a collection left over; what others put there since does not count. */
    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
    }

    private static final class Watched extends FilterInputStream {
        private long read;
        private long looked;
        private long most;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int more = super.read(bytes, from, length);
            read += Math.max(more, 0);
            if (looked == 0 || read - looked > LOOKED_EVERY) {
                looked = Math.max(1, read);
                most = Math.max(most, held());
            }
            return more;
        }
    }
}
