package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.uprtracker.api.Bodies.body;
import static org.uprtracker.api.Bodies.position;
import static org.uprtracker.api.Bodies.recommendation;
import static org.uprtracker.api.Bodies.source;
import static org.uprtracker.api.Bodies.theme;
import static org.uprtracker.api.Bodies.unique;
import static org.uprtracker.api.Bodies.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.access.Role;

/** The official record is written at once, by importers and admins alone. */
@ApiTest
class OfficialRecordTest {
    @Test
    void anImporterCreatesChangesAndWithdraws() {
        String importer = TestKeys.key("Ida Import", "hrw", Role.IMPORTER);
        String id = unique("theme");
        Api.post(importer, "/v1/themes?reason=A+new+subject", theme(id)).statusCode(201)
                .header("Location", endsWith("/v1/themes/" + id))
                .body("state", equalTo("released")).body("id", equalTo(id));
        String etag = Api.etag("/v1/themes/" + id + "?lang=ru");
        Api.patch(importer, "/v1/themes/" + id + "?reason=Better+name", etag, Map.of("names", Map.of("en", "Better")))
                .statusCode(200).body("state", equalTo("released"));
        Api.get("/v1/themes/" + id).body("name", equalTo("Better"));
        Api.get("/v1/changes?kind=theme&action=changed&sort=-id&limit=1").body("items[0].thing", equalTo(id))
                .body("items[0].reason", equalTo("Better name")).body("items[0].writer", equalTo("Ida Import"))
                .body("items[0].changed", equalTo(List.of("names")));
        Api.delete(importer, "/v1/themes/" + id + "?reason=Not+needed", Api.etag("/v1/themes/" + id)).statusCode(200);
        Api.get("/v1/themes?limit=500").body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
        Api.post(importer, "/v1/themes", theme(id)).statusCode(409).body("detail", containsString("never used again"));
    }

    @Test
    void aChangeNamesWhatItChanges() {
        String id = unique("theme");
        Api.post(TestKeys.admin(), "/v1/themes", theme(id)).statusCode(201);
        String old = Api.etag("/v1/themes/" + id);
        Map<String, Object> patch = Map.of("names", Map.of("en", "Other"));
        Api.patch(TestKeys.admin(), "/v1/themes/" + id + "?reason=x", null, patch).statusCode(428);
        Api.patch(TestKeys.admin(), "/v1/themes/" + id, old, patch).statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
        // Something else may have been written meanwhile.
        Api.post(TestKeys.admin(), "/v1/themes", theme(unique("theme"))).statusCode(201);
        Api.patch(TestKeys.admin(), "/v1/themes/" + id + "?reason=x", old, patch).statusCode(200);
        Api.patch(TestKeys.admin(), "/v1/themes/" + id + "?reason=x", old, Map.of("names", Map.of("en", "Third")))
                .statusCode(412).body("type", equalTo("/problems/precondition-failed"));
        Api.delete(TestKeys.admin(), "/v1/themes/" + id + "?reason=x", old).statusCode(412);
        Api.delete(TestKeys.admin(), "/v1/themes/" + id + "?reason=x", null).statusCode(428);
        Api.get("/v1/themes/" + id).body("name", equalTo("Other"));
    }

    @Test
    void whatWasWrittenIsShownAsItWasWritten() {
        Api.get("/v1/recommendations/KAZ-2-126.29/content").statusCode(200).header("ETag", startsWith("\"at-1."))
                .body("review", equalTo("KAZ-2")).body("positions.size()", equalTo(1));
        Api.get("/v1/recommendations/KAZ-2-999/content").statusCode(404);
    }

    @Test
    void whoHasNoKeyOrTheWrongOneWritesNothing() {
        String contributor = TestKeys.key("Carl", "hrw", Role.CONTRIBUTOR);
        String reviewer = TestKeys.key("Rita", "hrw", Role.REVIEWER);
        String importer = TestKeys.key("Ida Import", "hrw", Role.IMPORTER);
        String id = unique("nobody");
        Api.post(null, "/v1/themes", theme(id)).statusCode(401).header("WWW-Authenticate", "Bearer");
        Api.post(reviewer, "/v1/themes", theme(id)).statusCode(403);
        Api.post(contributor, "/v1/themes", theme(id)).statusCode(403)
                .body("detail", containsString("official record"));
        Api.post(importer, "/v1/organisations", body("id", id, "name", "Nobody", "kind", "civil_society", "citations",
                Bodies.CITED)).statusCode(403).body("detail", equalTo("Organisations are written by admins alone."));
        Api.patch(contributor, "/v1/reviews/KAZ-2?reason=x", "*", Map.of("adopted", "2015")).statusCode(403);
        Api.delete(importer, "/v1/assessments/" + anAssessment() + "?reason=x", "*").statusCode(403);
        Api.patch(contributor, "/v1/commitments/KAZ-c-assembly-law-review?reason=x", "*", Map.of("title", "Mine"))
                .statusCode(403).body("detail", containsString("not written by your organisation"));
        Api.get("/v1/themes/" + id).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessments", "developments", "commitments"})
    void anAdminReleasesNothing(String kind) {
        Map<String, Object> body = switch (kind) {
            case "assessments" -> Bodies.assessment("hrw");
            case "developments" -> Bodies.development("KAZ-d-" + unique("x"));
            default -> Bodies.commitment("KAZ-c-" + unique("x"));
        };
        Api.post(TestKeys.admin(), "/v1/" + kind, body).statusCode(403).body("detail", containsString("contributor"));
    }

    @Test
    void whatIsOnRecordIsNamed() {
        Api.post(TestKeys.admin(), "/v1/reviews", body("state", "KAZ", "cycle", 2, "session", 20, "date", "2014-10-30",
                        "citations", Bodies.CITED)).statusCode(409).body("detail", containsString("/v1/reviews/KAZ-2"))
                .body("type", equalTo("/problems/duplicate"));
        Api.post(TestKeys.admin(), "/v1/sources", with(source(unique("report")), "symbol", "A/HRC/28/10")).statusCode(422)
                .body("errors[0].pointer", equalTo("/symbol")).body("errors[0].message", containsString("a-hrc-28-10"));
    }

    @Test
    void theRulesOfTheFieldAreKept() {
        String paragraph = "900." + System.nanoTime() % 1_000_000;
        Map<String, Object> right = recommendation(paragraph);
        refused(with(right, "recommendingStates", List.of(Map.of("state", "NRU"))), "/recommendingStates/0/state");
        refused(with(right, "positions", List.of(position("supported", "2014-10-29"))), "/positions/0/date");
        refused(with(right, "positions", List.of(position("supported", "2090-01-01"))), "/positions/0/date");
        refused(with(right, "positions", List.of(position("supported", "1944-12-31"))), "/positions/0/date");
        refused(with(right, "positions", List.of(position("supported", "2014-02-30"))), "/positions/0/date");
        refused(with(right, "state", "SVN"), "/state");
        refused(with(right, "review", "KAZ-9"), "/review");
        refused(with(right, "themes", List.of("no-such-theme")), "/themes/0");
        refused(with(right, "id", "NRU-4-1.1"), "/id");
        refused(with(right, "text", "x".repeat(30_000)), "/text");
        Api.post(TestKeys.admin(), "/v1/recommendations", right).statusCode(201).body("id", equalTo("NRU-4-" + paragraph));
    }

    @Test
    void aPositionIsOnlyEverAddedTo() {
        String id = "NRU-4-901." + System.nanoTime() % 1_000_000;
        Map<String, Object> first = position("pending", "2014-10-30");
        Map<String, Object> second = position("noted", "2015-03-19");
        Api.post(TestKeys.admin(), "/v1/recommendations", with(recommendation(id.substring(6)), "positions", List.of(first)))
                .statusCode(201);
        changePositions(id, List.of(second)).statusCode(422).body("errors[0].pointer", startsWith("/positions"));
        changePositions(id, List.of()).statusCode(422);
        changePositions(id, List.of(first, second)).statusCode(200);
        Api.get("/v1/recommendations/" + id).body("position.position", equalTo("noted"))
                .body("positions.position", equalTo(List.of("pending", "noted")));
        Map<String, Object> mistake = with(second, "withdrawn", "It answers another paragraph.");
        changePositions(id, List.of(first, mistake)).statusCode(200);
        Api.get("/v1/recommendations/" + id).body("position.position", equalTo("pending"));
        List<Map<String, Object>> corrected = new ArrayList<>(List.of(first, mistake));
        corrected.add(with(position("supported", "2014-10-30"), "corrects", 1, "correction", "Misread."));
        changePositions(id, corrected).statusCode(200);
        Api.get("/v1/recommendations/" + id).body("position.position", equalTo("supported"))
                .body("positions[0].correctedBy", equalTo(3));
    }

    private static io.restassured.response.ValidatableResponse changePositions(String id, List<Map<String, Object>> positions) {
        return Api.patch(TestKeys.admin(), "/v1/recommendations/" + id + "?reason=The+addendum",
                Api.etag("/v1/recommendations/" + id), Map.of("positions", positions));
    }

    @Test
    void aReviewIsNotMovedBehindItsAnswers() {
        Api.patch(TestKeys.admin(), "/v1/reviews/KAZ-2?reason=x", "*", body("date", "2014-12-31", "reportAdopted", null,
                        "adopted", null)).statusCode(422).body("errors[0].pointer", equalTo("/date"))
                .body("errors[0].message", containsString("2014-11-04"));
    }

    @Test
    void aThemeNeverStandsUnderItself() {
        String upper = unique("upper");
        String lower = unique("lower");
        Api.post(TestKeys.admin(), "/v1/themes", theme(upper)).statusCode(201);
        Api.post(TestKeys.admin(), "/v1/themes", with(theme(lower), "parent", upper)).statusCode(201);
        Api.patch(TestKeys.admin(), "/v1/themes/" + upper + "?reason=x", "*", Map.of("parent", lower)).statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"));
        Api.patch(TestKeys.admin(), "/v1/themes/" + upper + "?reason=x", "*", Map.of("parent", upper)).statusCode(422);
        Api.delete(TestKeys.admin(), "/v1/themes/" + upper + "?reason=x", "*").statusCode(409)
                .body("detail", containsString("theme/" + lower));
    }

    @Test
    void aProvisionFollowsAnotherOfItsState() {
        Api.post(TestKeys.admin(), "/v1/provisions", body("id", "SVN-" + unique("law"), "state", "SVN", "instrument", "A law",
                        "title", "An article", "predecessors", List.of("KAZ-cc-2014-174"), "citations", Bodies.CITED))
                .statusCode(422).body("errors[0].pointer", equalTo("/predecessors/0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "{\"titel\": \"x\"} | 400 | /titel",
        "{\"title\": 5} | 400 | /title",
        "{\"kind\": \"novel\"} | 400 | /kind",
        "{\"title\": \"x\", \"title\": \"y\"} | 400 | /title",
        "[] | 400 | ^^",
        "{ | 400 | ^^",
        "{} | 422 | /kind"})
    void aBodyThatIsWrongIsNamedByPlace(String body, int status, String pointer) {
        Api.post(TestKeys.admin(), "/v1/sources", body).statusCode(status)
                .body("errors.pointer", hasItem(pointer == null ? "" : pointer));
    }

    @Tag("thorough")
    @Test
    void whatIsTooLargeIsRefused() {
        Map<String, Object> source = source(unique("large"));
        Api.post(TestKeys.admin(), "/v1/sources", with(source, "note", "x".repeat(1_000_000))).statusCode(400);
        Api.post(TestKeys.admin(), "/v1/sources", with(source, "note", "x".repeat(50_000))).statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
        Api.post(TestKeys.admin(), "/v1/sources", "[".repeat(5000) + "]".repeat(5000)).statusCode(400);
        Api.as(TestKeys.admin()).contentType("text/plain").body("title").post("/v1/sources").then().statusCode(415);
        Api.get("/v1/sources/" + source.get("id")).statusCode(404);
    }

    private static void refused(Map<String, Object> body, String pointer) {
        Api.post(TestKeys.admin(), "/v1/recommendations", body).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    private static String anAssessment() {
        return Api.get("/v1/assessments?limit=1").extract().path("items[0].id");
    }
}
