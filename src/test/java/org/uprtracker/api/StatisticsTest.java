package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts by any dimensions at once, and statuses over time. */
@ApiTest
class StatisticsTest {
    @Inject
    MeterRegistry meters;

    @Test
    void statusesOfLibelBeforeAndAfterDecriminalisation() {
        // When
        JsonPath read = read("state=KAZ&subject=libel&series=year&from=2018-01-01&to=2020-12-31");
        // Then
        assertEquals(List.of("2018-12-31", "2019-12-31", "2020-12-31"), read.getList("series.asOf"));
        assertEquals(List.of(), read.getList("facets"));
        assertEquals(Map.of("implemented", 2, "partially_implemented", 10, "not_implemented", 2, "not_assessed", 1),
                counts(read, "series[2].statuses"));
        assertEquals(15, read.getInt("series[2].total"));
    }

    private static Map<String, Integer> counts(JsonPath read, String list) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> ids = read.getList(list + ".id");
        List<Integer> all = read.getList(list + ".count");
        for (int i = 0; i < ids.size(); i++) {
            counts.put(ids.get(i), all.get(i));
        }
        return counts;
    }

    @Test
    void eachGroupWithTheShareTheStateSupported() {
        JsonPath read = read("state=KAZ&cycle=2&facets=recommendingGroup&asOf=2019-11-06");
        assertEquals(18, read.getInt("total.count"));
        assertEquals(6, read.getInt("total.supported"));
        assertEquals(0.3333f, read.getFloat("total.supportedShare"));
        assertTrue(read.getList("facets[0].values.id").contains("weog"));
    }

    @Test
    void theMostRecommendedThemesOfEachCycle() {
        JsonPath read = read("state=KAZ&facets=theme&by=cycle&top=2");
        assertEquals(List.of("1", "2", "3"), read.getList("facets.byId"));
        assertEquals(List.of("Cycle 1", "Cycle 2", "Cycle 3"), read.getList("facets.byName"));
        for (int cycle = 0; cycle < 3; cycle++) {
            List<Integer> counts = read.getList("facets[" + cycle + "].values.counted.count");
            assertEquals(2, counts.size());
            assertTrue(counts.get(0) >= counts.get(1), counts::toString);
            assertTrue(read.getInt("facets[" + cycle + "].more") > 0);
        }
    }

    @Test
    void whatCameBackIsCounted() {
        JsonPath read = read("state=KAZ&facets=cycle");
        assertEquals(0, read.getInt("facets[0].values.find { it.id == '1' }.counted.repeated"));
        int repeated = read.getInt("facets[0].values.find { it.id == '2' }.counted.repeated");
        assertTrue(repeated > 0, "repeated: " + repeated);
        Api.get("/v1/recommendations?state=KAZ&cycle=2&repeated=true&count=true&limit=1").statusCode(200)
                .body("total", equalTo(repeated));
        Api.get("/v1/recommendations/KAZ-2-126.35/related").statusCode(200).body("items.id", hasItem("KAZ-1-97.20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "facets=theme,subject,state,stateGroup,cycle,session,review,recommendingState,recommendingGroup,position,claim",
        "facets=actionCategory,provision,assessor,year,status&asOf=2019-11-06",
        "facets=status,perspective,theme&perspective=un&asOf=2020-12-31",
        "facets=recommendingState,actionCategory,position&unit=pairs&by=cycle",
        "facets=position,theme&by=recommendingGroup&base=supported",
        "facets=status&by=theme&perspective=civil_society&asOf=2020-12-31",
        "facets=perspective&perspective=un&by=subject&asOf=2019-11-06",
        "series=year&from=2018-06-01&to=2021-02-15&perspective=state"
    })
    void theListBehindACountHasThatMany(String query) {
        JsonPath read = read("state=KAZ&" + query);
        List<String> differing = new ArrayList<>();
        int asked = 0;
        List<Map<String, Object>> shares = new ArrayList<>(List.of(read.getMap("total")));
        read.<List<Map<String, Object>>>getList("facets.values.counted").forEach(shares::addAll);
        for (int i = 0; i < shares.size(); i += 1 + shares.size() / 10) {
            Map<String, Object> share = shares.get(i);
            for (String count : List.of("count", "supported", "repeated")) {
                String link = String.valueOf(share.get(count.equals("count") ? "link" : count + "Link"));
                asked += compare(link, share.get(count), differing);
            }
        }
        for (List<Map<String, Object>> point : read.<List<Map<String, Object>>>getList("series.statuses")) {
            for (Map<String, Object> status : point) {
                asked += compare(String.valueOf(status.get("link")), status.get("count"), differing);
            }
        }
        assertEquals(List.of(), differing);
        assertTrue(asked > 3, "asked: " + asked);
    }

    private static int compare(String link, Object counted, List<String> differing) {
        Integer listed = Api.get(link.replaceFirst("^https?://[^/]+", "") + "&count=true&limit=1").statusCode(200).extract()
                .path("total");
        if (!listed.equals(counted)) {
            differing.add(counted + " counted, " + listed + " listed: " + link);
        }
        return 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme", "subject", "state", "stateGroup", "cycle", "session", "review", "recommendingState",
        "recommendingGroup", "claim", "actionCategory", "provision", "assessor", "perspective", "status", "year"})
    void everyDimensionCanGroupTheOthers(String by) {
        for (String unit : List.of("recommendations", "pairs")) {
            JsonPath read = read("state=KAZ&facets=position&asOf=2019-11-06&by=" + by + "&unit=" + unit);
            assertTrue(read.getList("facets").size() > 0, by);
            assertEquals(by, read.getString("facets[0].by"));
        }
    }

    @Test
    void whatTopLeavesOutIsSaidInEveryFormat() {
        int more = read("state=KAZ&facets=theme&top=2").getInt("facets[0].more");
        assertTrue(more > 10, "more: " + more);
        String query = "/v1/statistics?state=KAZ&facets=theme&top=2&format=";
        assertTrue(Api.get(query + "md").extract().asString().contains("| Theme | and " + more + " more |"));
        assertTrue(Api.get(query + "csv").extract().asString().lines().skip(2).allMatch(line -> line.contains("," + more + ",")));
    }

    @Test
    void aNameInAnotherLanguageIsMarked() {
        assertTrue(Api.get("/v1/statistics?state=KAZ&facets=theme&lang=ru&format=html").extract().asString()
                .contains("<td lang=\"en\" dir=\"auto\">Trade unions"));
    }

    @Test
    void statisticsAreOneStatement() {
        double before = meters.get("upr.statements").counter().count();
        read("state=KAZ&facets=theme,position,status&by=cycle&series=year&from=2018-01-01");
        assertEquals(1, meters.get("upr.statements").counter().count() - before);
    }

    @Test
    void linesForASpreadsheetHaveColumnsThatStay() {
        String[] lines = Api.get("/v1/statistics?state=KAZ&cycle=2&facets=position&asOf=2019-11-06&format=csv").statusCode(200)
                .extract().asString().split("\r\n");
        assertEquals("dimension,id,link,name,by,byId,byName,count,supported,supportedShare,repeated,more,asOf,unit,base,"
                + "statusOf,publishedBy,revision", lines[0]);
        assertTrue(lines[1].startsWith(",total,http") && lines[1].contains(",Total,,,,18,6,0.3333,"), lines[1]);
        assertFalse(Api.get("/v1/statistics?state=KAZ&format=md&lang=ru").extract().asString().contains("Statistics"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "facets=theme,colour | facets | must be some of the allowed values",
        "from=2020-01-01&to=2019-01-01 | from | lies after the end",
        "series=month&from=2000-01-01&to=2020-01-01 | series | more than 60 points",
        "series=week | series | must be one of the allowed values",
        "by=perspective&facets=status | by | cannot be counted by perspective here",
        "facets=perspective&status=implemented | status | cannot be counted by perspective here",
        "facets=theme,theme | facets | names 'theme' twice",
        "facets=theme&by=theme | facets | names 'theme' twice, with `by`",
        "position=foo | position | must be one of the allowed values",
        "top=0 | top | must be a whole number",
    })
    void whatItCannotBeAskedIsRefusedByName(String query, String parameter, String message) {
        Api.get("/v1/statistics?" + query).statusCode(400).body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].message", containsString(message));
    }

    private static JsonPath read(String query) {
        return Api.get("/v1/statistics?" + query).statusCode(200).extract().jsonPath();
    }
}
