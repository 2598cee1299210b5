package org.uprtracker.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uprtracker.bench.Results.Goal;
import org.uprtracker.boot.EmbeddedDatabase;

/** How fast the service starts, and what it takes of the machine's memory. */
final class Running {
    /** As README says of Java 25, training and running. */
    private static final List<String> TRAIN_25 = List.of("-XX:+UseCompactObjectHeaders", "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTRecordTraining");
    private static final List<String> RUN_25 = List.of("-XX:+UseCompactObjectHeaders", "-XX:CompileThresholdScaling=3");

    private Running() {}

    /** With what the JVM kept of a start, as README says; and without. */
    static void start(Lab lab) throws IOException, SQLException {
        Path world = lab.worlds().of(lab.options().scale());
        Map<String, String> embedded = Map.of("UPR_DATA_DIR", world.toString());
        String version = "start, Java " + Runtime.version().feature();
        started(lab, version + ", embedded database", Service.thisJava(), List.of(), embedded, 4);
        Path archive = lab.options().directory().resolve("service.jsa");
        train(Service.thisJava(), List.of("-XX:ArchiveClassesAtExit=" + archive), lab.options().service());
        started(lab, version + " with an archive, embedded database", Service.thisJava(),
                List.of("-XX:SharedArchiveFile=" + archive), embedded, 4);
        if (lab.options().java25().isEmpty()) {
            return;
        }
        Path java = Path.of(lab.options().java25());
        Path cache = lab.options().directory().resolve("service.aot");
        train(java, with(TRAIN_25, "-XX:AOTCacheOutput=" + cache), lab.options().service());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(world)) {
            started(lab, "start, Java 25, AOT cache, external database", java,
                    with(RUN_25, "-XX:AOTCache=" + cache), Worlds.external(database), 1.5);
        }
    }

    private static List<String> with(List<String> options, String more) {
        return Stream.concat(options.stream(), Stream.of(more)).toList();
    }

    private static void started(Lab lab, String what, Path java, List<String> jvm, Map<String, String> settings, double limit)
            throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < lab.options().rounds() + 1; i++) {
            try (Service service = new Service(lab.options(), java, jvm, settings)) {
                seconds.add(service.startSeconds);
            }
        }
        double median = Lab.median(seconds.subList(1, seconds.size()));
        lab.results().add(lab.options().scale(), what, Results.number(median) + " s", "", median, Goal.AT_MOST, limit);
    }

    private static void train(Path java, List<String> jvm, Path service) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", service.toString(), "train"));
        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (training.waitFor() != 0) {
                throw new IOException("the training ended with " + training.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static void memory(Lab lab) throws IOException, SQLException {
        // As README says for a small server.
        Map<String, String> small = Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseSerialGC -Xmx192m -Xss512k", "MALLOC_ARENA_MAX", "2");
        try (Service service = lab.worlds().start(lab.worlds().of(lab.options().scale()), small)) {
            for (String address : List.of(Reading.PAGE, Reading.one(service), "/v1/recommendations?limit=50")) {
                lab.load().run(service.port, address, Map.of(), 200, Load.CLIENTS, lab.options().seconds());
            }
            for (String address : List.of(Reading.TABLE, Reading.FACETS, "/v1/exports/recommendations?state=FRA&format=csv")) {
                lab.load().run(service.port, address, Map.of(), 200, 1, lab.options().seconds());
            }
            double megabytes = service.residentPeak();
            lab.results().add(lab.options().scale(), "memory under load, with a small server's options, without the database", Results.number(megabytes) + " MB",
                    "", megabytes, Goal.AT_MOST, 350);
        }
    }
}
