package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a brief tells is told by the document it cites, was known on its day, and is all there is. */
@ApiTest
class BriefFactsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String KAZ = "/v1/briefs/KAZ?asOf=";
    private static final String EVE = KAZ + "2019-11-06";

    @ParameterizedTest
    @ValueSource(strings = {"asOf=2020-12-31", "asOf=2019-11-06", "asOf=2020-12-31&recommendingState=USA"})
    void aFullBriefTellsEverything(String question) throws IOException {
        // When
        Set<String> told = about(brief("/v1/briefs/KAZ?detail=full&" + question));
        // Then
        Set<String> missing = new TreeSet<>(ids("/v1/recommendations?state=KAZ&" + question));
        if (!question.contains("recommendingState")) {
            missing.addAll(ids("/v1/commitments?state=KAZ&" + question));
        }
        assertTrue(missing.size() > 2, missing.toString());
        missing.removeAll(told);
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatOneStateRecommendedIsToldWholeInAShortBriefToo() throws IOException {
        // Given
        List<String> recommended = ids("/v1/recommendations?state=KAZ&asOf=2020-12-31&recommendingState=USA");
        // When
        Set<String> told = about(brief(KAZ + "2020-12-31&recommendingState=USA"));
        // Then
        assertTrue(told.containsAll(recommended), recommended + " but told " + told);
    }

    @Test
    void aShortBriefCountsWhatNoSubjectCovers() throws IOException {
        // When
        JsonNode other = section(brief(EVE), "other");
        // Then
        JsonNode promised = other.findParents("kind").stream().filter(part -> part.get("kind").asText().equals("promised"))
                .findFirst().orElseThrow();
        assertEquals(0, promised.get("statements").size());
        int inFull = section(brief(EVE + "&detail=full"), "other").findParents("kind").stream()
                .filter(part -> part.get("kind").asText().equals("promised")).findFirst().orElseThrow().get("statements").size();
        assertEquals(inFull, promised.get("omitted").asInt());
        assertTrue(inFull > 5, inFull + " promised");
    }

    @Test
    void theStatusOfACommitmentIsCitedToWhoeverSaysSo() throws IOException {
        // When
        JsonNode brief = brief(EVE + "&detail=full");
        // Then
        JsonNode law = last(brief, "KAZ-c-assembly-law-review");
        assertTrue(law.get("text").asText().contains("as read from Human Rights Watch (2019-11-04)"), law.toString());
        assertTrue(sources(law).contains("hrw-upr-call-2019"), law.toString());
        assertFalse(sources(law).contains("fidh-2020-05"), law.toString());
        JsonNode unions = last(brief, "KAZ-c-trade-union-law-amendment");
        assertEquals(List.of("eu-ilc-2019-06", "hrw-upr-submission-2019"), sources(unions));
    }

    @Test
    void whatIsOverdueNamesItsAssessor() throws IOException {
        // When
        JsonNode overdue = points(brief(KAZ + "2013-06-01&detail=full"), "overdue").stream()
                .filter(point -> point.get("about").asText().equals("KAZ-c-human-rights-action-plan-2009-2012")).findFirst()
                .orElseThrow();
        // Then
        assertTrue(overdue.get("text").asText().contains("Partially implemented, as read from Human Rights Watch (2010-04-10)"),
                overdue.toString());
    }

    @Test
    void whatWasReadOutOfDocumentsIsNotToldAsStated() throws IOException {
        // When
        JsonNode brief = brief(EVE + "&detail=full");
        // Then
        List<JsonNode> contested = points(brief, "contested");
        assertFalse(contested.isEmpty());
        for (JsonNode point : contested) {
            assertTrue(point.get("text").asText().contains("as read from "), point.toString());
        }
        for (JsonNode point : points(brief, "asked_again")) {
            assertTrue(point.get("text").asText().contains("Not implemented, as read from "), point.toString());
        }
    }

    @Test
    void whatWasAskedAgainIsToldAsItStoodThen() throws IOException {
        // When
        List<JsonNode> later = points(brief(KAZ + "2020-12-31&detail=full"), "asked_again");
        // Then
        JsonNode libel = later.stream().filter(point -> point.get("text").asText().contains("126.40")
                && point.get("about").asText().equals("KAZ-3-xbd7bb60d")).findFirst().orElseThrow();
        assertTrue(libel.get("text").asText().contains("Not implemented, as read from Human Rights Watch (2019-07-26)"),
                libel.toString());
        // Nobody had assessed it by 2014.
        assertTrue(later.stream().noneMatch(point -> point.get("text").asText().contains("97.22 ")), later.toString());
    }

    @Test
    void theFutureIsNotTold() throws IOException {
        // When
        JsonNode between = brief(KAZ + "2019-11-20").get("reviews").get(2);
        JsonNode adopted = brief(KAZ + "2020-03-12").get("reviews").get(2);
        JsonNode unpublished = brief(KAZ + "2014-11-20").get("reviews").get(1);
        JsonNode published = brief(KAZ + "2014-12-10").get("reviews").get(1);
        // Then
        assertEquals(245, between.get("statedRecommendations").asInt());
        assertFalse(between.has("statedSupported"), between.toString());
        assertFalse(between.has("adopted"));
        assertEquals(214, adopted.get("statedSupported").asInt());
        assertEquals("[]", unpublished.get("symbols").toString());
        assertEquals("[\"A/HRC/28/10\"]", published.get("symbols").toString());
    }

    @Test
    void eachKeyFactHasItsOwnSource() throws IOException {
        // When
        JsonNode reviews = brief(KAZ + "2020-12-31").get("reviews");
        // Then
        assertEquals(List.of("a-hrc-28-10"), sources(reviews.get(1), "citations"));
        assertEquals(List.of("us-upr-adoption-2015"), sources(reviews.get(1), "adoptedCitations"));
        assertEquals(List.of("hrw-upr-call-2019", "estonia-upr34-statement", "a-hrc-wg6-34-kaz-1"),
                sources(reviews.get(2), "citations"));
        assertEquals(List.of("hrc-2020-03-12-release"), sources(reviews.get(2), "adoptedCitations"));
        assertEquals(List.of("forum-asia-hrc43", "astana-times-2020-platform"), sources(reviews.get(2), "statedCitations"));
    }

    @Test
    void aShortBriefCitesTheAnswer() throws IOException {
        // When
        JsonNode brief = brief(EVE);
        // Then
        for (JsonNode point : points(brief, "not_kept")) {
            String source = Api.get("/v1/recommendations/" + point.get("about").asText() + "?asOf=2019-11-06").statusCode(200)
                    .extract().path("position.citation.source");
            assertTrue(sources(point).contains(source), point + " without " + source);
        }
    }

    @Test
    void anEarlierReviewIsNotCalledTheLatest() throws IOException {
        // When
        JsonNode first = brief("/v1/briefs/KAZ?session=7&detail=full");
        String page = Jsoup.parse(Api.get("/v1/briefs/KAZ?session=7&format=html").statusCode(200).extract().asString()).text();
        // Then
        assertTrue(first.at("/review/laterOnRecord").asBoolean());
        assertTrue(page.contains("later reviews are on record"), page);
        assertFalse(page.contains("no later one is on record"), page);
        assertTrue(about(first).stream().noneMatch(id -> id.matches("KAZ-[234]-.*")), about(first).toString());
        assertFalse(brief(KAZ + "2020-12-31").at("/review/laterOnRecord").asBoolean());
    }

    @Test
    void whatWasNotAnsweredIsNotCalledUnclear() throws IOException {
        // When
        JsonNode figures = brief(KAZ + "2020-12-31").get("reviews").get(2).get("figures");
        // Then
        List<String> names = figures.findValuesAsText("name");
        assertTrue(names.contains("position.none"), names.toString());
        assertFalse(names.contains("position.unclear"), names.toString());
        figures.forEach(figure -> {
            if (figure.get("name").asText().equals("position.none")) {
                assertEquals("Not answered", figure.get("label").asText());
                assertTrue(figure.get("link").asText().contains("position=none"));
            }
        });
    }

    @Test
    void whatWasPublishedLaterIsNeitherToldNorCited() throws IOException {
        // When
        JsonNode brief = brief(KAZ + "2020-12-31&publishedBy=2019-12-31&detail=full");
        // Then
        JsonNode third = brief.get("reviews").get(2);
        assertEquals("KAZ-3", third.get("id").asText());
        assertFalse(third.has("adopted"), third.toString());
        assertFalse(third.has("statedRecommendations"), third.toString());
        for (JsonNode source : brief.get("sources")) {
            assertTrue(source.path("date").asText("none").compareTo("2019-12-32") < 0, source.toString());
        }
        assertEquals(2, brief(KAZ + "2020-12-31&publishedBy=2018-01-01").get("reviews").size());
    }

    @Test
    void whatIsStatedOfTheWholeReviewIsNotSetBesideAPart() throws IOException {
        for (String part : List.of("recommendingState=USA", "theme=trade-unions")) {
            // When
            JsonNode brief = brief(KAZ + "2020-12-31&" + part);
            String page = Api.get(KAZ + "2020-12-31&format=html&" + part).statusCode(200).extract().asString();
            // Then
            assertTrue(brief.get("reviews").findValues("statedRecommendations").isEmpty(), part);
            assertFalse(page.contains("Stated in documents"), part);
        }
    }

    @Test
    void whatFallsDueInYearsIsNotCalledSoon() throws IOException {
        JsonNode deadline = points(brief(KAZ + "2010-06-01&detail=full"), "deadline").get(0);
        assertTrue(deadline.get("text").asText().matches("Due 20\\d\\d(-\\d\\d)?: .*"), deadline.toString());
    }

    @Test
    void aNameThatNoFontHasIsWrittenInEnglish() throws IOException {
        byte[] pdf = Api.get(EVE + "&lang=zh&format=pdf").statusCode(200).extract().asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Brief on Kazakhstan for its Universal Periodic Review"), text.substring(0, 100));
            assertFalse(text.contains("[U+"), text);
        }
    }

    private static JsonNode brief(String address) throws IOException {
        return MAPPER.readTree(Api.get(address).statusCode(200).extract().asString());
    }

    private static List<String> ids(String address) {
        return Api.get(address + "&limit=500").statusCode(200).extract().path("items.id");
    }

    private static JsonNode section(JsonNode brief, String id) {
        for (JsonNode section : brief.get("sections")) {
            if (section.get("id").asText().equals(id)) {
                return section;
            }
        }
        throw new AssertionError("no section " + id);
    }

    /** Ids of all that the sections tell of, the points aside: they only pick out. */
    private static Set<String> about(JsonNode brief) {
        Set<String> about = new HashSet<>();
        brief.get("sections").forEach(section -> about.addAll(
                section.get("id").asText().equals("points") ? List.of() : section.findValuesAsText("about")));
        return about;
    }

    private static List<JsonNode> points(JsonNode brief, String rule) {
        List<JsonNode> points = new ArrayList<>();
        section(brief, "points").findParents("rule").stream().filter(point -> point.get("rule").asText().equals(rule))
                .forEach(points::add);
        return points;
    }

    /** The last statement about a thing. */
    private static JsonNode last(JsonNode brief, String id) {
        return brief.findParents("about").stream().filter(statement -> statement.get("about").asText().equals(id))
                .reduce((earlier, later) -> later).orElseThrow();
    }

    private static List<String> sources(JsonNode statement) {
        return sources(statement, "citations");
    }

    private static List<String> sources(JsonNode holder, String list) {
        return Stream.of(holder.get(list)).flatMap(places -> places.findValuesAsText("source").stream()).distinct().toList();
    }
}
