package org.uprtracker.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineJoinTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"follow-~up follow-up | follow-up follow-up", "imple-~mented implemented | implemented implemented",
        "non-~discrimination | non-discrimination", "unheardof-~ness | unheardofness", "victim-~centred victim centred | victim-centred victim centred",
        "short-~and long-term | short- and long-term", "Asia-~Pacific | Asia-Pacific", "122.62-~66 | 122.62-66", "2009\u2013~2012 | 2009\u20132012",
        "and/~or | and/or", "one~two | one two", "a dash -~next | a dash - next", "soft\u00ad~ware | software", "well-~being | well-being",
        "no. 9~/12 | no. 9 /12", "decision-~making-process | decision-making-process", "re-establish re-~establish | re-establish re-establish"})
    void linesAreJoined(String printed, String text) {
        // Given
        List<String> lines = List.of(printed.split("~"));
        // When // Then
        assertEquals(text, new LineJoin(lines).join(lines));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"of\ufb01ce | office", "e\ufb03cient | efficient", "\u00a0 a\u00a0 b \u2003 c | a b c", "co\u00adop | coop", "non\u2011state | non-state",
        "a\u200bb | ab"})
    void lettersAreCleaned(String printed, String text) {
        assertEquals(text, Letters.clean(printed));
    }

    @Test
    void wordsThatStandElsewhereComeBackWhole() {
        // Given
        Random random = new Random(11);
        String[] words = {"implementation", "follow-up", "self-determination", "rights", "anti-torture", "children", "widely"};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String word = words[random.nextInt(words.length)];
                text.append(i == 0 ? "" : " ").append(word);
                int cut = random.nextBoolean() ? word.indexOf('-') : 4;
                line.append(line.isEmpty() ? "" : " ");
                if (cut > 0 && random.nextInt(3) == 0 && word.charAt(cut - 1) != '-') {
                    lines.add(line + word.substring(0, cut) + "-");
                    line = new StringBuilder(word.substring(word.charAt(cut) == '-' ? cut + 1 : cut));
                } else {
                    line.append(word);
                }
            }
            lines.add(line.toString());
            List<String> vocabulary = new ArrayList<>(lines);
            vocabulary.add(String.join(" ", words));
            // When // Then
            assertEquals(text.toString(), new LineJoin(vocabulary).join(lines), lines.toString());
        }
    }
}
