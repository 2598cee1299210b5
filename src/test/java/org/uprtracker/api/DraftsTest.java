package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.uprtracker.api.Bodies.assessment;
import static org.uprtracker.api.Bodies.body;
import static org.uprtracker.api.Bodies.commitment;
import static org.uprtracker.api.Bodies.development;
import static org.uprtracker.api.Bodies.source;
import static org.uprtracker.api.Bodies.unique;
import static org.uprtracker.api.Bodies.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.access.Role;

/** What organisations say: written by one person, released by another, and to everybody else not there before. */
@ApiTest
class DraftsTest {
    private String writer;
    private String second;
    private String reviewer;
    private String herself;
    private String stranger;

    @BeforeEach
    void makeKeys() {
        writer = TestKeys.key("Wanda Writer", "hrw", Role.CONTRIBUTOR);
        second = TestKeys.key("Sofia Second", "hrw", Role.CONTRIBUTOR, Role.REVIEWER);
        reviewer = TestKeys.key("Rita Reviewer", "hrw", Role.REVIEWER);
        // The same person with another key and other capitals.
        herself = TestKeys.key("wanda  WRITER", "hrw", Role.CONTRIBUTOR, Role.REVIEWER);
        stranger = TestKeys.key("Stan Stranger", "fidh", Role.CONTRIBUTOR, Role.REVIEWER);
    }

    @Test
    void onePersonWritesAndAnotherReleases() {
        String draft = Api.post(writer, "/v1/assessments", assessment("hrw")).statusCode(201)
                .header("Location", containsString("/v1/drafts/")).body("state", equalTo("draft")).extract().path("draftLink");
        String id = Api.as(writer).get(draft).then().statusCode(200).body("state", equalTo("draft"))
                .body("authors", equalTo(List.of("Wanda Writer"))).extract().path("thing");
        Api.get("/v1/assessments/" + id).statusCode(404);
        Api.post(reviewer, draft + "/release", "").statusCode(409).body("detail", containsString("submitted"));
        Api.post(writer, draft + "/submit", "").statusCode(200).body("state", equalTo("in_review"));
        Api.patch(writer, draft, etag(writer, draft), Map.of("reasons", "Changed behind the reviewer.")).statusCode(409);
        Api.post(reviewer, draft + "/release", "").statusCode(200).body("state", equalTo("released"))
                .body("link", endsWith("/v1/assessments/" + id));
        Api.get("/v1/assessments/" + id).statusCode(200).body("author", equalTo("Wanda Writer"))
                .body("releasedBy", equalTo("Rita Reviewer"));
        Api.get("/v1/changes?assessment=" + id).body("items[0].writer", equalTo("Rita Reviewer"))
                .body("items[0].author", equalTo("Wanda Writer")).body("items[0].organisation", equalTo("hrw"));
        Api.as(writer).get(draft).then().body("state", equalTo("released")).body("events.step",
                equalTo(List.of("wrote", "submitted", "released")));
        Api.post(reviewer, draft + "/release", "").statusCode(409);
    }

    @Test
    void nobodyReleasesWhatHeOrSheWrote() {
        String draft = submitted(assessment("hrw"));
        Api.post(herself, draft + "/release", "").statusCode(403).body("detail", containsString("Nobody releases"));
        Api.post(writer, draft + "/release", "").statusCode(403).body("detail", containsString("reviewer"));
        Api.post(TestKeys.admin(), draft + "/release", "").statusCode(403);
        Api.post(second, draft + "/return", Map.of("reason", "Give the page.")).statusCode(200)
                .body("state", equalTo("draft")).body("events[2].reason", equalTo("Give the page."));
        // Who edits has written on it.
        Api.patch(second, draft, etag(second, draft), Map.of("reasons", "Nothing was done (p. 3).")).statusCode(200)
                .body("authors", equalTo(List.of("Wanda Writer", "Sofia Second")));
        Api.post(second, draft + "/submit", "").statusCode(200);
        Api.post(second, draft + "/release", "").statusCode(403);
        Api.post(reviewer, draft + "/release", "").statusCode(200);
    }

    @Test
    void toOthersADraftDoesNotExist() {
        String draft = submitted(assessment("hrw"));
        String never = "/v1/drafts/01a2033c-214a-7924-a7f1-b6c8bb19ded0";
        for (String address : List.of(draft, never)) {
            Api.as(stranger).get(address).then().statusCode(404).body("detail", equalTo("Your organisation has no such draft."));
            Api.patch(stranger, address, "*", Map.of()).statusCode(404);
            Api.delete(stranger, address, "*").statusCode(404);
            Api.post(stranger, address + "/submit", "").statusCode(404);
            Api.post(stranger, address + "/return", Map.of("reason", "x")).statusCode(404);
            Api.post(stranger, address + "/release", "").statusCode(404);
            Api.post(stranger, "/v1/releases", Map.of("drafts", List.of(Map.of("id", address.substring(11))))).statusCode(404);
        }
        Api.as(stranger).get("/v1/drafts").then().statusCode(200).body("items.link", not(hasItem(draft)));
        Api.as(null).get("/v1/drafts").then().statusCode(401);
        Api.as(TestKeys.admin()).get("/v1/drafts").then().statusCode(403);
    }

    @Test
    void aDraftLeavesNoTraceInTheRecord() {
        // Given
        String id = "KAZ-d-" + unique("secret");
        List<String> before = traces();
        // When
        String draft = Api.post(writer, "/v1/developments", with(development(id), "recommendations",
                List.of("KAZ-2-126.29"))).statusCode(201).extract().path("draftLink");
        Api.post(writer, draft + "/submit", "").statusCode(200);
        // Then
        assertEquals(before, traces());
        Api.get("/v1/developments/" + id).statusCode(404).body("detail", not(containsString(id + ",")));
        Api.post(stranger, "/v1/developments", development(id)).statusCode(201);
        Api.post(stranger, "/v1/assessments", with(assessment("fidh"), "noEvidence", null, "evidence",
                List.of(Map.of("development", "KAZ-d-" + unique("none"), "bearing", "supports")))).statusCode(422);
    }

    private static List<String> traces() {
        return List.of("/v1/developments?count=true&facets=kind", "/v1/changes?sort=-id&limit=1", "/v1/recommendations/KAZ-2-126.29",
                "/v1/developments?q=happened").stream().map(address -> Api.get(address).extract())
                .map(answer -> answer.header("ETag") + answer.asString()).toList();
    }

    @Test
    void oneActReleasesABatchThatRefersToItself() {
        String source = unique("report");
        String development = "KAZ-d-" + unique("bans");
        List<Map<String, Object>> cited = List.of(Map.of("source", source, "place", "p. 3"));
        List<String> drafts = List.of(
                submitted("/v1/sources", source(source)),
                submitted("/v1/developments", with(development(development), "citations", cited)),
                submitted("/v1/assessments", with(assessment("hrw"), "noEvidence", null, "evidence",
                        List.of(Map.of("development", development, "bearing", "supports")))));
        List<Map<String, Object>> ids = drafts.stream().map(draft -> body("id", draft.substring(11))).toList();
        // Without its source it would rest on what nobody can see.
        Api.post(reviewer, "/v1/releases", Map.of("drafts", ids.subList(1, 3))).statusCode(422)
                .body("errors[0].pointer", equalTo("/citations/0/source"));
        long head = head();
        Api.post(reviewer, "/v1/releases", Map.of("drafts", ids, "reason", "Read twice.")).statusCode(200)
                .body("items.kind", equalTo(List.of("source", "development", "assessment")))
                .body("items.change", equalTo(List.of((head + 1) + ".1", (head + 1) + ".2", (head + 1) + ".3")));
        Api.get("/v1/developments/" + development).statusCode(200).body("citations[0].source", equalTo(source));
    }

    @Test
    void aReviewerReleasesWhatWasRead() {
        String draft = submitted(assessment("hrw"));
        String read = etag(reviewer, draft);
        Api.post(reviewer, draft + "/return", Map.of("reason", "Too long.")).statusCode(200);
        Api.patch(writer, draft, etag(writer, draft), Map.of("reasons", "Something else.")).statusCode(200);
        Api.post(writer, draft + "/submit", "").statusCode(200);
        Api.as(reviewer).header("If-Match", read).post(draft + "/release").then().statusCode(412);
        Api.patch(writer, draft, null, Map.of("reasons", "x")).statusCode(428);
        Api.delete(writer, draft, read).statusCode(412);
        Api.delete(writer, draft, etag(writer, draft)).statusCode(204);
        Api.as(writer).get(draft).then().statusCode(404);
    }

    @Test
    void whatWasReleasedIsCorrectedAndWithdrawnButNeverChanged() {
        String old = released(assessment("hrw"));
        Api.patch(writer, "/v1/assessments/" + old + "?reason=x", Api.etag("/v1/assessments/" + old), Map.of("status", "implemented"))
                .statusCode(409).body("detail", containsString("corrects"));
        Api.post(writer, "/v1/assessments", with(assessment("hrw"), "corrects", old)).statusCode(422)
                .body("errors.pointer", hasItem("/correction"));
        String correction = released(with(assessment("hrw"), "status", "in_progress", "corrects", old, "correction",
                "The draft law was overlooked."));
        Api.get("/v1/assessments/" + old).statusCode(200).body("correctedBy", equalTo(correction));
        Api.delete(stranger, "/v1/assessments/" + correction + "?reason=x", "*").statusCode(403);
        String draft = Api.delete(writer, "/v1/assessments/" + correction + "?reason=It+named+a+witness",
                Api.etag("/v1/assessments/" + correction)).statusCode(202).extract().path("draftLink");
        Api.get("/v1/assessments/" + correction).statusCode(200);
        Api.post(writer, draft + "/submit", "").statusCode(200);
        Api.post(reviewer, draft + "/release", "").statusCode(200);
        Api.get("/v1/changes?assessment=" + correction + "&action=withdrawn").body("items[0].reason", equalTo("It named a witness"))
                .body("items[0].author", equalTo("Wanda Writer"));
    }

    @Test
    void aChangeIsReleasedOnWhatItWasWrittenOn() {
        String id = "KAZ-c-" + unique("promise");
        releasedAt("/v1/commitments", commitment(id));
        String draft = Api.patch(writer, "/v1/commitments/" + id + "?reason=New+date", Api.etag("/v1/commitments/" + id),
                Map.of("due", "2031")).statusCode(202).extract().path("draftLink");
        Api.patch(second, "/v1/commitments/" + id + "?reason=x", Api.etag("/v1/commitments/" + id), Map.of("due", "2032"))
                .statusCode(409).body("detail", containsString(draft));
        Api.patch(stranger, "/v1/commitments/" + id + "?reason=x", "*", Map.of("due", "2032")).statusCode(403);
        Api.post(writer, draft + "/submit", "").statusCode(200);
        Api.post(reviewer, draft + "/release", "").statusCode(200);
        Api.get("/v1/commitments/" + id).body("due", equalTo("2031"));
    }

    @Test
    void anOrganisationSpeaksForItselfOrCites() {
        Api.post(stranger, "/v1/assessments", assessment("hrw")).statusCode(422).body("errors.pointer", hasItem("/assessor"));
        Api.post(stranger, "/v1/assessments", with(assessment("hrw"), "basis", "read")).statusCode(422)
                .body("errors.pointer", hasItem("/citations"));
        Api.post(stranger, "/v1/assessments", with(assessment("hrw"), "basis", "read", "citations", Bodies.CITED)).statusCode(201);
        Api.post(writer, "/v1/assessments", with(assessment("hrw"), "noEvidence", null)).statusCode(422)
                .body("errors.pointer", hasItem("/evidence"));
    }

    private String submitted(Map<String, Object> assessment) {
        return submitted("/v1/assessments", assessment);
    }

    private String submitted(String address, Map<String, Object> body) {
        String draft = Api.post(writer, address, body).statusCode(201).extract().path("draftLink");
        Api.post(writer, draft + "/submit", "").statusCode(200);
        return draft;
    }

    private String released(Map<String, Object> assessment) {
        return releasedAt("/v1/assessments", assessment);
    }

    private String releasedAt(String address, Map<String, Object> body) {
        return Api.post(reviewer, submitted(address, body) + "/release", "").statusCode(200).extract().path("id");
    }

    private static String etag(String key, String draft) {
        return Api.as(key).get(draft).then().statusCode(200).extract().header("ETag");
    }

    private static long head() {
        return Api.get("/v1/states?limit=1").extract().jsonPath().getLong("revision");
    }
}
