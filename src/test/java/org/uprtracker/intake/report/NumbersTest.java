package org.uprtracker.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"first, 1", "seventh, 7", "twelfth, 12", "thirteenth, 13", "twentieth, 20", "thirty-fourth, 34", "Forty-third, 43",
        "fiftieth, 50", "fifty-first, 51", "sixtieth, 60", "sixty second, 62", "ninety-ninth, 99", "34th, 34", "41st, 41"})
    void ordinals(String word, int value) {
        assertEquals(OptionalInt.of(value), Ordinals.value(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven", "twenty-eleventh", "twenty-", "thirty-fourth-second", "34", "34xx", "last", "regular"})
    void noOrdinals(String word) {
        assertEquals(OptionalInt.empty(), Ordinals.value(word));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"recommendations Nos. 7, 8 and 10-12 above | 7,8,10,11,12", "recommendations 95.1, 95.3 to 95.5 | 1,3,4,5",
        "Recommendation No. 3 above | 3", "recommendations numbered 1 and 2 | 1,2", "recommendations 94.1 and 95.2 | 0,2",
        "recommendations in paragraphs 12 and 15 above | 0", "recommendations in paragraphs 95.2 and 95.4 | 2,4", "recommendations in subparagraphs 2 and 4 | 2,4"})
    void numbersOfItems(String text, String numbers) {
        // Given
        Set<Integer> expected = new TreeSet<>();
        for (String number : numbers.split(",")) {
            expected.add(Integer.parseInt(number));
        }
        // When // Then
        assertEquals(Optional.of(expected), NumberedItems.in(text, 95));
    }

    @Test
    void itemsAreNamedWithoutNumbersToo() {
        assertEquals(Optional.empty(), NumberedItems.in("These recommendations will be examined in 2010", 95));
        assertEquals(Optional.empty(), NumberedItems.in("The recommendations in paragraph 95 above are noted", 95));
        assertEquals(true, NumberedItems.speaksOfThem("These recommendations will be examined"));
        assertEquals(true, NumberedItems.speaksOfThem("The recommendations listed above are under study"));
        assertEquals(false, NumberedItems.speaksOfThem("All recommendations reflect the position of somebody"));
    }

    @Test
    void anyListOfNumbersIsReadAsItWasWritten() {
        // Given
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Set<Integer> expected = new TreeSet<>();
            StringBuilder text = new StringBuilder("Ruritania says that recommendations Nos. ");
            int at = 1;
            int entries = 1 + random.nextInt(20);
            for (int i = 0; i < entries; i++) {
                at += random.nextInt(3);
                int to = random.nextInt(4) == 0 ? at + 1 + random.nextInt(4) : at;
                text.append(i == 0 ? "" : i == entries - 1 ? " and " : ", ").append(at);
                text.append(to == at ? "" : (random.nextBoolean() ? "-" : " to ") + to);
                for (; at < to; at++) {
                    expected.add(at);
                }
                expected.add(at++);
            }
            // When // Then
            assertEquals(Optional.of(expected), NumberedItems.in(text + " above are done", 95), text.toString());
        }
    }
}
