package org.uprtracker.intake.uhri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.uhri.ParagraphNumber.Kind;

class ParagraphNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "137.197 Do this | 137.197", "137.197. Do this | 137.197", "137.197Do this | 137.197", "(137.197) Do this | 137.197",
        "137.197) Do this | 137.197", "137.197: Do this | 137.197", "137.197.Do this | 137.197", "- 137.197 Do this | 137.197",
        "R 137.197 Do this | 137.197", "6.1 Do this | 6.1", "26.49 do this | 26.49", "137.197 - Do this | 137.197",
        "137.197 (a) Do this | 137.197.a", "137.197(b). Do this | 137.197.b", "137.197a. Do this | 137.197.a",
        "Para. 137.197 Do this | 137.197", "Paragraph 137.197: Do this | 137.197", "Recommendation 137.197: Do this | 137.197",
        "Recommendation No. 41, para. 81: 41. Do this | 81.41", "Recommendation No. 41 para 81: Do this | 81.41",
        "Recommendation No.41, contained in paragraph 81. Do this | 81.41",
        "Recommendation No. 7(a), para. 81: 7(a). Do this | 81.7.a", "Recommendation no. 41, paragraph 81 Do this | 81.41",
        "Recommendations contained in para. 79(a): 79(a). Do this | 79.a", "Recommendation contained in 25(a): Do this | 25.a",
        "Recommendations contained in paragraph 95.3: Do this | 95.3"})
    void theNumberIsTakenOffTheText(String text, String number) {
        assertEquals(new ParagraphNumber(Kind.FULL, number, text.contains("do this") ? "do this" : "Do this"), ParagraphNumber.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"67. Do this | 67", "67.Do this | 67", "67) Do this | 67", "paragraph 28: Do this | 28",
        "Para. 28: 28. Do this | 28", "Recommendation contained in para. 28: Do this | 28"})
    void oneNumberAloneIsLessSure(String text, String number) {
        assertEquals(new ParagraphNumber(Kind.PLAIN, number, "Do this"), ParagraphNumber.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030 Agenda: do this", "1325 (2000) is to be acted on", "16 Days of activism", "5 years on, do this", "2030. Do this",
        "1.5 million people", "0.7 per cent of income", "0.7% of income", "1.5 degrees", "12.05.2010 is the day", "137.12, 137.13 Do this",
        "137.12 and 137.13 Do this", "137.12-137.14 Do this", "137.12-14 Do this", "137.12–14 Do this", "137. 197 Do this", "67 Do this",
        "67. 68. Do this", "Recommendation No. 41, para. 81: 42. Do this", "Recommendation No. 41: Do this", "137.1975 Do this", "137.197",
        "Do this", "", "paras. 79(a) and 80(b): Do this", "Paralegals 5. do this", "95.3.1 Do this", "1,000. Do this", "(a) Do this"})
    void whereNoNumberIsClearTheTextStaysWhole(String text) {
        assertEquals(new ParagraphNumber(Kind.NONE, null, text), ParagraphNumber.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"137.197 2030 Agenda and this | 2030 Agenda and this", "137.197. 16 Days of that | 16 Days of that"})
    void aTextMayBeginWithAFigureOfItsOwn(String text, String rest) {
        assertEquals(new ParagraphNumber(Kind.FULL, "137.197", rest), ParagraphNumber.of(text));
    }

    @Test
    void noTextTakesLong() {
        // Given
        Random random = new Random(7);
        String signs = "0123456789.,:;()- aRecommendation No. para. ";
        // When, Then
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 2_000; i++) {
                StringBuilder text = new StringBuilder("Recommendation No. ");
                random.ints(500, 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
                ParagraphNumber number = ParagraphNumber.of(text.toString());
                assertEquals(number.kind() == Kind.NONE, number.number() == null);
            }
            ParagraphNumber.of("- ".repeat(100_000) + "1");
            ParagraphNumber.of("Recommendations contained in the " + "para ".repeat(50_000));
        });
    }
}
