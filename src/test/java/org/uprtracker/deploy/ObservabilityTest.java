package org.uprtracker.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dashboard and alerts can be read by what they are for, and every alert leads to what is to be done. */
class ObservabilityTest {
    @ParameterizedTest
    @ValueSource(strings = {"check rules alerts.yaml", "check config prometheus.yaml", "test rules alerts_test.yaml"})
    void prometheusTakesThem(String command) throws Exception {
        promtool(Observability.DIRECTORY, command);
    }

    /** As rules, for Prometheus's own parser; Grafana's variables stand for durations. */
    @Test
    void everyExpressionOfTheDashboardIsOne(@TempDir Path directory) throws Exception {
        // Given
        List<String> expressions = Observability.expressions(Observability.dashboard());
        StringBuilder rules = new StringBuilder("groups:\n  - name: dashboard\n    rules:\n");
        for (int i = 0; i < expressions.size(); i++) {
            rules.append("      - record: panel:").append(i).append("\n        expr: '")
                    .append(expressions.get(i).replaceAll("\\$__\\w+", "5m").replace("'", "''")).append("'\n");
        }
        Files.writeString(directory.resolve("dashboard.yaml"), rules);
        // When
        promtool(directory, "check rules dashboard.yaml");
        // Then
        assertTrue(expressions.size() > 30, expressions.size() + " expressions");
    }

    @Test
    void panelsHaveATitleAndStandBesideEachOther() {
        Set<Integer> ids = new HashSet<>();
        List<int[]> placed = new ArrayList<>();
        for (JsonNode panel : Observability.dashboard().path("panels")) {
            assertFalse(panel.path("title").asText().isBlank(), panel::toString);
            assertTrue(ids.add(panel.path("id").asInt()), panel::toString);
            assertTrue(panel.path("type").asText().equals("row") || !panel.path("targets").isEmpty(), panel::toString);
            JsonNode at = panel.path("gridPos");
            int[] area = {at.path("x").asInt(), at.path("y").asInt(), at.path("x").asInt() + at.path("w").asInt(),
                at.path("y").asInt() + at.path("h").asInt()};
            assertTrue(area[2] <= 24, panel::toString);
            assertTrue(placed.stream().noneMatch(other -> area[0] < other[2] && other[0] < area[2] && area[1] < other[3]
                    && other[1] < area[3]), () -> "over another: " + panel);
            placed.add(area);
        }
        assertTrue(placed.size() > 25, placed.size() + " panels");
    }

    @Test
    void everyAlertSaysHowLongHowBadAndWhatToDo() throws IOException {
        Set<String> sections = Files.readAllLines(Path.of("deploy/runbook.md")).stream().filter(line -> line.startsWith("## "))
                .map(line -> "deploy/runbook.md#" + line.substring(3).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "")
                        .replace(' ', '-')).collect(Collectors.toSet());
        int alerts = 0;
        for (JsonNode rule : Observability.alerts().path("groups").path(0).path("rules")) {
            assertTrue(rule.path("for").asText().matches("\\d+m"), rule::toString);
            assertTrue(List.of("critical", "warning").contains(rule.at("/labels/severity").asText()), rule::toString);
            assertFalse(rule.at("/annotations/summary").asText().isBlank(), rule::toString);
            String runbook = rule.at("/annotations/runbook").asText();
            assertTrue(sections.contains(runbook), () -> runbook + " is none of " + sections);
            alerts++;
        }
        assertEquals(15, alerts);
    }

    private static void promtool(Path directory, String command) throws Exception {
        List<String> whole = new ArrayList<>(List.of("promtool"));
        whole.addAll(List.of(command.split(" ")));
        Process process;
        try {
            process = new ProcessBuilder(whole).directory(directory.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "there is no promtool (Debian: prometheus)");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), command);
        assertEquals(0, process.exitValue(), said);
    }
}
