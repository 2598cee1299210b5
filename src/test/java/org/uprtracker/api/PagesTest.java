package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.labels.Labels;

/** Pages as a browser gets them, without one. */
@ApiTest
class PagesTest {
    /** What browsers send. */
    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    /** One of every kind. */
    static final List<String> KINDS = List.of("/", "/v1/states/KAZ", "/v1/recommendations/KAZ-2-126.29",
            "/v1/commitments/KAZ-c-assembly-law-review", "/v1/themes/trade-unions",
            "/v1/developments/KAZ-d-trade-union-law-amended-2020", "/v1/assessments/01a2033c-21ca-7afb-8488-c2433afb4a91",
            "/v1/sources/a-hrc-28-10", "/v1/provisions/KAZ-cc-2014-174", "/v1/organisations/hrw", "/v1/reviews/KAZ-2",
            "/v1/sessions/20", "/v1/cycles/2", "/v1/states/KAZ?fields=id,names",
            "/v1/recommendations?state=KAZ&theme=trade-unions&count=true&facets=status,position&asOf=2020-12-31",
            "/v1/recommendations?unit=pairs&limit=3", "/v1/recommendations/KAZ-2-126.29/history",
            "/v1/recommendations/KAZ-2-126.29/assessments", "/v1/commitments?state=KAZ", "/v1/developments?limit=5",
            "/v1/assessments?limit=5", "/v1/sources?limit=5", "/v1/themes?limit=5", "/v1/provisions?limit=5",
            "/v1/organisations?limit=5", "/v1/sessions?limit=5", "/v1/reviews?limit=5", "/v1/conflicts?limit=5",
            "/v1/changes?limit=5&action=created", "/v1/status-table?state=KAZ&rows=subject&columns=status", "/v1/briefs/KAZ", "/problems", "/problems/not-found");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern FIGURE =
            Pattern.compile("<td class=\"number\"><a href=\"(/v1/recommendations[^\"]+)\">([\\d\\u00A0\\u202F,.]+)</a></td>");

    @Inject
    MeterRegistry meters;

    @Tag("thorough")
    @Test
    void everyLinkOnEveryKindOfPageWorks() {
        Set<String> links = links(KINDS);
        assertEquals(Map.of(), broken(links));
        assertTrue(links.size() > 250, "links: " + links.size());
    }

    /** Nothing on a page of a past day leads nowhere, also not to a document that came out later. */
    @ParameterizedTest
    @ValueSource(strings = {"asOf=2019-11-06", "asOf=2015-01-01&lang=fr", "publishedBy=2019-11-06&lang=ru", "asOf=2020-12-31&knownAt=1"})
    void everyLinkOnAPageOfAPastDayWorks(String times) {
        Set<String> links = links(Stream.of("/v1/states/KAZ", "/v1/recommendations/KAZ-2-126.29", "/v1/recommendations/KAZ-2-124.4",
                "/v1/reviews/KAZ-2", "/v1/themes/trade-unions", "/v1/recommendations/KAZ-2-126.29/history",
                "/v1/recommendations/KAZ-2-126.29/assessments").map(page -> page + "?" + times).toList());
        assertEquals(Map.of(), broken(links));
        assertTrue(links.stream().anyMatch(link -> link.startsWith("/v1/sources/")), links.toString());
        assertTrue(links.contains("/v1/recommendations/KAZ-2-126.29/history?" + times), links.toString());
    }

    private static Set<String> links(List<String> pages) {
        Set<String> links = new LinkedHashSet<>();
        for (String page : pages) {
            Matcher found = LINK.matcher(html(page));
            while (found.find()) {
                links.add(found.group(1).replace("&amp;", "&"));
            }
        }
        // Those that count recommendations are followed by another test.
        links.removeIf(link -> link.contains("status=") && link.contains("asOf="));
        return links;
    }

    private static Map<String, Integer> broken(Set<String> links) {
        Map<String, Integer> broken = new ConcurrentHashMap<>();
        links.parallelStream().forEach(link -> {
            int status = RestAssured.given().urlEncodingEnabled(false).get(link).statusCode();
            // What was withdrawn meanwhile says so.
            if (status != 200 && status != 410) {
                broken.put(link, status);
            }
        });
        return broken;
    }

    /** A State without the four subjects shows its most frequent themes, each counted on its own. */
    @Test
    void aStateWithoutTheSubjectsIsCountedByItsThemes() {
        for (String themes : List.of("detention", "detention,corruption", "corruption,labour", "detention,labour,justice")) {
            Api.post(TestKeys.admin(), "/v1/recommendations", Bodies.with(Bodies.recommendation("77." + System.nanoTime() % 100_000_000),
                    "themes", List.of(themes.split(",")))).statusCode(201);
        }
        String page = html("/v1/states/NRU");
        assertTrue(page.contains("Most frequent themes over time") && page.contains("state=NRU&amp;theme=detention&amp;status="), page);
        everyFigureIsHowManyTheListBehindItHas("/v1/states/NRU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/states/KAZ", "/v1/states/KAZ?asOf=2019-11-06", "/v1/themes/defamation?asOf=2020-12-31"})
    void everyFigureIsHowManyTheListBehindItHas(String page) {
        Map<String, String> figures = new LinkedHashMap<>();
        Matcher found = FIGURE.matcher(html(page));
        while (found.find()) {
            figures.put(found.group(1).replace("&amp;", "&"), found.group(2));
        }
        List<String> differing = figures.entrySet().parallelStream().filter(figure -> !figure.getValue().equals(
                        RestAssured.given().urlEncodingEnabled(false).get(figure.getKey() + "&count=true&limit=1")
                                .path("total").toString()))
                .map(Map.Entry::toString).toList();
        assertEquals(List.of(), differing);
        assertTrue(figures.size() > 10, "figures: " + figures.size());
    }

    @Test
    void aProgramGetsWhatItGotBefore() {
        for (String address : List.of("/v1/states/KAZ", "/v1/recommendations?limit=1")) {
            Api.get(address).contentType(startsWith("application/json"));
            Api.get(address, "Accept", "*/*").contentType(startsWith("application/json"));
            Api.get(address, "Accept", "application/json, text/html;q=0.5").contentType(startsWith("application/json"));
            Api.get(address, "Accept", BROWSER).contentType(startsWith("text/html"));
            Api.get(address + (address.contains("?") ? "&" : "?") + "format=html").contentType(startsWith("text/html"));
        }
    }

    @Test
    void aPageIsKnownAgainByItsTag() {
        String tag = Api.get("/v1/states/KAZ", "Accept", BROWSER).statusCode(200).extract().header("ETag");
        String json = Api.get("/v1/states/KAZ").statusCode(200).extract().header("ETag");
        assertFalse(tag.equals(json));
        RestAssured.given().header("Accept", BROWSER).header("If-None-Match", tag).get("/v1/states/KAZ").then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({"/v1/states/KZH, 404, There is nothing here", "/v1/nothing, 404, There is nothing here",
        "/v1/recommendations?them=x, 400, A parameter is not right",
        "/v1/states/KZH?lang=fr, 404, Il n’y a rien ici"})
    void aProblemIsAPageForPeopleAndDataForPrograms(String address, int status, String title) {
        Api.get(address).statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
        Api.get(address, "Accept", BROWSER).statusCode(status).contentType(startsWith("text/html")).header("Vary", containsString("Accept"))
                .body(containsString("<h1>" + title + "</h1>"));
    }

    @Test
    void whatStandsOnRecordNeverBecomesMarkup() {
        String hostile = "<script>alert('x')</script> \"quoted\" & <b>bold</b> {here}";
        String paragraph = "66." + (System.nanoTime() % 1_000_000);
        String id = Api.post(TestKeys.admin(), "/v1/recommendations", Bodies.with(Bodies.recommendation(paragraph),
                "text", hostile, "affectedGroups", List.of(hostile))).statusCode(201).extract().path("id");
        for (String address : List.of("/v1/recommendations/" + id, "/v1/recommendations?state=NRU&limit=500",
                "/v1/recommendations/" + id + "?fields=text,affectedGroups", "/v1/recommendations?state=NRU&q=%3Cscript%3Ealert",
                "/v1/recommendations?q=%3Cscript%3E%22x%22&lang=ru", "/v1/recommendations?%3Cscript%3E=1",
                "/v1/states/%3Cscript%3E")) {
            String page = RestAssured.given().urlEncodingEnabled(false).header("Accept", BROWSER).get(address).asString();
            assertTrue(page.contains("</html>"), page);
            assertFalse(page.contains("<script") || page.contains("<b>bold"), address);
        }
        assertTrue(html("/v1/recommendations/" + id).contains(
                "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;quoted&quot; &amp; &lt;b&gt;bold&lt;/b&gt; {here}"));
    }

    @Test
    void aPageSpeaksTheLanguageThatIsAskedForAndDataKeepTheirs() {
        String french = RestAssured.given().header("Accept", BROWSER).header("Accept-Language", "fr-CH, en;q=0.5")
                .get("/v1/recommendations/KAZ-2-126.29").asString();
        assertTrue(french.contains("<html lang=\"fr\">") && french.contains("30 octobre 2014"), french);
        assertTrue(french.contains("<p class=\"text\" lang=\"en\">") && french.contains("États-Unis d&#39;Amérique"), french);
        String russian = html("/v1/states/KAZ?lang=ru");
        assertTrue(russian.contains("<html lang=\"ru\">") && russian.contains("<h1>Казахстан</h1>"), russian);
        assertTrue(russian.contains("30 октября 2014 г.") && russian.contains("Группа") | russian.contains("Азии"), russian);
        assertTrue(russian.contains("lang=ru&amp;") || russian.contains("?lang=ru"), "links keep the language");
        String arabic = html("/v1/states/KAZ?lang=ar");
        assertTrue(arabic.contains("<html lang=\"en\">") && arabic.contains("<h1 lang=\"ar\" dir=\"rtl\">"), arabic);
    }

    @Test
    void everyLanguageHasTheStartPage() {
        for (String language : Labels.languages()) {
            RestAssured.given().header("Accept-Language", language).get("/").then().statusCode(200)
                    .body(containsString("<html lang=\"" + language + "\">"))
                    .body(containsString(Labels.in(language).text("page.home")));
        }
    }

    @Test
    void linksKeepTheDayAndWhatWasKnown() {
        String page = html("/v1/recommendations/KAZ-2-126.29?asOf=2019-11-06&knownAt=1");
        assertTrue(page.contains("href=\"/v1/states/KAZ?asOf=2019-11-06&amp;knownAt=1\""), page);
        assertTrue(page.contains("as of 6 November 2019 · as known at 1"), page);
        assertTrue(page.contains("name=\"asOf\" value=\"2019-11-06\""), page);
        assertFalse(page.contains("28 May 2020"), "nothing of later");
    }

    @Test
    void aReviewThatLiesAheadIsStillToBeHeld() {
        String page = html("/v1/states/KAZ?asOf=2019-11-06");
        assertTrue(page.contains("To be reviewed 23 January 2025") && page.contains("Reviewed 30 October 2014"), page);
        assertFalse(page.contains("Reviewed 23 January 2025") || page.contains("294") || page.contains("16 June 2025"), page);
        assertTrue(html("/v1/states/KAZ?asOf=2025-12-31").contains("Reviewed 23 January 2025"), "held by then");
    }

    @Test
    void whatAFormLeavesEmptyIsNotAsked() {
        RestAssured.given().redirects().follow(false).header("Accept", BROWSER).get("/v1/commitments?state=KAZ&theme=&q=")
                .then().statusCode(303).header("Location", equalTo("/v1/commitments?state=KAZ"));
        Api.get("/v1/commitments?state=KAZ&theme=").statusCode(400);
    }

    @Test
    void aListSaysItsFiltersInWordsAndGoesOn() {
        String page = html("/v1/recommendations?state=KAZ&status=not_implemented&limit=2");
        assertTrue(page.contains("State under Review: <a href=\"/v1/states/KAZ\">Kazakhstan</a>"), page);
        assertTrue(page.contains("Status of implementation: Not implemented"), page);
        Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
        assertTrue(next.find());
        String second = html(next.group(1).replace("&amp;", "&"));
        assertTrue(second.contains("First page"), second);
        assertFalse(ids(page).stream().anyMatch(ids(second)::contains));
        assertEquals(2, ids(second).size());
    }

    private static List<String> ids(String page) {
        List<String> ids = new ArrayList<>();
        Matcher found = Pattern.compile("<th scope=\"row\"><a href=\"[^\"]*\">(KAZ-[^<]+)</a>").matcher(page);
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"/, 1", "/v1/states/KAZ, 7", "/v1/states/NOR, 5", "/v1/recommendations/KAZ-2-126.29, 2", "/v1/themes/trade-unions, 3",
        "/v1/commitments/KAZ-c-assembly-law-review, 4", "/v1/recommendations?state=KAZ, 3", "/v1/sources/a-hrc-28-10, 1"})
    void aPageTakesFewStatements(String address, int most) {
        html(address);
        double before = meters.get("upr.statements").counter().count();
        // In these words nobody has asked: what others asked is answered from memory.
        RestAssured.given().header("Accept", "text/html").header("Accept-Language", "en;q=0.997").get(address).then().statusCode(200);
        double taken = meters.get("upr.statements").counter().count() - before;
        assertTrue(taken <= most, address + " took " + taken);
    }

    @Test
    void nothingOnAPageRunsOrComesFromElsewhere() {
        for (String address : KINDS) {
            RestAssured.given().urlEncodingEnabled(false).header("Accept", BROWSER).get(address).then().statusCode(200)
                    .body(not(containsString("<script"))).body(not(containsString(" style=\"")))
                    .body(not(containsString(" src="))).body(not(containsString("onclick")));
        }
    }

    static String html(String address) {
        Response page = RestAssured.given().urlEncodingEnabled(false).header("Accept", BROWSER).get(address);
        assertEquals(200, page.statusCode(), address + "\n" + page.asString());
        return page.asString();
    }
}
