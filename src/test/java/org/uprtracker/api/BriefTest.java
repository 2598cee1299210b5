package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A brief says what the record says, each figure has its list, each statement its source. */
@ApiTest
class BriefTest {
    private static final String EVE = "/v1/briefs/KAZ?asOf=2019-11-06";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"asOf=2019-11-06", "asOf=2020-12-31&detail=full", "asOf=2019-11-06&recommendingState=USA",
        "asOf=2020-12-31&recommendingState=DEU&recommendingState=CZE&detail=full&lang=ru", "asOf=2010-03-01",
        "asOf=2020-12-31&theme=freedom-of-opinion-and-expression&theme=trade-unions", "detail=full",
        "asOf=2019-11-06&publishedBy=2018-01-01&detail=full", "session=7", "session=20&detail=full&asOf=2026-01-01",
        "asOf=2020-12-31&theme=defamation&recommendingState=CZE"})
    void behindEachFigureStandsAListOfThatMany(String question) throws IOException {
        // Given
        Set<String> links = new LinkedHashSet<>();
        List<String> differing = new ArrayList<>();
        int figures = 0;
        // When
        for (JsonNode figure : brief("/v1/briefs/KAZ?" + question).findParents("unit")) {
            figures++;
            String link = figure.get("link").asText();
            if (links.add(link)) {
                int total = Api.get(path(link) + "&count=true&limit=1").statusCode(200).extract().path("total");
                if (total != figure.get("value").asInt()) {
                    differing.add(figure + " but " + total);
                }
            }
        }
        // Then
        assertEquals(List.of(), differing);
        assertTrue(figures > 3, figures + " figures");
    }

    @ParameterizedTest
    @ValueSource(strings = {EVE, EVE + "&detail=full&lang=fr", "/v1/briefs/KAZ?asOf=2020-12-31&detail=full"})
    void eachStatementHasSourcesAndEachSourceIsCited(String address) throws IOException {
        // When
        JsonNode brief = brief(address);
        // Then
        Set<String> cited = new HashSet<>();
        for (JsonNode statement : brief.findParents("about")) {
            assertFalse(statement.get("citations").isEmpty(), statement.toString());
        }
        brief.get("sections").findValues("citations").forEach(list -> list.forEach(one -> cited.add(one.toString())));
        for (String list : List.of("citations", "adoptedCitations", "statedCitations")) {
            brief.get("reviews").findValues(list).forEach(places -> places.forEach(one -> cited.add(one.toString())));
        }
        Set<String> listed = new HashSet<>();
        int number = 0;
        for (JsonNode source : brief.get("sources")) {
            assertEquals(++number, source.get("number").asInt());
            for (JsonNode place : source.get("places")) {
                assertTrue(place.get("label").asText().matches(number + "[a-z]+"), place.toString());
                listed.add(place.toString());
            }
        }
        assertEquals(cited, listed);
    }

    @Test
    void onTheEveOfTheThirdReview() {
        Api.get(EVE).statusCode(200)
                .body("review.id", equalTo("KAZ-3")).body("review.session", equalTo(34)).body("review.ahead", equalTo(true))
                .body("lastReview", equalTo("2014-10-30"))
                .body("reviews.id", equalTo(List.of("KAZ-1", "KAZ-2", "KAZ-3")))
                .body("reviews[1].figures.find { it.name == 'position.noted' }.value", equalTo(12))
                .body("reviews[2].figures", hasSize(0))
                .body("sections.id", equalTo(List.of("points", "subject-assembly-law", "subject-article-174", "subject-libel",
                        "subject-trade-unions", "commitments", "cameBack", "other")))
                .body("sections[0].parts[0].statements.rule", hasItems("not_kept", "contested", "asked_again", "setback",
                        "overdue", "deadline"))
                .body("sections[4].parts.find { it.kind == 'cycle' }.figures.find { it.name == 'status.not_implemented' }.value",
                        equalTo(2))
                .body("sections[4].parts.find { it.kind == 'perspectives' }.figures.name",
                        hasItem("perspective.un.not_implemented"));
    }

    @Test
    void onceTheTradeUnionLawWasAmendedTheBriefSaysSo() {
        Api.get("/v1/briefs/KAZ?asOf=2020-12-31").statusCode(200)
                .body("review.id", equalTo("KAZ-4")).body("lastReview", equalTo("2019-11-07"))
                .body("sections.find { it.id == 'subject-trade-unions' }.parts[0].figures.find {"
                        + " it.name == 'status.partially_implemented' }.value", equalTo(2));
    }

    @Test
    void whatOneStateSaidStandsAlone() {
        Api.get(EVE + "&recommendingState=USA&detail=full").statusCode(200)
                .body("recommendingStates.id", equalTo(List.of("USA")))
                .body("reviews[1].figures[0].link", containsString("recommendingState=USA"))
                .body("sections.find { it.id == 'subject-trade-unions' }.parts[0].statements.about",
                        equalTo(List.of("KAZ-2-126.29")));
    }

    @Test
    void aShortBriefSaysWhatItLeavesOut() {
        int left = Api.get(EVE).extract().path("sections[0].parts[0].omitted");
        List<String> shown = Api.get(EVE).extract().path("sections[0].parts[0].statements.about");
        Api.get(EVE + "&detail=full").body("sections[0].parts[0].omitted", equalTo(0))
                .body("sections[0].parts[0].statements", hasSize(left + shown.size()));
        assertTrue(left > 10, left + " left out");
    }

    @Test
    void whatDocumentsSayStaysInItsLanguage() {
        Api.get(EVE + "&lang=ru").statusCode(200).body("language", equalTo("ru"))
                .body("title", startsWith("Справка: Казахстан"))
                .body("sections[0].parts[0].statements[0].words.find { it.text.length() > 60 }.language", equalTo("en"));
    }

    @ParameterizedTest
    @CsvSource({"en, 2019-11-06", "fr, 2020-12-31", "es, 2020-12-31", "ru, 2020-12-31", "ru, 2019-11-06", "en, 2026-01-01"})
    void aShortBriefHasTwoPages(String language, String asOf) throws IOException {
        // When
        byte[] pdf = Api.get("/v1/briefs/KAZ?format=pdf&asOf=" + asOf + "&lang=" + language).statusCode(200)
                .contentType("application/pdf").extract().asByteArray();
        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper tooMuch = new PDFTextStripper();
            tooMuch.setStartPage(3);
            String rest = document.getNumberOfPages() < 3 ? "" : tooMuch.getText(document);
            assertEquals("", rest);
            assertEquals(2, document.getNumberOfPages());
            assertEquals(language, document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void everyFormatTellsTheSame() throws IOException {
        // Given
        JsonNode brief = brief(EVE + "&detail=full&lang=es");
        // When
        String address = EVE + "&detail=full&lang=es&format=";
        Document html = Jsoup.parse(Api.get(address + "html").statusCode(200).extract().asString());
        String markdown = Api.get(address + "md").statusCode(200).extract().asString();
        String docx;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                Api.get(address + "docx").statusCode(200).extract().asByteArray()))) {
            docx = new XWPFWordExtractor(document).getText();
        }
        String pdf;
        try (PDDocument document = Loader.loadPDF(Api.get(address + "pdf").statusCode(200).extract().asByteArray())) {
            PDFTextStripper reader = new PDFTextStripper();
            // A line's links are painted after its text; the tags tell the order of reading.
            reader.setSortByPosition(true);
            pdf = reader.getText(document);
        }
        // Then
        assertEquals("es", html.selectFirst("html").attr("lang"));
        assertEquals(brief.get("title").asText(), html.selectFirst("h1").text());
        for (JsonNode statement : brief.findParents("about")) {
            String text = squeezed(statement.get("text").asText());
            assertTrue(squeezed(html.text()).contains(text), "html: " + text);
            assertTrue(squeezed(docx).contains(text), "docx: " + text);
            assertTrue(squeezed(pdf).contains(text), "pdf: " + text);
            assertTrue(markdown.contains(statement.get("link").asText()), "md: " + text);
        }
    }

    /** Lines are broken differently everywhere. */
    private static String squeezed(String text) {
        return text.replaceAll("(?m)^\\d+ / \\d+$", "").replaceAll("\\[\\d+[a-z]+: https?[^\\]]*]|<[^>]*>", "").replaceAll("\\s+", "");
    }

    @Test
    void aBriefTakesOneStatementAndOneForItsSources() {
        double before = meters.get("upr.statements").counter().count();
        // Nobody has asked in these words: what others asked is answered from memory.
        String tag = Api.get(EVE, "Accept-Language", "en;q=0.998").statusCode(200).extract().header("ETag");
        assertEquals(2, meters.get("upr.statements").counter().count() - before);
        Api.get(EVE, "If-None-Match", tag).statusCode(304);
    }

    @Test
    void whoWasNeverReviewedHasNoBrief() {
        Api.get("/v1/briefs/FRA").statusCode(404).body("detail", containsString("never reviewed"));
        Api.get("/v1/briefs/KAZ?asOf=2010-01-01").statusCode(404).body("detail", containsString("2010-01-01"));
        Api.get("/v1/briefs/KAZ?knownAt=0").statusCode(404);
        Api.get("/v1/briefs/XYZ").statusCode(404).body("detail", containsString("No state 'XYZ'"));
    }

    @Test
    void badQuestionsAreNamed() {
        Api.get(EVE + "&session=20&detail=full").statusCode(200).body("review.id", equalTo("KAZ-2"));
        Api.get(EVE + "&session=33").statusCode(400).body("errors[0].parameter", equalTo("session"))
                .body("errors[0].allowed", hasItems("7", "20", "34"));
        Api.get(EVE + "&session=34&session=20").statusCode(400).body("errors[0].parameter", equalTo("session"));
        Api.get(EVE + "&theme=trade-union").statusCode(400).body("errors[0].allowed", hasItem("trade-unions"));
        Api.get(EVE + "&recommendingState=U").statusCode(400).body("errors[0].parameter", equalTo("recommendingState"));
        Api.get(EVE + "&detail=long").statusCode(400).body("errors[0].allowed", equalTo(List.of("short", "full")));
        Api.get(EVE + "&status=implemented").statusCode(400).body("errors[0].parameter", equalTo("status"));
        Api.get(EVE + "&format=csv").statusCode(406).body("errors[0].allowed", hasItems("json", "pdf", "docx"));
        Api.get("/v1/briefs/KAZ?asOf=2019-02-30").statusCode(400).body("errors.parameter", everyItem(equalTo("asOf")));
    }

    private static JsonNode brief(String address) throws IOException {
        return MAPPER.readTree(Api.get(address).statusCode(200).extract().asString());
    }

    private static String path(String link) {
        return link.replaceFirst("^https?://[^/]+", "");
    }
}
