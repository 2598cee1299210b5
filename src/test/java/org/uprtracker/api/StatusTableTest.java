package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Status tables: what they count, and that every count is the length of the list behind it. */
@ApiTest
class StatusTableTest {
    private static final List<String> DIMENSIONS = List.of("theme", "subject", "state", "stateGroup", "cycle", "session",
            "review", "recommendingState", "recommendingGroup", "position", "claim", "actionCategory", "provision",
            "assessor", "perspective", "status", "year");

    private static final List<String> NARROWINGS = List.of("unit=pairs", "base=supported", "perspective=un",
            "perspective=civil_society&perspective=state", "theme=trade-unions", "theme=freedom-of-opinion-and-expression",
            "recommendingState=USA&recommendingState=POL", "status=not_implemented", "actionCategory=5&actionCategory=none",
            "subject=libel&subject=none", "provision=KAZ-cc-2014-174", "contested=true", "claimed=true", "cycle=2",
            "origin=stakeholder", "position=none", "perspective=none", "assessor=hrw", "publishedBy=2018-01-01",
            "recommendingGroup=weog", "q=union", "theme=none");

    private static final List<String> DAYS =
            List.of("2011-01-01", "2019-11-06", "2020-12-31", "2026-01-01", "2020-12-31&knownAt=0");

    @Inject
    MeterRegistry meters;

    /** What the product exists for: the four subjects before and after the laws of 2020. */
    @Test
    void fourSubjectsOfKazakhstanBeforeAndAfterTheLawsOf2020() {
        // When
        JsonPath table = table("state=KAZ&rows=subject&asOf=2020-12-31&compareTo=2019-11-06");
        // Then
        assertEquals(List.of("assembly-law", "article-174", "libel", "trade-unions", "none"), table.getList("rows.id"));
        Map<String, Map<String, List<Integer>>> counted = new LinkedHashMap<>();
        for (String subject : List.of("assembly-law", "article-174", "libel", "trade-unions")) {
            counted.put(subject, counted(table, subject));
        }
        assertEquals(expected(), counted);
        assertEquals("headline", table.getString("status"));
        assertEquals("recommendations", table.getString("unit"));
        assertEquals("all", table.getString("base"));
    }

    /** By status: how many on 6 November 2019, and on 31 December 2020; what is nought on both days is left out. */
    private static Map<String, Map<String, List<Integer>>> expected() {
        return Map.of(
                "assembly-law", Map.of("partially_implemented", List.of(0, 4), "not_implemented", List.of(9, 7),
                        "regressed", List.of(1, 0), "not_assessed", List.of(0, 1)),
                "article-174", Map.of("not_implemented", List.of(2, 3)),
                "libel", Map.of("implemented", List.of(0, 2), "partially_implemented", List.of(0, 10),
                        "not_implemented", List.of(12, 2), "not_assessed", List.of(2, 1)),
                "trade-unions", Map.of("not_implemented", List.of(2, 0), "partially_implemented", List.of(0, 2),
                        "not_assessed", List.of(0, 1)));
    }

    private static Map<String, List<Integer>> counted(JsonPath table, String row) {
        List<String> columns = table.getList("columns.id");
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = "rows.find { it.id == '" + row + "' }.cells[" + i + "].";
            List<Integer> both = List.of(table.getInt(cell + "before"), table.getInt(cell + "count"));
            assertEquals(both.get(1) - both.get(0), table.getInt(cell + "change"));
            if (!both.equals(List.of(0, 0))) {
                counts.put(columns.get(i), both);
            }
        }
        return counts;
    }

    /** A property of random tables: the list behind a count has that many items. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theListBehindACountHasThatMany(long seed) {
        Random random = new Random(seed);
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> dimensions = shuffled(DIMENSIONS, random);
            List<String> narrowings = shuffled(NARROWINGS, random);
            String query = "rows=" + dimensions.get(0) + "&columns=" + dimensions.get(1) + "&state=KAZ&" + narrowings.get(0)
                    + (narrowings.get(0).split("=")[0].equals(narrowings.get(1).split("=")[0]) ? "" : "&" + narrowings.get(1))
                    + "&asOf=" + DAYS.get(random.nextInt(DAYS.size()));
            if (refused(dimensions, query)) {
                Api.get("/v1/status-table?" + query).statusCode(400).body("errors[0].parameter", equalTo("status"));
                continue;
            }
            for (Map<String, Object> count : some(table(query), random)) {
                int listed = Api.get(address(count.get("link")) + "&count=true&limit=1").statusCode(200).extract().path("total");
                if (listed != (Integer) count.get("count")) {
                    differing.add(query + " counts " + count + ", listed " + listed);
                }
            }
        }
        assertEquals(List.of(), differing);
    }

    /** A status is one of a perspective, or the headline: by perspective it is counted side by side alone. */
    private static boolean refused(List<String> dimensions, String query) {
        List<String> two = dimensions.subList(0, 2);
        return two.contains("perspective") && !two.contains("status") && query.contains("&status=");
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The total, and some counts of columns, rows and cells: noughts too, but not most of them. */
    private static List<Map<String, Object>> some(JsonPath table, Random random) {
        List<Map<String, Object>> all = new ArrayList<>(table.getList("columns.total"));
        all.addAll(table.getList("rows.total"));
        table.<List<Map<String, Object>>>getList("rows.cells").forEach(all::addAll);
        List<Map<String, Object>> mixed = shuffled(all, random);
        List<Map<String, Object>> some = new ArrayList<>(mixed.stream().filter(count -> !count.get("count").equals(0))
                .limit(6).toList());
        some.addAll(mixed.stream().filter(count -> count.get("count").equals(0)).limit(2).toList());
        some.add(table.getMap("total"));
        return some;
    }

    @Test
    void anItemWithTwoThemesCountsUnderBothAndOnceInTheTotal() {
        JsonPath table = table("state=KAZ&cycle=2&rows=theme&columns=position&asOf=2019-11-06");
        int total = table.getInt("total.count");
        assertEquals(18, total);
        assertTrue(table.<Integer>getList("rows.total.count").stream().mapToInt(Integer::intValue).sum() > total);
        assertTrue(table.<String>getList("notes").get(0).startsWith("Theme: an item with several counts under each of them"));
        assertEquals(List.of(6, 0, 12, 0, 0, 0), table.getList("columns.total.count"));
        assertEquals(List.of("supported", "partially_supported", "noted", "pending", "unclear", "none"), table.getList("columns.id"));
    }

    @Test
    void perspectivesStandSideBySide() {
        // When
        JsonPath table = table("state=KAZ&subject=trade-unions&rows=perspective&columns=status&asOf=2019-11-06");
        // Then
        assertEquals("perspectives", table.getString("status"));
        int total = table.getInt("total.count");
        int assessed = table.getInt("rows.find { it.id == 'civil_society' }.total.count");
        List<String> columns = table.getList("columns.id");
        assertEquals(total - assessed, table.getInt("rows.find { it.id == 'civil_society' }.cells["
                + columns.indexOf("not_assessed") + "].count"));
        assertEquals(2, table.getInt("rows.find { it.id == 'civil_society' }.cells[" + columns.indexOf("not_implemented")
                + "].count"));
    }

    @Test
    void theTableNamesItsOwnAddressAndThatReproducesIt() {
        JsonPath table = table("state=KAZ&rows=subject&columns=position");
        String self = table.getString("self");
        assertTrue(self.contains("asOf=") && self.contains("knownAt="), self);
        JsonPath again = Api.get(address(self)).statusCode(200).extract().jsonPath();
        assertEquals(table.getMap(""), again.getMap(""));
    }

    @Test
    void aTableIsOneStatement() {
        double before = meters.get("upr.statements").counter().count();
        Api.get("/v1/status-table?state=KAZ&rows=theme&columns=status&compareTo=2019-11-06").statusCode(200);
        assertEquals(1, meters.get("upr.statements").counter().count() - before);
    }

    @Test
    void itIsNotWorkedOutAgainWhileNothingChanged() {
        String address = "/v1/status-table?state=KAZ&rows=subject";
        String tag = Api.get(address).extract().header("ETag");
        Api.get(address, "If-None-Match", tag).statusCode(304);
        Api.get(address + "&lang=fr", "If-None-Match", tag).statusCode(200);
    }

    @Test
    void csvHasIdAndLinkFirstAndNumbersAsNumbers() {
        String[] lines = Api.get("/v1/status-table?state=KAZ&cycle=2&rows=subject&columns=position&asOf=2019-11-06&format=csv")
                .statusCode(200).contentType(startsWith("text/csv")).extract().asString().split("\r\n");
        assertEquals("subject,link,name,supported,partially_supported,noted,pending,unclear,none,total,unit,base,statusOf,asOf,"
                + "compareTo,publishedBy,revision", lines[0]);
        assertTrue(lines[4].startsWith("trade-unions,http") && lines[4].contains(",Trade unions,0,0,2,0,0,0,2,recommendations,all,headline,"
                + "2019-11-06,,,"), lines[4]);
        assertTrue(lines[6].startsWith("total,http"), lines[6]);
    }

    @Test
    void longCsvHasTheSameColumnsWhateverIsCounted() {
        List<String> heads = new ArrayList<>();
        for (String query : List.of("rows=subject&columns=position", "rows=theme&columns=year&compareTo=2019-11-06")) {
            heads.add(Api.get("/v1/status-table?state=KAZ&layout=long&format=csv&" + query).statusCode(200).extract()
                    .asString().split("\r\n")[0]);
        }
        assertEquals("row,column,link,rowName,columnName,count,before,change,unit,base,statusOf,asOf,compareTo,publishedBy,revision",
                heads.get(0));
        assertEquals(heads.get(0), heads.get(1));
    }

    @ParameterizedTest
    @CsvSource({"en, Trade unions, Not implemented", "fr, Syndicats, Non mise en œuvre", "es, Sindicatos, No aplicada",
        "ru, Профсоюзы, Не выполнена"})
    void peopleReadItInTheirLanguage(String lang, String subject, String status) {
        String query = "/v1/status-table?state=KAZ&rows=subject&asOf=2019-11-06&format=";
        for (String format : List.of("html", "md")) {
            String text = Api.get(query + format + "&lang=" + lang).statusCode(200).extract().asString();
            assertTrue(text.contains(subject) && text.contains(status), text);
        }
        assertTrue(Api.get(query + "html", "Accept-Language", lang + ";q=0.9, zh;q=0.1").extract().asString()
                .contains("<html lang=\"" + lang + "\">"));
    }

    @Test
    void aPageLeavesOutColumnsInWhichNothingIsCounted() {
        String page = Api.get("/v1/status-table?state=KAZ&rows=subject&subject=trade-unions&asOf=2019-11-06&format=md").extract()
                .asString();
        assertTrue(page.contains("| Subject | Not implemented | Total |"), page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rows=colour | rows | must be one of the allowed values",
        "rows=theme&columns=theme | columns | must be another dimension than rows",
        "rows=theme&rows=state | rows | may be given once",
        "compareTo=2019-02-30 | compareTo | must be a day",
        "asOf=yesterday | asOf | must be a day",
        "limit=5 | limit | is not a parameter of /v1/status-table",
        "state=XYZ | state | no state has the id",
        "layout=tall | layout | must be one of the allowed values",
    })
    void whatItCannotBeAskedIsRefusedByName(String query, String parameter, String message) {
        Api.get("/v1/status-table?" + query).statusCode(400).body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", hasItem(parameter)).body("errors[0].message", containsString(message));
    }

    @Test
    void aFormatThatIsNotOfferedIsRefusedWithThoseThatAre() {
        Api.get("/v1/status-table?format=pdf").statusCode(406)
                .body("errors[0].allowed", contains("json", "csv", "xlsx", "md", "html"));
    }

    @Test
    void beforeTheRecordBeginsNothingIsCounted() {
        Api.get("/v1/status-table?knownAt=1990-01-01&rows=subject").statusCode(200).body("total.count", equalTo(0))
                .body("revision", nullValue()).body("rows.total.count", hasItems(0, 0));
    }

    private static JsonPath table(String query) {
        return Api.get("/v1/status-table?" + query).statusCode(200).extract().jsonPath();
    }

    private static String address(Object link) {
        return link.toString().replaceFirst("^https?://[^/]+", "");
    }
}
