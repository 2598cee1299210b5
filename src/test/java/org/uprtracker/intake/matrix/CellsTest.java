package org.uprtracker.intake.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.recommendation.Position;
import org.uprtracker.review.State;

class CellsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A/HRC/43/15 - Para 121 | A/HRC/43/15 | A/HRC/43/15, para. 121 | A/HRC/43/15 | true",
        "A/HRC/43/15/Add.1 | A/HRC/43/15/Add.1 | A/HRC/43/15/Add.1 | A/HRC/43/15 | true",
        "A/HRC/28/15/Add.1, para. 3 - Para. 3 | A/HRC/28/15/Add.1 | A/HRC/28/15/Add.1, para. 3 | A/HRC/28/15 | true",
        "a/hrc/28/15add.1 para.3 | A/HRC/28/15/Add.1 | A/HRC/28/15/Add.1, para. 3 | A/HRC/28/15 | true",
        "A / HRC / 28 / 15 / Add. 1 - paragraphs 3, 5 and 7 | A/HRC/28/15/Add.1 | A/HRC/28/15/Add.1, paras. 3, 5 and 7 | A/HRC/28/15 | true",
        "A/HRC/28/15/Add.1/Rev.1 - Paras. 3 – 5 | A/HRC/28/15/Add.1/Rev.1 | A/HRC/28/15/Add.1/Rev.1, paras. 3-5 | A/HRC/28/15 | true",
        "A/HRC/28/15/Add.1 - Para. 3 (a) | A/HRC/28/15/Add.1 | A/HRC/28/15/Add.1, para. 3 (a) | A/HRC/28/15 | true",
        "A/HRC/59/15/Add.1 - Para.3vv | A/HRC/59/15/Add.1 | A/HRC/59/15/Add.1, para. 3 | A/HRC/59/15 | false",
        "A/HRC/39/2 - Para. 640 | A/HRC/39/2 | A/HRC/39/2, para. 640 | | true",
        "the letter of 3 May | | | | false"})
    void aSourceOfAPositionIsRead(String text, String symbol, String where, String report, boolean understood) {
        // When
        PositionSource source = PositionSource.of(text);
        // Then
        assertEquals(symbol, source.symbol());
        assertEquals(where, source.where());
        assertEquals(report, source.report());
        assertEquals(understood, source.understood());
    }

    @ParameterizedTest
    @CsvSource({"Supported, SUPPORTED", "SUPPORTED., SUPPORTED", "- Supported/Noted, PARTIALLY_SUPPORTED",
        "Supported/ Not ed, PARTIALLY_SUPPORTED", "partially supported, PARTIALLY_SUPPORTED", "Noted, NOTED",
        "not supported, NOTED", "Pending, PENDING"})
    void aPositionIsRead(String written, Position position) {
        assertEquals(Optional.of(position), PositionWord.position(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Supportive", "Un supported", "Supported Noted", "Noted with thanks", "yes"})
    void whatIsNoPositionIsNone(String written) {
        assertEquals(Optional.empty(), PositionWord.position(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"115.1 Take | 115.1 | true", "115.12.Take | 115.12 | true", "6.1Take | 6.1 | true",
        "Take | | true", "0.7 per cent | | false", "115. Take | | false", "1.2.3 Take | | false", "2030 Agenda | | false"})
    void aNumberIsReadOrNot(String line, String paragraph, boolean numbered) {
        // When
        Entry entry = Entry.of(List.of(line)).get(0);
        // Then
        assertEquals(paragraph, entry.paragraph());
        assertEquals(numbered, entry.numbered());
    }

    /** Whatever States, positions and themes a list has, they come out as they went in. */
    @Test
    void randomListsAreReadBack() throws IOException {
        Random random = new Random(20150312);
        List<State> states = new ArrayList<>(Curated.STATES);
        List<String> words = List.of("Supported", "Noted", "Supported/Noted");
        for (int list = 0; list < 5; list++) {
            // Given
            ListFile file = ListFile.headed("UPR of Chad (3rd Cycle - 31st Session)").table(ListFile.CYCLE_3);
            List<List<String>> recommenders = new ArrayList<>();
            List<String> positions = new ArrayList<>();
            List<Set<String>> themes = new ArrayList<>();
            for (int row = 1; row <= 20; row++) {
                Collections.shuffle(states, random);
                List<State> some = states.subList(0, 1 + random.nextInt(4));
                String separator = List.of(", ", ") (", "; ").get(random.nextInt(3));
                recommenders.add(some.stream().map(State::id).toList());
                positions.add(words.get(random.nextInt(3)));
                Set<String> labels = new LinkedHashSet<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    labels.add("Theme - " + random.nextInt(9));
                }
                themes.add(labels);
                file.row("111." + row + " Do thing " + row + " (" + String.join(separator,
                                some.stream().map(state -> state.names().get("en")).toList()) + ");\nSource of Position: A/HRC/40/15 - Para 111",
                        positions.get(row - 1), "- " + String.join(" \n- ", labels), "");
            }
            // When
            Taken taken = Taken.from(file.in(folder), Hints.NONE);
            // Then
            assertEquals(List.of(), taken.findings);
            assertEquals(recommenders, taken.recommendations.stream()
                    .map(one -> one.states().stream().map(ReadState::code).toList()).toList());
            assertEquals(positions, taken.recommendations.stream().map(one -> one.positions().get(0).wording()).toList());
            assertEquals(themes, taken.recommendations.stream().map(ReadRecommendation::themes).map(LinkedHashSet::new).toList());
        }
    }

    @Test
    void endlessCellsAreReadInTime() {
        List<String> numbers = Collections.nCopies(100_000, "1.1 a (Chad)");
        List<String> pieces = Collections.nCopies(100_000, "source of a");
        String symbols = "A/HRC/1/1 para. 1, ".repeat(50_000);
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertEquals(100_000, Entry.of(numbers).size());
            assertEquals(1, Entry.of(pieces).size());
            assertEquals(new PositionSource(null, null, false), PositionSource.of(symbols));
            assertEquals(2, ThemesCell.items(concat("- a", pieces)).get(0).indexOf("source"));
            assertEquals(Set.of("source of a"), ThemesCell.of(pieces).themes);
        });
    }

    private static List<String> concat(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
