package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.uprtracker.access.Role;
import org.uprtracker.boot.OwnDatabase;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.Statements;

/**
 * The real files, brought in one after the other over the API, in an order in which each way to find a recommendation is
 * taken: UPR Info's rows before the reports of Kazakhstan, and after OHCHR's list of Slovenia.
 */
@QuarkusTest
@WithTestResource(value = OwnDatabase.class, initArgs = @ResourceArg(name = "name", value = "files"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealFilesTest {
    @Inject
    Statements statements;

    private static final Path DATA = Path.of("../shared/data");
    private static final String UPR_INFO = "upr-info/";

    @BeforeAll
    static void filesAreThere() {
        assumeTrue(Files.isDirectory(DATA), "../shared/data is absent: there are no real files to bring in");
    }

    @Test
    @Order(1)
    void allOfUprInfoComesInAndNothingTwice() throws IOException {
        // When
        JsonPath slovenia = bringIn("ohchr-matrix/SVN-2_UPR20_thematic-list.docx", "");
        List<JsonPath> files = new ArrayList<>();
        for (String file : List.of("1-5.csv", "6-9.csv", "10-13.csv", "17-20.csv", "voluntary.csv")) {
            files.add(bringIn(UPR_INFO + file, ""));
        }
        // Then
        assertEquals(163, slovenia.getInt("report.recommendations.created"));
        assertEquals(List.of(6_094, 8_343, 9_047, 7_984, 947), files.stream().map(file -> file.getInt("report.rows")).toList());
        files.forEach(file -> assertEquals(0, file.getInt("report.findings.findAll { it.severity == 'error' }.size()")));
        // Two rows are there twice, and of nine the source does not know who recommended.
        assertEquals(31_468 - 2 - 9, pairs("&cycle=1&cycle=2"));
        assertEquals(945, Api.get("/v1/commitments?kind=voluntary_pledge&limit=1&count=true")
                .extract().<Integer>path("total") - Api.get("/v1/commitments?kind=voluntary_pledge&limit=1&count=true&knownAt=1")
                .extract().<Integer>path("total"));
        int revision = Api.get("/v1/recommendations?limit=1").extract().path("revision");
        JsonPath again = bringIn(UPR_INFO + "6-9.csv", "?encoding=x-MacRoman");
        assertEquals(0, again.getInt("report.recommendations.created") + again.getInt("report.recommendations.changed"));
        Api.get("/v1/recommendations?limit=1").body("revision", equalTo(revision));
    }

    @Test
    @Order(2)
    void reportsOfKazakhstanAreMergedWithUprInfo() throws IOException {
        // When
        JsonPath first = bringIn("wg-reports/KAZ-1_A-HRC-14-10.pdf", "");
        JsonPath second = bringIn("wg-reports/KAZ-2_A-HRC-28-10.pdf", "");
        // Then
        assertEquals(128, first.getInt("report.rows"));
        assertEquals(194, second.getInt("report.rows"));
        assertCounts("KAZ-1", 128, 129);
        assertCounts("KAZ-2", 194, 198);
        assertCounts("SVN-2", 163, 180);
        asExpected("KAZ-1", "2010-12-31");
        asExpected("KAZ-2", "2014-12-31");
    }

    @Test
    @Order(3)
    void theOneConflictIsListedWithBothCitations() {
        Api.get("/v1/conflicts").body("items.recommendation", contains("KAZ-2-126.27"))
                .body("items[0].standing.position", equalTo("noted")).body("items[0].standing.citation.source", equalTo("a-hrc-28-10"))
                .body("items[0].standing.citation.place", equalTo("para. 126"))
                .body("items[0].differing.position", contains("supported")).body("items[0].differing.wording", contains("Accepted"))
                .body("items[0].differing.citation.source", contains("upr-info-17-20"));
        Api.get("/v1/recommendations/KAZ-1-97.19").body("position.position", equalTo("noted"))
                .body("position.citation.source", equalTo("upr-info-6-9")).body("positions.position", hasItems("pending", "noted"));
    }

    @Test
    @Order(4)
    void whatTheSourceDoesNotKnowIsSaid() {
        Api.get("/v1/recommendations?review=IDN-1&limit=500").body("items.findAll { it.recommendingStates.isEmpty() }.size()",
                equalTo(9)).body("items.findAll { it.recommendingStates.isEmpty() }.citations.note.flatten().unique()",
                contains("the source says that it does not know which State recommended"));
    }

    @Test
    @Order(5)
    void anIdWithoutNumberLeadsToTheNumberedOne() {
        String old = Api.get("/v1/changes?kind=recommendation&action=merged&limit=1").extract().path("items[0].thing");
        String into = Api.get("/v1/changes?kind=recommendation&action=merged&limit=1").extract().path("items[0].content.into");
        io.restassured.RestAssured.given().redirects().follow(false).get("/v1/recommendations/" + old).then().statusCode(308)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/recommendations/" + into));
        Api.get("/v1/recommendations/" + into).body("paragraph", not(equalTo(null)));
    }

    @Test
    @Order(6)
    void theAddendumSettlesWhatTheReportOfSloveniaLeftOpen() throws IOException {
        // When
        bringIn("wg-reports/SVN-3_A-HRC-43-15.pdf", "");
        Map<String, Integer> before = positions("SVN-3");
        bringIn("wg-reports/SVN-3_A-HRC-43-15-Add.1.pdf", "");
        bringIn("wg-reports/SVN-3_A-HRC-DEC-43-112.pdf", "");
        // Then
        assertEquals(Map.of("supported", 58, "pending", 157), before);
        assertEquals(Map.of("supported", 182, "noted", 33), positions("SVN-3"));
        Api.get("/v1/reviews/SVN-3").body("adopted", equalTo("2020-03-12")).body("session", equalTo(34))
                .body("addendumSymbol", equalTo("A/HRC/43/15/Add.1")).body("decisionSymbol", equalTo("A/HRC/DEC/43/112"));
        Api.get("/v1/recommendations?review=SVN-3&position=pending&asOf=2019-12-31&count=true&limit=1").body("total", equalTo(157));
    }

    @Test
    @Order(7)
    void filledInCommentsBecomeDraftsOfWhoSentThem() throws IOException {
        JsonPath list = bringIn("ohchr-matrix/SVN-4_UPR48_thematic-list.docx", "");
        assertEquals(254, list.getInt("report.recommendations.created"));
        assertEquals(0, list.getInt("report.drafts"));
        assertEquals(Map.of("supported", 217, "noted", 37), positions("SVN-4"));
    }

    /** Whatever the size: every row comes, every format has it, and none of them stands in memory. */
    @Test
    @Order(8)
    void wholeSetsComeWholeThroughLittleMemory() throws Exception {
        for (String asked : List.of("recommendations", "recommendations?unit=pairs", "commitments", "sources")) {
            String and = asked.contains("?") ? "&" : "?";
            int total = Api.get("/v1/" + asked + and + "count=true&limit=1").extract().path("total");
            // The largest in every format; of the others one shows that all rows come.
            for (String format : asked.equals("recommendations") ? List.of("csv", "ndjson", "xlsx", "zip") : List.of("csv")) {
                TakenAway taken = TakenAway.from("/v1/exports/" + asked + and + "format=" + format, format);
                assertEquals(total, taken.rows(), asked + " as " + format);
                assertTrue(taken.heap() <= 64L << 20, asked + " as " + format + " took " + (taken.heap() >> 20) + " MB of heap");
            }
        }
        assertTrue(Api.get("/v1/recommendations?count=true&limit=1").extract().<Integer>path("total") > 30_000);
    }

    @Test
    @Order(9)
    void whoHangsUpFreesTheDatabase() throws Exception {
        // Given
        InputStream begun = TakenAway.begun("/v1/exports/recommendations?format=ndjson");
        begun.readNBytes(1_000);
        assertEquals(1, exporting("count(*)"));
        // When
        begun.close();
        // Then
        long end = System.nanoTime() + 30_000_000_000L;
        while (exporting("count(*)") > 0 && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertEquals(0, exporting("count(*)"));
    }

    @Test
    @Order(10)
    void whatBreaksOffIsNoWholeFile() throws Exception {
        // Given
        InputStream begun = TakenAway.begun("/v1/exports/recommendations?format=ndjson");
        begun.readNBytes(1_000);
        // When
        assertEquals(1, exporting("count(pg_terminate_backend(pid))"));
        // Then
        assertThrows(IOException.class, begun::readAllBytes);
    }

    /** Readers that read nothing, as many as may be: no more are let in, until those have lost their answers. */
    @Test
    @Order(11)
    void whoTakesNothingLosesItAndOthersGetIt() throws Exception {
        Vertx vertx = Vertx.vertx();
        List<CompletableFuture<Void>> lost = new ArrayList<>();
        try {
            // Given
            HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false).setHttp2MultiplexingLimit(1).setHttp2MaxPoolSize(6));
            // All at once: on a slow machine the first had lost its place before the last one asked.
            List<CompletableFuture<HttpClientResponse>> begun = new ArrayList<>();
            for (int place = 0; place < 6; place++) {
                CompletableFuture<Void> ended = new CompletableFuture<>();
                begun.add(client.request(HttpMethod.GET, RestAssured.port, "localhost", "/v1/exports/recommendations?format=ndjson")
                        .compose(HttpClientRequest::send).onSuccess(answer -> answer.pause().exceptionHandler(reset -> ended.complete(null)))
                        .toCompletionStage().toCompletableFuture());
                lost.add(ended);
            }
            for (CompletableFuture<HttpClientResponse> one : begun) {
                assertEquals(200, one.get(20, TimeUnit.SECONDS).statusCode());
            }
            // When
            Api.get("/v1/exports/sources").statusCode(503).header("Retry-After", "10");
            Api.get("/v1/exports/recommendations/datapackage.json").statusCode(200);
            // Then
            CompletableFuture.allOf(lost.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        } finally {
            vertx.close();
        }
        for (int place = 0; place < 20; place++) {
            Api.get("/v1/exports/sources").statusCode(200);
            Api.get("/v1/exports/recommendations?state=XXX").statusCode(400);
        }
    }

    private long exporting(String what) {
        return statements.all(Sql.of("select " + what + " from pg_stat_activity where pid <> pg_backend_pid()"
                + " and state <> 'idle' and query like 'with %clock as materialized%'"), row -> row.getLong(1)).get(0);
    }

    /** As of a day on which nobody but the report had told of an answer. */
    private static void asExpected(String review, String day) throws IOException {
        JsonNode expected = new ObjectMapper().readTree(DATA.resolve("expected/" + review + ".json").toFile());
        JsonPath all = Api.get("/v1/recommendations?limit=500&review=" + review + "&asOf=" + day).extract().jsonPath();
        assertEquals(expected.size(), all.getList("items").size());
        for (JsonNode one : expected) {
            String id = review + '-' + one.path("paragraph").asText();
            JsonPath item = new JsonPath(new ObjectMapper().writeValueAsString(
                    all.getMap("items.find { it.id == '" + id + "' }")));
            // The mark of a footnote sticks to the last word there.
            assertEquals(single(one.path("text").asText()).replaceFirst("employment1$", "employment"),
                    single(item.getString("text")), id);
            assertEquals(one.path("recommendingStates").size(), item.getList("recommendingStates").size(), id);
            assertEquals(one.path("position").asText(), item.getString("position.position"), id);
            assertEquals(false, item.getList("recommendingStates.action").contains(null), id);
            assertEquals(true, item.getList("themes").size() >= one.path("issues").size(), id);
            assertEquals(one.path("stateConsidersImplemented").asBoolean(),
                    item.getString("position.claim").startsWith("already_implemented"), id);
        }
    }

    private static String single(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<String, Integer> positions(String review) {
        Map<String, Integer> positions = Api.get("/v1/recommendations?review=" + review + "&limit=1&facets=position")
                .extract().path("facets.position");
        return new TreeMap<>(positions);
    }

    private static void assertCounts(String review, int recommendations, int pairs) {
        Api.get("/v1/recommendations?count=true&limit=1&review=" + review).body("total", equalTo(recommendations));
        assertEquals(pairs, pairs("&review=" + review));
    }

    private static int pairs(String filter) {
        return Api.get("/v1/recommendations?unit=pairs&count=true&limit=1" + filter).extract().path("total");
    }

    private static JsonPath bringIn(String file, String query) throws IOException {
        String key = TestKeys.key("Ivo Importer", null, Role.IMPORTER);
        String location = Api.as(key).contentType("application/octet-stream").body(Files.readAllBytes(DATA.resolve(file)))
                .post("/v1/imports" + query).then().statusCode(202).extract().header("Location");
        long end = System.nanoTime() + 300_000_000_000L;
        while (System.nanoTime() < end) {
            JsonPath job = Api.as(key).get(location).then().statusCode(200).extract().jsonPath();
            if (List.of("done", "failed", "interrupted").contains(job.getString("state"))) {
                assertEquals("done", job.getString("state"), () -> job.prettify().substring(0, Math.min(3_000, job.prettify().length())));
                return job;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(file + " takes too long");
    }
}
