package org.uprtracker.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlSheetTest {
    private final Document page = Jsoup.parse(new String(Awkward.written(new HtmlSheet(), Awkward.SHEET), UTF_8));

    @Test
    void everyTextIsReadAsItIs() {
        // When
        var heads = page.select("tbody th");
        // Then
        assertEquals(Awkward.TEXTS, heads.eachText().size() == heads.size()
                ? heads.stream().map(Element::wholeText).toList() : null);
    }

    @Test
    void captionHeadsAndLanguagesAreMarked() {
        // When
        Element row = page.selectFirst("tbody tr");
        // Then
        assertEquals("Awkward | texts", page.selectFirst("caption").ownText());
        assertEquals("Counts: recommendations", page.selectFirst("caption li").text());
        assertEquals("col", page.selectFirst("thead th").attr("scope"));
        assertEquals("what was said", page.selectFirst("thead th").attr("title"));
        assertEquals("row", row.child(0).attr("scope"));
        assertEquals("ru auto", row.child(0).attr("lang") + " " + row.child(0).attr("dir"));
        assertEquals("number", row.child(1).className());
        assertEquals(Awkward.ADDRESS, row.selectFirst("a").attr("href"));
    }
}
