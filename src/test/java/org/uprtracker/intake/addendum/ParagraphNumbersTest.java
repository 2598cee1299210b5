package org.uprtracker.intake.addendum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.addendum.ParagraphNumbers.Listed;

class ParagraphNumbersTest {
    private static final int RANDOM_LISTS = 3_000;
    private static final String[] DASHES = {"-", "–", "—", " - ", "- ", "-\n", " – ", "‑"};
    private static final String[] WORDS = {" to ", " through ", " to\n", " up to "};
    private static final String[] SEPARATORS = {", ", ",", ",\n", "; ", ";\n", ", ", ", and ", " and ", " & "};

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "122.17-18, 122.30-33, 122.62-~66 | 122.17 122.18 122.30 122.31 122.32 122.33 122.62 122.63 122.64 122.65 122.66",
        "122.1, 122.3 to 122.7 and 122.9 | 122.1 122.3 122.4 122.5 122.6 122.7 122.9",
        "122.17–18 | 122.17 122.18",
        "122.34- 35, 122.45 | 122.34 122.35 122.45",
        "122.144,122.146 | 122.144 122.146",
        "Nos. 7, 8, 9-12 | 7 8 9 10 11 12",
        "recommendation No. 7 | 7",
        "recommendations 7 and 8 | 7 8",
        "122.15, 16, 17 | 122.15 122.16 122.17",
        "122.15, 16 and 17 are accepted | 122.15 122.16 122.17",
        "recommendations 95.1-95.4 | 95.1 95.2 95.3 95.4",
        "95.1 through 95.3; 95.8 | 95.1 95.2 95.3 95.8",
        "122. 17, 122. 18 | 122.17 122.18",
        "122.17.-122.19. | 122.17 122.18 122.19",
        "122.17. to 122.18 | 122.17 122.18",
        "paragraphs 60 (1), 60(12) and 61 (1) | 60.1 60.12 61.1",
        "122.1 (France), 122.3 (Spain) | 122.1 122.3",
        "122.5/122.6 & 122.8 | 122.5 122.6 122.8",
        "recommendations 6.1, 6.2 and 7.10 | 6.1 6.2 7.10",
        "paragraphs 122.1 and 122.2 | 122.1 122.2",
        "122.15, 12 November 2019 | 122.15",
        "122.15 and 3 others | 122.15",
        "122.1 122.2 122.3 | 122.1 122.2 122.3"})
    void readsEveryNumberByItself(String written, String numbers) {
        // When
        List<Listed> lists = ParagraphNumbers.in(ParagraphNumbers.plain(written.replace('~', '\n')));
        // Then
        assertEquals(1, lists.size());
        assertEquals(List.of(), lists.get(0).problems());
        assertEquals(List.of(numbers.split(" ")), lists.get(0).paragraphs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"56.5 per cent", "2.5 million", "article 2.1 of the Act", "SDG target 5.2", "article 14 (2)", "12 November 2019", "A/HRC/43/15",
        "215 recommendations", "the 12 recommendations", "122.", "in 2017", "Goal 16.3", "10.5%"})
    void otherNumbersAreNoLists(String text) {
        assertEquals(List.of(), ParagraphNumbers.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "122.18-17 | backwards",
        "122.60-123.2 | two paragraphs",
        "122.1-122.900 | longer than 500",
        "122.15, 5 | not clear",
        "122.1, .2 and .3 | not written in full",
        "recommendations 122 (1), (2) | not clear",
        "122.15, 16 kittens | not clear",
        "122.5.1 | as no recommendation",
        "122.1, 122.6266 | as no recommendation",
        "122.3 (in part) | not clear",
        "122.17ter | as no recommendation"})
    void whatIsNotClearIsAProblem(String written, String message) {
        // When
        Listed list = ParagraphNumbers.in(written).get(0);
        // Then
        assertEquals(1, list.problems().size(), list.toString());
        assertTrue(list.problems().get(0).contains(message), list.problems().get(0));
    }

    @Test
    void partsAreKept() {
        // When
        Listed list = ParagraphNumbers.in("122.4 (a), 122.5b and 122.6 (ii)").get(0);
        // Then
        assertEquals(List.of("122.4", "122.5", "122.6"), list.paragraphs());
        assertEquals(List.of("(a)", "(b)", "(ii)"), list.numbers().stream().map(ParagraphNumbers.Numbered::part).toList());
    }

    @Test
    void aStopAndAFigureAreNoNumber() {
        // When
        List<Listed> lists = ParagraphNumbers.in("recommendations 7, 8, 9. 12 recommendations were noted");
        // Then
        assertEquals(List.of("7", "8", "9"), lists.get(0).paragraphs());
        assertEquals(1, lists.size());
    }

    @Test
    void randomListsAreReadBack() {
        Random random = new Random(43_15);
        for (int run = 0; run < RANDOM_LISTS; run++) {
            // Given
            int lead = 5 + random.nextInt(160);
            TreeSet<Integer> items = new TreeSet<>();
            IntStream.range(0, 1 + random.nextInt(60)).forEach(i -> items.add(1 + random.nextInt(300)));
            String written = written(lead, new ArrayList<>(items), random);
            // When
            List<Listed> lists = ParagraphNumbers.in(ParagraphNumbers.plain(written));
            // Then
            assertEquals(1, lists.size(), () -> ParagraphNumbers.plain(written));
            assertEquals(List.of(), lists.get(0).problems(), written);
            assertEquals(items.stream().map(item -> lead + "." + item).toList(), lists.get(0).paragraphs(), written);
        }
    }

    private static String written(int lead, List<Integer> items, Random random) {
        StringBuilder written = new StringBuilder();
        boolean full = random.nextBoolean();
        int at = 0;
        while (at < items.size()) {
            int end = at;
            while (end + 1 < items.size() && items.get(end + 1) == items.get(end) + 1 && random.nextInt(5) > 0) {
                end++;
            }
            written.append(at == 0 ? "" : SEPARATORS[random.nextInt(SEPARATORS.length)]);
            written.append(at > 0 && !full && random.nextInt(3) == 0 ? "" : lead + ".").append(items.get(at));
            if (end > at) {
                boolean word = random.nextInt(4) == 0;
                written.append(word ? WORDS[random.nextInt(WORDS.length)] : DASHES[random.nextInt(DASHES.length)]);
                written.append(random.nextInt(3) == 0 ? lead + "." : "").append(items.get(end));
            }
            at = end + 1;
        }
        return written.toString();
    }

    @Test
    void hostileTextTakesNoTime() {
        String digits = "1.1-".repeat(50_000) + "(".repeat(50_000) + "recommendations and ".repeat(20_000) + " 1 . ".repeat(50_000) + "12,".repeat(50_000);
        assertTimeout(Duration.ofSeconds(10), () -> ParagraphNumbers.in(digits));
    }
}
