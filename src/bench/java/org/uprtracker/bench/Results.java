package org.uprtracker.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured: a JSON file that later runs of other parts add to, and the table of all of it. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Map<String, String> machine;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** How a figure is held against its goal. */
    enum Goal { AT_LEAST, AT_MOST }

    /**
     * One row.
     *
     * @param measured with its unit
     * @param alternative what it is compared with, with its unit; empty if nothing
     * @param figure the ratio, or what else has a goal
     * @param goal null where the figure is only reported
     */
    record Row(String what, String measured, String alternative, double figure, String goal, Boolean reached, double scale,
            String measuredAt) {}

    Results(Options options, Map<String, String> machine) throws IOException {
        this.file = options.directory().resolve("results.json");
        this.machine = machine;
        if (Files.exists(file)) {
            Map<String, Row> before = JSON.convertValue(JSON.readTree(file.toFile()).path("rows"), new TypeReference<>() {});
            rows.putAll(before);
        }
    }

    void add(double scale, String what, String measured, String alternative, double figure, Goal goal, double limit)
            throws IOException {
        boolean reached = goal == Goal.AT_LEAST ? figure >= limit : figure <= limit;
        put(new Row(what, measured, alternative, rounded(figure), (goal == Goal.AT_LEAST ? "≥ " : "≤ ") + number(limit), reached,
                scale, now()));
    }

    /** What has no goal, or could not be measured: then the figure is not a number. */
    void tell(double scale, String what, String measured, String alternative, double figure) throws IOException {
        put(new Row(what, measured, alternative, rounded(figure), null, null, scale, now()));
    }

    private void put(Row row) throws IOException {
        rows.remove(row.what);
        rows.put(row.what, row);
        System.out.println(line(row));
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), Map.of("machine", machine, "rows", rows));
    }

    String table() {
        StringBuilder table = new StringBuilder("| what | scale | measured | compared with | figure | goal | reached |\n"
                + "|---|---|---|---|---|---|---|\n");
        rows.values().forEach(row -> table.append(line(row)).append('\n'));
        machine.forEach((name, value) -> table.append("\n").append(name).append(": ").append(value));
        return table.toString();
    }

    private static String line(Row row) {
        return "| %s | %s | %s | %s | %s | %s | %s |".formatted(row.what, number(row.scale), row.measured, row.alternative,
                Double.isNaN(row.figure) ? "" : number(row.figure), row.goal == null ? "" : row.goal,
                row.reached == null ? "" : row.reached ? "yes" : "**no**");
    }

    /** A figure of a few digits: what is beyond them is noise. */
    static String number(double value) {
        return value == Math.rint(value) || value >= 100 ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    private static double rounded(double value) {
        return Double.isNaN(value) ? value : Math.round(value * 1000) / 1000.0;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
