package org.uprtracker.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the packaged service, each figure beside what it is compared with, and prints one table. See README. */
public final class Bench {
    private static final Map<String, Lab.Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("anew", Reading::anew);
        PARTS.put("again", Reading::again);
        PARTS.put("export", Exporting::run);
        PARTS.put("import", Importing::run);
        PARTS.put("growth", Reading::growth);
        PARTS.put("statements", Reading::statements);
        PARTS.put("start", Running::start);
        PARTS.put("memory", Running::memory);
        PARTS.put("micro", Micro::run);
    }

    private Bench() {}

    public static void main(String... arguments) throws IOException, SQLException {
        Options options = Options.given();
        List<String> wanted = options.parts().isEmpty() ? List.copyOf(PARTS.keySet()) : options.parts();
        if (!PARTS.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("parts are " + PARTS.keySet());
        }
        Files.createDirectories(options.directory());
        Results results = new Results(options, machine());
        Map<String, Exception> failed = new LinkedHashMap<>();
        try (Load load = new Load()) {
            Lab lab = new Lab(options, new Worlds(options), load, results);
            if (options.quick()) {
                lab.worlds().verify(lab.worlds().of(options.scale() / 10));
            }
            for (String part : wanted) {
                try {
                    PARTS.get(part).run(lab);
                } catch (IOException | SQLException | RuntimeException e) {
                    failed.put(part, e);
                }
            }
        }
        System.out.println("\n" + results.table());
        failed.forEach((part, failure) -> {
            System.err.println("not measured, or not all of it: " + part);
            failure.printStackTrace();
        });
        if (!failed.isEmpty()) {
            System.exit(1);
        }
    }

    private static Map<String, String> machine() throws IOException {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        machine.put("processor", first(Path.of("/proc/cpuinfo"), "model name"));
        machine.put("memory", first(Path.of("/proc/meminfo"), "MemTotal"));
        machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        machine.put("postgresql", "18, embedded");
        machine.put("date", LocalDate.now().toString());
        machine.put("revision", output("git", "describe", "--always", "--dirty"));
        return machine;
    }

    private static String first(Path file, String name) throws IOException {
        return !Files.exists(file) ? "unknown" : Files.readAllLines(file).stream().filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("unknown");
    }

    private static String output(String... command) {
        try {
            return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
