package org.uprtracker.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.uprtracker.bench.Results.Goal;
import org.uprtracker.boot.EmbeddedDatabase;

/** Whole sets, against PostgreSQL's COPY of the rows of the same SQL; and what the service holds meanwhile. */
final class Exporting {
    private static final int SAMPLES = 3;

    private Exporting() {}

    static void run(Lab lab) throws IOException, SQLException {
        Path world = lab.worlds().of(lab.options().scale());
        try (Service service = lab.worlds().start(world, Reading.NOTHING_KEPT)) {
            EmbeddedDatabase.Connection database = EmbeddedDatabase.running(world).orElseThrow();
            for (String format : List.of("csv", "ndjson")) {
                String address = "/v1/exports/recommendations?format=" + format;
                Recorded statement = Recorded.of(service, world, database.jdbcUrl(), address);
                Lab.Pair times = lab.compare(1, () -> export(service, address), () -> copy(database, statement));
                lab.results().add(lab.options().scale(), "export of all recommendations, " + format,
                        Results.number(times.one()) + " s", "COPY, same SQL: " + Results.number(times.other()) + " s",
                        times.other() / times.one(), Goal.AT_LEAST, 0.6);
                heap(lab, service, address, format, times.one());
            }
        }
    }

    /** @return seconds */
    private static double export(Service service, String address) throws IOException {
        long start = System.nanoTime();
        try (InputStream in = service.uri(address).toURL().openStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** @return seconds */
    private static double copy(EmbeddedDatabase.Connection database, Recorded statement) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (" + statement.complete() + ") to stdout", OutputStream.nullOutputStream());
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** What is alive in the middle of an export, above what is alive when nothing is done. */
    private static void heap(Lab lab, Service service, String address, String format, double seconds) throws IOException {
        double idle = service.liveHeap();
        AtomicBoolean failed = new AtomicBoolean();
        Thread export = new Thread(() -> {
            try {
                export(service, address);
            } catch (IOException e) {
                failed.set(true);
            }
        });
        export.start();
        List<Double> above = new ArrayList<>();
        while (above.size() < SAMPLES && export.isAlive()) {
            Service.pause((long) (seconds * 1000 / (SAMPLES + 2)));
            above.add(service.liveHeap() - idle);
        }
        try {
            export.join();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
        if (failed.get()) {
            throw new IOException(address + " failed");
        }
        double most = above.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        lab.results().add(lab.options().scale(), "heap above idle in an export, " + format, Results.number(most) + " MB", "",
                most, Goal.AT_MOST, 64);
    }
}
