package org.uprtracker.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
                    true, false));
        }
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        String[] lines = lines(csv);
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

    /** A later export of UPR Info is another file: that the record cites a row does not help, the words have to. */
    @ParameterizedTest
    @CsvSource({"6-9.csv, 7, 9, ''", "17-20.csv, 20, 17, Norway (row 5444): KAZ-2-124.40"})
    void whatIsOnRecordInWordsOfOursIsFoundByThem(String csv, String session, int rows, String left) throws IOException {
        // Given
        assumeTrue(Files.isDirectory(DATA), "../shared/data is absent: nothing to match");
        Pattern cited = Pattern.compile("Kazakhstan, session " + session + ", row recommended by (.+ \\(row [0-9]+\\))");
        List<Matcher.Known> known = new ArrayList<>();
        Map<String, String> truth = new TreeMap<>();
        for (JsonNode one : new YAMLMapper().readTree(Path.of("src/main/resources/data/recommendations.yaml").toFile())) {
            String id = one.path("id").asText();
            one.path("citations").findValuesAsText("place").stream().map(cited::matcher).filter(java.util.regex.Matcher::find)
                    .findFirst().ifPresent(row -> {
                        truth.put(row.group(1), id);
                        known.add(new Matcher.Known(id, List.of(Words.of(one.path("text").asText())),
                                Set.of(row.group(1).replaceFirst(" \\(.*", "")), true, true));
                    });
        }
        List<String> asking = new ArrayList<>();
        List<Matcher.Asked> asked = new ArrayList<>();
        String[] lines = lines(csv);
        for (int line = 0; line < lines.length; line++) {
            List<String> cells = cells(lines[line]);
            if (cells.get(0).equals("Kazakhstan") && cells.get(10).equals(session)) {
                asking.add(cells.get(4) + " (row " + (line + 1) + ")");
                asked.add(new Matcher.Asked(Words.of(cells.get(3)), Set.of(cells.get(4))));
            }
        }
        // When
        List<List<Matcher.Found>> found = new Matcher(known, asked).match(asked);
        // Then
        Map<String, String> said = new TreeMap<>();
        List<String> perhaps = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Matcher.Found one = found.get(i).get(0);
            if (one.known() >= 0) {
                said.put(asking.get(i), known.get(one.known()).id());
            }
            int at = i;
            one.candidates().forEach(candidate -> perhaps.add(asking.get(at) + ": " + candidate.id()));
        }
        truth.keySet().removeIf(left::startsWith);
        assertEquals(truth, said);
        assertEquals(rows, said.size());
        assertEquals(left, String.join(", ", perhaps));
    }

    private static boolean hasRow(JsonNode recommendation, String state) {
        for (JsonNode row : recommendation.path("uprInfo")) {
            if (row.path("uprInfoState").asText().equals(state)) {
                return true;
            }
        }
        return false;
    }

    private static String[] lines(String csv) throws IOException {
        return Files.readString(DATA.resolve("upr-info/" + csv), Charset.forName("x-MacRoman")).split("\r");
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
