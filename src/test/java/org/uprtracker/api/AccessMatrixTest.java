package org.uprtracker.api;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.uprtracker.api.Bodies.assessment;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uprtracker.OtherSettings;
import org.uprtracker.access.Role;
import org.uprtracker.api.Operations.Operation;
import org.uprtracker.api.Operations.Parameter;
import org.uprtracker.boot.OwnDatabase;

/**
 * Who may do what: every operation of the document, tried by everybody. An operation without a rule in the table fails
 * the test.
 */
@QuarkusTest
@TestProfile(OtherSettings.class)
@WithTestResource(OwnDatabase.class)
class AccessMatrixTest {
    private static final String THINGS = "/v1/(assessments|commitments|cycles|developments|organisations|provisions|recommendations"
            + "|reviews|sessions|sources|states|themes)";

    /**
     * Each rule: which operations, and what a contributor, a reviewer, an importer and an admin meet: {@code +} they may,
     * {@code -} they may not, {@code ?} it depends on what is written. {@code open}: everybody may.
     */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("GET " + THINGS + "(/\\{id})?", "open"),
            Map.entry("GET " + THINGS + "/\\{id}/(content|assessments|history|related|matrix)", "open"),
            Map.entry("GET /v1/(conflicts|briefs/\\{state}|calendar.ics|changes|changes.atom|resolve|statistics|status-table)", "open"),
            Map.entry("GET /v1/exports/\\w+(/datapackage.json)?", "open"),
            Map.entry("GET /problems(/\\{slug})?", "open"),
            Map.entry("(POST|PATCH|DELETE) " + THINGS + "(/\\{id})?", "?-??"),
            Map.entry("POST " + THINGS + "/\\{id}/merge", "--?+"),
            Map.entry("POST /v1/batch", "+-++"),
            Map.entry("GET /v1/drafts(/\\{id})?", "++--"),
            Map.entry("(PATCH|DELETE) /v1/drafts/\\{id}", "+---"),
            Map.entry("POST /v1/drafts/\\{id}/submit", "+---"),
            Map.entry("POST /v1/drafts/\\{id}/return", "++--"),
            Map.entry("POST /v1/drafts/\\{id}/release", "-+--"),
            Map.entry("POST /v1/releases", "-+--"),
            Map.entry("(GET|POST) /v1/imports", "--++"),
            Map.entry("GET /v1/imports/\\{id}(/items)?", "--++"),
            Map.entry("(GET|POST|DELETE) /v1/api-keys(/\\{id})?", "---+"),
            Map.entry("(GET|POST|DELETE) /v1/redactions(/\\{id})?", "---+"),
            Map.entry("POST /v1/redactions/\\{id}/approve", "---+"),
            Map.entry("GET /v1/me", "++++"),
            // Webhooks belong to organisations; the operator's key belongs to none.
            Map.entry("POST /v1/webhooks", "+++-"),
            Map.entry("GET /v1/webhooks(/\\{id}(/deliveries)?)?", "++++"),
            Map.entry("DELETE /v1/webhooks/\\{id}", "++++"),
            Map.entry("PATCH /v1/webhooks/\\{id}", "+++-"),
            Map.entry("POST /v1/webhooks/\\{id}/(replay|resume)", "+++-"));

    private static String rule(Operation operation) {
        List<String> fitting = RULES.entrySet().stream().filter(rule -> operation.name().matches(rule.getKey()))
                .map(Map.Entry::getValue).toList();
        return fitting.size() == 1 ? fitting.get(0) : "none: " + fitting.size() + " rules fit";
    }

    @Test
    void everyOperationHasARuleThatTheDocumentTells() {
        List<String> without = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            String rule = rule(operation);
            if (!rule.matches("open|[-+?]{4}") || operation.secured() == rule.equals("open")) {
                without.add(operation.name() + ": " + rule + ", secured in the document: " + operation.secured());
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void whoMayNotIsRefusedAndNothingChanges() throws SQLException {
        // Given
        Map<String, String> callers = callers();
        Object before = state();
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Operation operation : Operations.all()) {
            String rule = rule(operation);
            for (Map.Entry<String, String> caller : callers.entrySet()) {
                int column = List.of("contributor", "reviewer", "importer", "admin").indexOf(caller.getKey());
                boolean known = column >= 0;
                if (rule.equals("open") ? known || caller.getValue() == null : known && rule.charAt(column) != '-') {
                    continue;
                }
                // When
                Response answer = call(operation, caller.getValue(), true);
                // Then
                refused++;
                int expected = known ? 403 : 401;
                if (answer.statusCode() != expected || !answer.contentType().startsWith("application/problem+json")
                        || answer.header("ETag") != null || answer.header("Location") != null) {
                    wrong.add(operation.name() + " by " + caller.getKey() + ": " + answer.statusCode() + " " + answer.asString());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(refused > 400, refused + " refusals");
        assertEquals(before, state());
    }

    @Test
    void whoMayIsNotRefused() throws SQLException {
        Map<String, String> callers = callers();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            String rule = rule(operation);
            for (String caller : List.of("anonymous", "contributor", "reviewer", "importer", "admin")) {
                int column = List.of("contributor", "reviewer", "importer", "admin").indexOf(caller);
                if (!rule.equals("open") && (column < 0 || rule.charAt(column) == '-')) {
                    continue;
                }
                // What says nothing is told so after it is known who asks.
                int status = call(operation, callers.get(caller), false).statusCode();
                boolean depends = !rule.equals("open") && rule.charAt(column) == '?';
                if (status == 401 || status == 403 && !depends || status >= 500) {
                    wrong.add(operation.name() + " by " + caller + ": " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Drafts, webhooks and imports: to another organisation they do not exist, whatever roles it has. */
    @Test
    void whatBelongsToAnOrganisationIsNotThereForAnother() {
        // Given
        String writer = TestKeys.key("Wanda Writer", "hrw", Role.CONTRIBUTOR, Role.IMPORTER);
        String stranger = TestKeys.key("Stan Stranger", "fidh", Role.CONTRIBUTOR, Role.REVIEWER, Role.IMPORTER);
        Map<String, String> own = new LinkedHashMap<>();
        own.put("/v1/drafts", Api.post(writer, "/v1/assessments", assessment("hrw")).statusCode(201).extract().path("draftLink"));
        own.put("/v1/webhooks", "/v1/webhooks/" + Api.post(writer, "/v1/webhooks", Map.of("url", "http://127.0.0.2:8099/upr"))
                .statusCode(201).extract().path("id"));
        own.put("/v1/imports", Api.as(writer).contentType("application/octet-stream").body("id;text\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?filename=a.csv&format=upr-info-csv&dryRun=true").then().statusCode(202).extract().header("Location"));
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> thing : own.entrySet()) {
            String path = thing.getValue().substring(thing.getValue().indexOf("/v1/"));
            String id = path.substring(path.lastIndexOf('/') + 1);
            for (Operation operation : Operations.all()) {
                if (operation.path().startsWith(thing.getKey() + "/{id}")) {
                    // When
                    int status = call(operation, operation.path().replace("{id}", id), stranger, true).statusCode();
                    // Then
                    if (status != 404) {
                        wrong.add(operation.name() + " by another organisation: " + status);
                    }
                }
            }
            Api.as(stranger).get(thing.getKey()).then().statusCode(200).body("items.id", not(hasItem(id)));
            Api.as(writer).get(path).then().statusCode(200);
        }
        assertEquals(List.of(), wrong);
    }

    /** By name; null: no key at all. */
    private static Map<String, String> callers() throws SQLException {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("anonymous", null);
        callers.put("wrong key", "upr_wrong");
        callers.put("expired key", spent("Ed Expired", "created_at = now() - interval '1 day', expires_at = now() - interval '1 second'"));
        callers.put("revoked key", spent("Rose Revoked", "revoked_at = now(), revoked_by = 'somebody'"));
        callers.put("contributor", TestKeys.key("Cora Contributor", "hrw", Role.CONTRIBUTOR));
        callers.put("reviewer", TestKeys.key("Rita Reviewer", "hrw", Role.REVIEWER));
        callers.put("importer", TestKeys.key("Ida Importer", "hrw", Role.IMPORTER));
        callers.put("admin", TestKeys.admin());
        return callers;
    }

    /** A key with every role that works no more. */
    private static String spent(String person, String how) throws SQLException {
        String key = TestKeys.key(person, "hrw", Role.values());
        try (Connection connection = OwnDatabase.unstoppable();
                PreparedStatement update = connection.prepareStatement("update api_key set " + how + " where person = ?")) {
            update.setString(1, person);
            assertEquals(1, update.executeUpdate());
        }
        return key;
    }

    /** The head of the record, and what lies beside it. */
    private static Object state() {
        return List.of(Api.get("/v1/states?limit=1").statusCode(200).extract().<Object>path("hash"),
                List.of("/v1/api-keys", "/v1/webhooks", "/v1/imports", "/v1/redactions").stream()
                        .map(list -> Api.as(TestKeys.admin()).get(list).then().statusCode(200).extract().<Object>path("items.id"))
                        .toList());
    }

    private static Response call(Operation operation, String key, boolean meant) {
        return call(operation, operation.example(), key, meant);
    }

    /** @param meant whether it would do something; otherwise its body says nothing, and it names no version */
    private static Response call(Operation operation, String path, String key, boolean meant) {
        RequestSpecification request = RestAssured.given().urlEncodingEnabled(true).redirects().follow(false);
        if (key != null) {
            request.header("Authorization", TestKeys.bearer(key));
        }
        for (Parameter parameter : operation.in("query")) {
            if (parameter.required()) {
                request.queryParam(parameter.name(), parameter.example().asText());
            }
        }
        if (meant) {
            request.header("If-Match", "*");
        }
        if (operation.bodyType() != null) {
            request.header("Content-Type", operation.bodyType()).body((meant ? operation.body().toString() : "{}")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), path);
    }
}
