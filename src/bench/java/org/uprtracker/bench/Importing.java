package org.uprtracker.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.uprtracker.bench.Results.Goal;

/**
 * Files of UPR Info: into a database that knows none of it, then once more when all of it is known; and into another, after the
 * files were tried by {@code dryRun}, when the JVM knows the work and the database still nothing.
 */
final class Importing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMPORTS = "/v1/imports";
    private static final String TRIED = IMPORTS + "?dryRun=true";
    private static final String KEY = "bench-bench-bench-bench-bench-bench-bench";

    private Importing() {}

    static void run(Lab lab) throws IOException, SQLException {
        Path world = lab.options().directory().resolve("import-" + UUID.randomUUID());
        List<Path> files = files(lab.options());
        long rows = 0;
        for (Path file : files) {
            try (CsvReader<?> csv = CsvReader.builder().ofCsvRecord(file, StandardCharsets.ISO_8859_1)) {
                rows += csv.stream().count() - 1;
            }
        }
        Files.createDirectories(lab.options().directory());
        try (Service service = start(lab, world)) {
            double idle = service.liveHeap();
            rate(lab, "import into an empty database", rows, seconds(service, files, ""), 5000);
            service.awaitStanding();
            time(lab, service, "status table over what was imported", Reading.TABLE);
            time(lab, service, "facets over what was imported", Reading.FACETS);
            // One more empty line: the same file would not be read again.
            rate(lab, "import when all rows are known", rows, seconds(service, files, "\r\n"), 2000);
            double most = 0;
            for (Path file : files) {
                List<Double> alive = new ArrayList<>();
                seconds(service, IMPORTS, file, "\r\n\r\n", () -> alive.add(service.liveHeap()));
                most = Math.max(most, alive.stream().mapToDouble(Double::doubleValue).max().orElse(idle) - idle);
            }
            lab.results().tell(lab.options().scale(), "heap above idle in an import", Results.number(most) + " MB", "", most);
        } finally {
            delete(world);
        }
        try (Service service = start(lab, world)) {
            for (Path file : files) {
                seconds(service, TRIED, file, "", () -> {});
            }
            double seconds = seconds(service, files, "");
            lab.results().tell(lab.options().scale(), "import into an empty database, tried before",
                    Results.number(rows / seconds) + " rows/s", of(lab, rows), rows / seconds);
        } finally {
            delete(world);
        }
    }

    private static Service start(Lab lab, Path world) throws IOException, SQLException {
        return lab.worlds().start(world, Map.of("UPR_ADMIN_KEY", KEY, "UPR_CACHE_MAX_SIZE", "0"));
    }

    private static void time(Lab lab, Service service, String what, String address) throws IOException {
        lab.load().run(service.port, address, Map.of(), 200, 1, lab.options().seconds());
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < lab.options().rounds(); i++) {
            times.add(lab.load().run(service.port, address, Map.of(), 200, 1, lab.options().seconds()).milliseconds());
        }
        double median = Lab.median(times);
        lab.results().add(lab.options().scale(), what, Results.number(median) + " ms", "", median, Goal.AT_MOST, 50);
    }

    private static void rate(Lab lab, String what, long rows, double seconds, int goal) throws IOException {
        lab.results().add(lab.options().scale(), what, Results.number(rows / seconds) + " rows/s", of(lab, rows), rows / seconds,
                Goal.AT_LEAST, goal);
    }

    private static String of(Lab lab, long rows) {
        return Results.number(rows) + " rows of " + (lab.options().files().toString().isEmpty() ? "a made-up file" : "UPR Info");
    }

    private static double seconds(Service service, List<Path> files, String more) throws IOException {
        double seconds = 0;
        for (Path file : files) {
            seconds += seconds(service, IMPORTS, file, more, () -> {});
        }
        return seconds;
    }

    /** Something to do again and again while a file is imported. */
    private interface Meanwhile {
        void look() throws IOException;
    }

    /** From when the work begins until it is done, as the service tells. */
    private static double seconds(Service service, String address, Path file, String more, Meanwhile meanwhile) throws IOException {
        String boundary = UUID.randomUUID().toString();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] tail = (more + "\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        String link = service.ask(HttpRequest.newBuilder(service.uri(address))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, Files.readAllBytes(file), tail))).build())
                .headers().firstValue("Location").orElseThrow();
        while (true) {
            JsonNode job = JSON.readTree(service.ask(HttpRequest.newBuilder(service.uri(link.replaceFirst("^https?://[^/]+", "")))
                    .header("Authorization", "Bearer " + KEY).build()).body());
            if (job.hasNonNull("finishedAt")) {
                if (!job.path("state").asText().equals("done") || job.has("sameAs")) {
                    throw new IOException("not imported: " + job);
                }
                return Duration.between(Instant.parse(job.path("startedAt").asText()), Instant.parse(job.path("finishedAt").asText()))
                        .toMillis() / 1e3;
            }
            meanwhile.look();
            Service.pause(100);
        }
    }

    private static List<Path> files(Options options) throws IOException {
        if (!options.files().toString().isEmpty()) {
            try (Stream<Path> files = Files.list(options.files())) {
                return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
            }
        }
        return List.of(madeUp(options));
    }

    /** As many rows as one of UPR Info's exports, in their columns. */
    private static Path madeUp(Options options) throws IOException {
        Path file = options.directory().resolve("made-up.csv");
        Random random = new Random(options.seed());
        List<String> states = List.of("Albania", "Brazil", "Canada", "Denmark", "Ecuador", "France", "Ghana", "Hungary", "India");
        StringBuilder csv = new StringBuilder("To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\r\n");
        for (int row = 0; row < Math.max(300, Math.min(20_000, 20_000 * options.scale())); row++) {
            int to = random.nextInt(states.size());
            int from = (to + 1 + random.nextInt(states.size() - 1)) % states.size();
            csv.append(states.get(to)).append(",,,");
            for (int word = 0; word < 25; word++) {
                csv.append(Long.toString(random.nextLong(1_000_000, 60_000_000), 36)).append(' ');
            }
            csv.append(row).append(',').append(states.get(from)).append(",,,").append(random.nextInt(4) == 0 ? "Noted" : "Accepted")
                    .append(',').append(1 + random.nextInt(5)).append(",Justice,").append(1 + to % 12).append("\r\n");
        }
        Files.createDirectories(options.directory());
        return Files.writeString(file, csv);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
