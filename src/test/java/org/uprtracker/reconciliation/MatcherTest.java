package org.uprtracker.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What UPR Info writes of Kazakhstan and Slovenia is found in what the UN wrote, paragraph by paragraph. */
class MatcherTest {
    private static final Path DATA = Path.of("../shared/data");

    @ParameterizedTest
    @CsvSource({"KAZ-1.json,6-9.csv,Kazakhstan,7,129", "KAZ-2.json,17-20.csv,Kazakhstan,20,198",
            "SVN-2_matrix.json,17-20.csv,Slovenia,20,180"})
    void everyRowOfUprInfoIsFound(String expected, String csv, String state, String session, int rows) throws IOException {
        // Given
        assumeTrue(Files.isDirectory(DATA), "../shared/data is absent: nothing to match");
        JsonNode truth = new ObjectMapper().readTree(DATA.resolve("expected/" + expected).toFile());
        JsonNode crosswalk = new ObjectMapper().readTree(
                DATA.resolve("reference/state_name_crosswalk_un_to_upr_info.json").toFile());
        List<Matcher.Known> known = new ArrayList<>();
        for (JsonNode one : truth) {
            Set<String> states = new LinkedHashSet<>();
            one.path("recommendingStates").forEach(name -> states.add(crosswalk.path(name.asText()).asText(name.asText())));
            known.add(new Matcher.Known(one.path("paragraph").asText(), List.of(Words.of(one.path("text").asText())), states,
                    true));
        }
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        String[] lines = Files.readString(DATA.resolve("upr-info/" + csv), Charset.forName("x-MacRoman")).split("\r");
        for (String line : lines) {
            List<String> cells = cells(line);
            if (cells.get(0).equals(state) && cells.get(10).equals(session)) {
                texts.computeIfAbsent(cells.get(3).strip(), text -> new LinkedHashSet<>()).add(cells.get(4));
            }
        }
        List<Matcher.Asked> asked = texts.entrySet().stream()
                .map(entry -> new Matcher.Asked(Words.of(entry.getKey()), entry.getValue())).toList();

        // When
        List<List<Matcher.Found>> found = new Matcher(known, asked).match(asked);

        // Then
        Set<String> wrong = new TreeSet<>();
        int pairs = 0;
        for (int i = 0; i < asked.size(); i++) {
            for (Matcher.Found one : found.get(i)) {
                pairs++;
                String said = one.known() < 0 ? "nothing" : known.get(one.known()).id();
                if (one.known() < 0 || !hasRow(truth.get(one.known()), one.state()) && truth.get(0).has("uprInfo")) {
                    wrong.add(one.state() + " -> " + said + " " + one.candidates() + " "
                            + texts.keySet().toArray()[i].toString().substring(0, 60));
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertEquals(rows, pairs);
    }

    private static boolean hasRow(JsonNode recommendation, String state) {
        for (JsonNode row : recommendation.path("uprInfo")) {
            if (row.path("uprInfoState").asText().equals(state)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
