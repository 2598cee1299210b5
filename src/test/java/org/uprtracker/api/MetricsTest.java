package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uprtracker.access.Role;
import org.uprtracker.deploy.Observability;

/** What operators see of the service in figures. */
@ApiTest
class MetricsTest {
    private static final Pattern NAME = Pattern.compile("(?m)^(\\w+)[{ ]");
    private static final Pattern LABELS = Pattern.compile("(?m)^http_server_\\w+\\{.*method=\"([^\"]*)\".*uri=\"([^\"]*)\"");
    private static final int PATIENCE = 100;

    /** Come with the features they tell of; those of a replica are there where one is configured. */
    private static final Set<String> OF_REPLICAS = Set.of("upr_replica_lag_seconds", "upr_replica_usable");

    @Test
    void whatTheDashboardAndTheAlertsAskForIsThere() throws Exception {
        // Given
        Set<String> asked = Observability.metrics();
        asked.removeAll(OF_REPLICAS);
        // When
        Api.get("/v1/recommendations?state=KAZ");
        Api.get("/v1/exports/sources?format=ndjson");
        String importer = TestKeys.key("Ivo Importer", "hrw", Role.IMPORTER);
        // How it ends does not matter here.
        Api.as(importer).contentType("application/octet-stream").body(("no such file " + System.nanoTime()).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?format=upr-info-csv&dryRun=true").then().statusCode(202);
        // Then
        Set<String> missing = new TreeSet<>(asked);
        for (int i = 0; i < PATIENCE && !missing.isEmpty(); i++) {
            missing.removeAll(names());
            Thread.sleep(missing.isEmpty() ? 0 : 100);
        }
        assertEquals(Set.of(), missing);
        assertTrue(asked.size() > 20, asked::toString);
    }

    @Test
    void aRequestIsCountedInBucketsByTheAddressOfTheDocument() {
        Api.get("/v1/states/KAZ").statusCode(200);
        String metrics = metrics();
        for (String bucket : Set.of("0.005", "0.25", "1.0", "10.0", "+Inf")) {
            assertTrue(Pattern.compile("http_server_requests_seconds_bucket\\{[^}]*le=\"" + Pattern.quote(bucket)
                    + "\"[^}]*uri=\"/v1/states/\\{code\\}\"").matcher(metrics).find()
                    || Pattern.compile("http_server_requests_seconds_bucket\\{[^\\n]*uri=\"/v1/states/\\{\\w+}\"[^\\n]*le=\""
                    + Pattern.quote(bucket)).matcher(metrics).find(), bucket);
        }
    }

    /** Each would be a time series for good: whoever likes could make as many as memory holds. */
    @Test
    void whatCallersMakeUpIsNoLabel() throws IOException {
        // Given
        Set<String> allowed = new TreeSet<>(Set.of("/UNMATCHED", "/cors-preflight", "root", "/", "NOT_FOUND", "REDIRECTION"));
        new ObjectMapper().readTree(Path.of("openapi/openapi.json").toFile()).path("paths").fieldNames()
                .forEachRemaining(path -> allowed.add(path.replaceAll("\\{\\w+}", "{}")));
        // When
        String madeUp = "made-up-" + Long.toString(System.nanoTime(), 36);
        RestAssured.get("/v1/states/" + madeUp).then().statusCode(404);
        RestAssured.get("/" + madeUp + "/" + madeUp).then().statusCode(404);
        RestAssured.given().header("Authorization", "Bearer " + madeUp).get("/v1/states/" + madeUp).then().statusCode(401);
        RestAssured.request("MADE-UP", "/v1/states").then().statusCode(405);
        RestAssured.given().header("Origin", "https://a.example").header("Access-Control-Request-Method", "GET")
                .options("/v1/states/" + madeUp).then().statusCode(200);
        // Then
        Set<String> others = new TreeSet<>();
        Matcher labels = LABELS.matcher(metrics());
        int seen = 0;
        while (labels.find()) {
            seen++;
            if (!labels.group(1).matches("GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE")
                    || !allowed.contains(labels.group(2).replaceAll("\\{\\w+}", "{}"))) {
                others.add(labels.group(1) + " " + labels.group(2));
            }
        }
        assertEquals(Set.of(), others);
        assertTrue(seen > 10, seen + " series");
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(metrics());
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static String metrics() {
        return RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
