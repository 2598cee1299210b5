package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every list can do, on every list. */
@ApiTest
class ListsTest {
    @ParameterizedTest
    @ValueSource(strings = {"states", "cycles", "sessions", "reviews", "recommendations", "commitments", "developments",
        "assessments", "sources", "themes", "provisions", "organisations"})
    void aListReadPageByPageIsTheWholeListOnce(String list) {
        List<String> whole = Api.get("/v1/" + list + "?limit=500&count=true").statusCode(200).extract().path("items.id");
        List<String> read = new ArrayList<>();
        String address = "/v1/" + list + "?limit=7";
        while (address != null) {
            JsonPath page = Api.get(address).statusCode(200).extract().jsonPath();
            read.addAll(page.getList("items.id"));
            String next = page.getString("next");
            address = next == null ? null : next.replaceFirst("^https?://[^/]+", "");
        }
        assertEquals(whole, read);
        assertEquals(whole.size(), new HashSet<>(whole).size());
        Api.get("/v1/" + list + "?limit=1&count=true").body("total", equalTo(whole.size()));
    }

    @ParameterizedTest
    @CsvSource({"recommendations, date", "recommendations, -date", "recommendations, -id", "commitments, due",
        "developments, -date", "assessments, date", "states, name", "themes, -name", "sources, -date", "reviews, date",
        "recommendations, position", "organisations, name"})
    void everyOrderCanBePaged(String list, String sort) {
        String address = "/v1/" + list + "?sort=" + sort;
        List<String> whole = Api.get(address + "&limit=500").statusCode(200).extract().path("items.id");
        List<String> read = new ArrayList<>();
        String next = address + "&limit=13";
        while (next != null) {
            JsonPath page = Api.get(next).statusCode(200).extract().jsonPath();
            read.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : page.getString("next").replaceFirst("^https?://[^/]+", "");
        }
        assertEquals(whole, read);
    }

    @Test
    void numbersInIdsAreSortedByValue() {
        List<String> ids = Api.get("/v1/recommendations?cycle=2&limit=500").extract().path("items.id");
        assertTrue(ids.indexOf("KAZ-2-124.4") < ids.indexOf("KAZ-2-124.26"), ids::toString);
        assertTrue(ids.indexOf("KAZ-2-124.47") < ids.indexOf("KAZ-2-126.29"), ids::toString);
    }

    @Test
    void descendingIsTheReverseOfAscending() {
        List<String> up = Api.get("/v1/developments?sort=date&limit=500").extract().path("items.id");
        List<String> down = new ArrayList<>(Api.get("/v1/developments?sort=-date&limit=500").extract().<List<String>>path("items.id"));
        Collections.reverse(down);
        assertEquals(up, down);
    }

    @Test
    void theNextPageIsAlsoInTheLinkHeader() {
        String next = Api.get("/v1/states?limit=3").header("Link", containsString("rel=\"next\"")).extract().path("next");
        Api.get("/v1/states?limit=3").header("Link", startsWith("<" + next.substring(0, next.indexOf("cursor="))));
        Api.get("/v1/cycles").body("next", nullValue()).header("Link", nullValue());
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String cursor = cursor("/v1/recommendations?limit=2&cycle=2");
        Api.get("/v1/recommendations?limit=2&cycle=2&cursor=" + cursor).statusCode(200);
        for (String other : List.of("/v1/recommendations?limit=2&cycle=1&cursor=", "/v1/recommendations?limit=2&cursor=",
                "/v1/recommendations?limit=2&cycle=2&sort=-id&cursor=", "/v1/developments?limit=2&cursor=",
                "/v1/recommendations?limit=2&cycle=2&unit=pairs&cursor=",
                "/v1/recommendations?limit=2&cycle=2&asOf=2015-01-01&cursor=")) {
            Api.get(other + cursor).statusCode(400).body("errors.parameter", hasItem("cursor"));
        }
    }

    @Test
    void aCursorBelongsToItsAddressAsWell() {
        String cursor = cursor("/v1/recommendations/KAZ-2-126.29/assessments?limit=1");
        Api.get("/v1/recommendations/KAZ-2-126.29/assessments?limit=1&cursor=" + cursor).statusCode(200);
        for (String other : List.of("/v1/recommendations/KAZ-2-126.45/assessments?limit=1&cursor=",
                "/v1/assessments?limit=1&cursor=")) {
            Api.get(other + cursor).statusCode(400).body("errors.parameter", hasItem("cursor"));
        }
    }

    /** Nothing is cut silently where an answer cannot say that there is more. */
    @Test
    void csvAndNdjsonAreWholeOrRefused() {
        int states = Api.get("/v1/states?count=true&limit=1").extract().path("total");
        assertEquals(states, csv(Api.get("/v1/states?format=csv").extract().asString()).size());
        assertEquals(states, Api.get("/v1/states?format=ndjson").extract().asString().lines().count());
        Api.get("/v1/changes?format=csv").statusCode(400).body("errors.parameter", hasItem("limit"));
        Api.get("/v1/changes?format=csv&limit=500").statusCode(200).header("Link", containsString("rel=\"next\""));
        Api.get("/v1/states?format=csv&count=true").statusCode(400).body("errors.parameter", hasItem("count"));
        Api.get("/v1/states?format=ndjson&facets=stateGroup").statusCode(400).body("errors.parameter", hasItem("facets"));
    }

    @Test
    void aCursorWithAChangedByteIsRefused() {
        String cursor = cursor("/v1/states?limit=2");
        for (int i = 0; i < cursor.length(); i += 11) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            Api.get("/v1/states?limit=2&cursor=" + changed).statusCode(400).body("errors.parameter", hasItem("cursor"));
        }
    }

    private static String cursor(String address) {
        return Api.get(address).extract().<String>path("next").replaceFirst(".*cursor=", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"states", "cycles", "sessions", "reviews", "recommendations", "commitments", "developments",
        "assessments", "sources", "themes", "provisions", "organisations"})
    void csvAndNdjsonHoldTheSameItems(String list) {
        List<String> ids = Api.get("/v1/" + list + "?limit=500").extract().path("items.id");
        List<NamedCsvRecord> csv = csv(Api.get("/v1/" + list + "?limit=500&format=csv").statusCode(200)
                .contentType("text/csv").extract().asString());
        assertEquals(ids, csv.stream().map(line -> line.getField("id")).toList());
        assertEquals(List.of("id", "link"), csv.get(0).getHeader().subList(0, 2));
        List<String> lines = Api.get("/v1/" + list + "?limit=500", "Accept", "application/x-ndjson").statusCode(200)
                .contentType("application/x-ndjson").extract().asString().lines().toList();
        assertEquals(ids, lines.stream().map(line -> JsonPath.from(line).getString("id")).toList());
    }

    @Test
    void theColumnsOfRecommendationsArePartOfV1() {
        String csv = Api.get("/v1/recommendations?cycle=2&format=csv").extract().asString();
        assertEquals("id,link,state,state.name,review,cycle,session,paragraph,origin,organisation,organisation.name,date,text,"
                + "textKind,language,recommendingStates,position.position,position.part,position.date,position.countsFrom,"
                + "position.dateBasis,position.claim,position.wording,position.citation.source,position.citation.place,"
                + "position.citation.note,headline.value,headline.status,headline.claimed,headline.perspective,"
                + "headline.assessor,headline.date,contested,themes,provisions,affectedGroups,sdgs,institutions,citations,"
                + "redacted",
                csv.lines().findFirst().orElseThrow());
        Map<String, String> first = csv(csv).get(0).getFieldsAsMap();
        assertEquals("KAZ-2-124.4", first.get("id"));
        assertEquals("KAZ", first.get("state"));
        assertEquals("Kazakhstan", first.get("state.name"));
        assertEquals("BRA", first.get("recommendingStates"));
        assertEquals("supported", first.get("position.position"));
        assertEquals("already_implemented", first.get("position.claim"));
        assertTrue(first.get("citations").startsWith("a-hrc-28-10, para. 124.4"), first.get("citations"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "assessments | id,link,recommendation,commitment,state,state.name,assessor,assessor.name,perspective,status,ownGrade,"
            + "ownScheme,date,datePrecision,dateBasis,confidence,basis,reasons,evidence,author,releasedBy,corrects,correctedBy,"
            + "citations,noEvidence,correction,redacted",
        "developments | id,link,state,state.name,kind,direction,title,text,date,datePrecision,dateBasis,recommendations,"
            + "commitments,themes,provisions,disagreements,citations,corrects,correction,correctedBy,redacted"})
    void newColumnsStandAfterThoseThatWereThere(String list, String columns) {
        assertEquals(columns, Api.get("/v1/" + list + "?format=csv&limit=1").extract().asString().lines().findFirst().orElseThrow());
    }

    @Test
    void csvBeginsWithAByteOrderMarkOnlyOnRequest() {
        assertEquals(0xEF, Api.get("/v1/states?format=csv&bom=true&lang=ru").extract().asByteArray()[0] & 0xFF);
        byte[] plain = Api.get("/v1/states?format=csv&lang=ru&limit=500").extract().asByteArray();
        assertEquals('i', plain[0]);
        assertTrue(new String(plain, StandardCharsets.UTF_8).contains("Казахстан"));
    }

    @Test
    void onlyTheFieldsAskedForComeBack() {
        JsonPath page = Api.get("/v1/recommendations?fields=id,headline&limit=2").extract().jsonPath();
        assertEquals(Set.of("id", "headline"), page.getMap("items[0]").keySet());
        assertEquals("id,text", Api.get("/v1/recommendations?fields=text,id&format=csv").extract().asString()
                .lines().findFirst().orElseThrow());
        assertEquals(Set.of("positions", "voices"), Api.get("/v1/recommendations/KAZ-2-126.29?fields=positions,voices").extract()
                .jsonPath().getMap("").keySet());
        assertEquals(Set.of("text"), Api.get("/v1/recommendations/KAZ-2-126.29?fields=text").extract().jsonPath()
                .getMap("").keySet());
    }

    @Test
    void facetsCountOverAllPages() {
        Api.get("/v1/recommendations?knownAt=1&cycle=2&limit=1&facets=position,recommendingState,claim&count=true")
                .body("items", hasSize(1))
                .body("total", equalTo(18))
                .body("facets.position", equalTo(Map.of("noted", 12, "supported", 6)))
                .body("facets.claim.already_implemented", equalTo(6))
                .body("facets.recommendingState.USA", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"recommendations, status", "recommendations, theme", "recommendations, position", "recommendations, cycle",
        "commitments, status", "commitments, kind", "developments, direction", "developments, year",
        "assessments, perspective", "assessments, assessor", "sources, kind", "states, stateGroup"})
    void theListBehindAFacetHasAsManyItems(String list, String facet) {
        Map<String, Integer> counts = Api.get("/v1/" + list + "?limit=1&facets=" + facet).extract()
                .path("facets." + facet);
        assertTrue(counts.size() > 1, counts::toString);
        counts.forEach((value, count) -> {
            int total = Api.get("/v1/" + list + "?limit=1&count=true&" + facet + "=" + value.replace(" ", "%20")).extract()
                    .path("total");
            // A theme's list holds the themes below it as well; its facet counts the theme itself.
            assertTrue(facet.equals("theme") ? total >= count : total == count, facet + "=" + value + ": " + total + " / " + count);
        });
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        String tag = Api.get("/v1/recommendations?cycle=2").header("ETag", startsWith("\"")).extract().header("ETag");
        Api.get("/v1/recommendations?cycle=2", "If-None-Match", tag).statusCode(304).header("ETag", equalTo(tag));
        Api.get("/v1/recommendations?cycle=2", "If-None-Match", "\"other\", " + tag).statusCode(304);
        Api.get("/v1/recommendations?cycle=2", "If-None-Match", "W/" + tag).statusCode(304);
        Api.get("/v1/recommendations?cycle=2", "If-None-Match", "\"other\"").statusCode(200);
        Api.get("/v1/states/XXX", "If-None-Match", "*").statusCode(404);
        Api.get("/v1/recommendations?theme=nope", "If-None-Match", "*").statusCode(400);
        for (String other : List.of("/v1/recommendations?cycle=1", "/v1/recommendations?cycle=2&asOf=2019-11-06",
                "/v1/recommendations?cycle=2&format=csv", "/v1/recommendations/KAZ-2-126.29")) {
            assertNotEquals(tag, Api.get(other).extract().header("ETag"), other);
        }
        String one = Api.get("/v1/recommendations/KAZ-2-126.29").extract().header("ETag");
        Api.get("/v1/recommendations/KAZ-2-126.29", "If-None-Match", one).statusCode(304);
    }

    @Test
    void anAnswerSaysWhatItIsAsOf() {
        Api.get("/v1/recommendations?asOf=2019-11-06&publishedBy=2019-12-31").body("asOf", equalTo("2019-11-06"))
                .body("publishedBy", equalTo("2019-12-31"))
                .body("revision", greaterThan(0));
        Api.get("/v1/recommendations?knownAt=0").body("items", hasSize(0)).body("recordBegins", notNullValue())
                .body("revision", nullValue());
        Api.get("/v1/recommendations?knownAt=2020-01-01").body("items", hasSize(0)).body("recordBegins", notNullValue());
        Api.get("/v1/recommendations?knownAt=1&cycle=2").body("items", hasSize(18)).body("revision", equalTo(1));
    }

    private static List<NamedCsvRecord> csv(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
