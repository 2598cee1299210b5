package org.uprtracker.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownSheetTest {
    @Test
    void theHeadStandsAboveAndNumbersToTheRight() {
        // When
        List<String> lines = new String(Awkward.written(new MarkdownSheet(), Awkward.SHEET), UTF_8).lines().toList();
        // Then
        assertEquals(List.of(
                "**Awkward \\| texts**",
                "",
                "- Counts: recommendations",
                "- Address: [https://upr.example.org/v1/recommendations?state=KAZ\\&cycle=2]"
                        + "(<https://upr.example.org/v1/recommendations?state=KAZ&cycle=2>)",
                "",
                "| text | count | link |",
                "| --- | ---: | --- |",
                "| says \"so\", twice | -3 | [items](<" + Awkward.ADDRESS + ">) |",
                "| first<br>second<br>third | -2 | [items](<" + Awkward.ADDRESS + ">) |"), lines.subList(0, 9));
        assertEquals(7 + Awkward.TEXTS.size(), lines.size());
    }

    @Test
    void whatCouldBeMarkupIsEscaped() {
        // Given
        Sheet sheet = new Sheet("", List.of(), Awkward.COLUMNS.subList(0, 1), Rows.of(List.of(
                List.of(Cell.text("a|b\\|c\\")), List.of(Cell.text("<b>&amp;</b>")), List.of(Cell.text("*x* _y_ `z` [q](r) ~s~")),
                List.of(Cell.text("كازاخستان 🕊️ Казахстан")))));
        // When
        List<String> lines = new String(Awkward.written(new MarkdownSheet(), sheet), UTF_8).lines().toList();
        // Then
        assertEquals(List.of("| a\\|b\\\\\\|c\\\\ |", "| \\<b\\>\\&amp;\\</b\\> |",
                "| \\*x\\* \\_y\\_ \\`z\\` \\[q\\](r) \\~s\\~ |", "| كازاخستان 🕊️ Казахстан |"), lines.subList(4, 8));
    }
}
