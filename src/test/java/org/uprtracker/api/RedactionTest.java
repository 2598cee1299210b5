package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.access.Role;
import org.uprtracker.commitment.Commitment;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;

/** Words are blanked by two admins together, wherever and whenever they were said; nobody blanks anything else. */
@ApiTest
class RedactionTest {
    private static final String SECRET = "Xavierovna Quillfeather of Karaganda met the delegation";

    @Inject
    Journal journal;

    @Inject
    ObjectMapper mapper;

    private final String commitment = "KAZ-c-redacted-" + Long.toString(System.nanoTime(), 36);
    private long first;
    private long second;

    /** Two versions; only the second names a milestone. */
    @BeforeEach
    void aCommitmentInTwoVersions() {
        first = journal.write("redaction-test", null, List.of(commitment(SECRET, ""))).revision();
        second = journal.write("redaction-test", null, List.of(commitment(SECRET + " again",
                "'milestones':[{'title':'Step','reached':'2018','citation':{'source':'a-hrc-28-10','place':'secret place'}}],")))
                .revision();
    }

    @Test
    void anotherAdminsApprovalBlanksTheWordsInEveryVersion() {
        // Given
        String id = propose("/text", "/milestones/0/citation/place");
        // When
        as("Second Admin").post("/v1/redactions/" + id + "/approve").then().statusCode(200)
                .body("open", equalTo(false)).body("approvedBy", equalTo("Second Admin"));
        // Then
        get("").body("text", equalTo("[redacted]")).body("title", equalTo("Title"))
                .body("milestones[0].citation.place", equalTo("[redacted]"))
                .body("redacted", contains("/milestones/0/citation/place", "/text"));
        get("?knownAt=" + second).body("text", equalTo("[redacted]"))
                .body("redacted", contains("/milestones/0/citation/place", "/text"));
        get("?knownAt=" + first).body("text", equalTo("[redacted]")).body("redacted", contains("/text"))
                .body("milestones", empty());
        RestAssured.get("/v1/commitments?state=KAZ&limit=500&knownAt=" + first).then()
                .body("items.find { it.id == '" + commitment + "' }.redacted", contains("/text"));
        RestAssured.get("/v1/commitments?q=Quillfeather").then().body("items.id", not(hasItem(commitment)));
        RestAssured.get("/v1/commitments?q=Quillfeather&knownAt=" + first).then().body("items.id", not(hasItem(commitment)));
    }

    @Test
    void theJournalSaysWhatWasBlankedAndShowsItBlanked() {
        // Given
        String id = propose("/text");
        // When
        String change = as("Second Admin").post("/v1/redactions/" + id + "/approve").then().extract().path("change");
        // Then
        ValidatableResponse history = RestAssured.get("/v1/changes?commitment=" + commitment).then();
        history.body("items.action", contains("created", "changed", "redacted"))
                .body("items[0].content.text", equalTo("[redacted]")).body("items[1].content.text", equalTo("[redacted]"))
                .body("items[2].id", equalTo(change))
                .body("items[2].writer", equalTo("First Admin, Second Admin"))
                .body("items[2].reason", equalTo("Somebody is at risk"))
                .body("items[2].content.basis", equalTo("safety"))
                .body("items[2].content.changes.change", contains(first + ".1", second + ".1"))
                .body("items[2].content.changes.fields", contains(List.of("/text"), List.of("/text")));
        assertEquals(false, history.extract().asString().contains("Quillfeather"));
    }

    @Test
    void whatACacheKeptOfThePastIsNotConfirmed() {
        // Given
        String address = "/v1/commitments/" + commitment + "?knownAt=" + first;
        String tag = RestAssured.get(address).header("ETag");
        String id = propose("/text");
        // When
        as("Second Admin").post("/v1/redactions/" + id + "/approve").then().statusCode(200);
        // Then
        RestAssured.given().header("If-None-Match", tag).get(address).then().statusCode(200)
                .body("text", equalTo("[redacted]"));
    }

    @Test
    void nobodyApprovesAlone() {
        // Given
        String id = propose("/text");
        // When
        ValidatableResponse refused = as("  FIRST  admin").post("/v1/redactions/" + id + "/approve").then();
        // Then
        refused.statusCode(403).body("detail", containsString("Nobody blanks what is on record alone"));
        get("").body("text", equalTo(SECRET + " again")).body("redacted", nullValue());
        as("First Admin").get("/v1/redactions/" + id).then().body("open", equalTo(true));
    }

    @Test
    void onlyAdminsProposeApproveAndRead() {
        // Given
        String id = propose("/text");
        RequestSpecification importer = as("An importer", Role.IMPORTER);
        // When
        int refused = importer.body(proposal(List.of("/text"), "Why")).contentType("application/json")
                .post("/v1/redactions").statusCode();
        // Then
        assertEquals(403, refused);
        as("An importer", Role.IMPORTER).post("/v1/redactions/" + id + "/approve").then().statusCode(403);
        as("An importer", Role.IMPORTER).get("/v1/redactions").then().statusCode(403);
        as("An importer", Role.IMPORTER).get("/v1/redactions/" + id).then().statusCode(403);
        as("An importer", Role.IMPORTER).header("If-Match", "*").delete("/v1/redactions/" + id).then().statusCode(403);
        RestAssured.get("/v1/redactions").then().statusCode(401);
        RestAssured.post("/v1/redactions/" + id + "/approve").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id", "/state", "/date", "/kind", "/recommendations/0", "/citations/0/source", "/text/0",
        "/milestones/7/title", "/nothing", "text"})
    void whatIdentifiesNobodyIsNotBlanked(String field) {
        // When
        ValidatableResponse refused = asked(proposal(List.of("/text", field), "Why"));
        // Then
        refused.statusCode(422).body("type", equalTo("/problems/rule-broken"))
                .body("errors.pointer", contains("/fields/1"))
                .body("errors[0].allowed", hasItem("/citations/0/place"));
    }

    @Test
    void aReasonThatRepeatsTheWordsIsRefused() {
        // When
        ValidatableResponse refused = asked(proposal(List.of("/text"), "Blank: xavierovna quillfeather OF Karaganda!"));
        // Then
        refused.statusCode(422).body("errors.pointer", contains("/reason"));
        assertEquals(false, refused.extract().asString().contains("Quillfeather"));
    }

    @Test
    void aThingThatIsNotOnRecordHasNothingToBlank() {
        asked(Map.of("kind", "commitment", "id", "KAZ-c-never", "fields", List.of("/text"), "reason", "Why", "basis", "law"))
                .statusCode(422).body("errors.pointer", contains("/id"));
    }

    @Test
    void aProposalIsTakenBackWhileItIsOpen() {
        // Given
        String id = propose("/text");
        // When
        as("First Admin").delete("/v1/redactions/" + id).then().statusCode(428);
        as("First Admin").header("If-Match", "\"redaction-done\"").delete("/v1/redactions/" + id).then().statusCode(412);
        as("First Admin").header("If-Match", "\"redaction-open\"").delete("/v1/redactions/" + id).then().statusCode(204);
        // Then
        as("First Admin").get("/v1/redactions/" + id).then().statusCode(404);
        as("Second Admin").post("/v1/redactions/" + id + "/approve").then().statusCode(404);
    }

    @Test
    void whatWasCarriedOutIsDoneOnce() {
        // Given
        String id = propose("/text");
        as("Second Admin").post("/v1/redactions/" + id + "/approve").then().statusCode(200);
        // When
        int again = as("Second Admin").post("/v1/redactions/" + id + "/approve").statusCode();
        // Then
        assertEquals(409, again);
        as("First Admin").header("If-Match", "*").delete("/v1/redactions/" + id).then().statusCode(409);
        as("First Admin").get("/v1/redactions").then().body("items.id", hasItem(id));
    }

    @Test
    void whatIsWrittenLaterOnARedactedThingKeepsItBlank() {
        // Given
        String id = propose("/text");
        as("Second Admin").post("/v1/redactions/" + id + "/approve").then().statusCode(200);
        // When
        long revision = journal.apply(new By("redaction-test", null), null,
                List.of(new Act.Put(commitment("[redacted]", "'due':'2020',"), null, null))).revision();
        // Then
        get("?knownAt=" + revision).body("text", equalTo("[redacted]")).body("due", equalTo("2020"));
        assertEquals("changed", journal.last(ThingKind.COMMITMENT, commitment).action());
    }

    @Test
    void aSetThatStillHoldsTheWordsDoesNotBringThemBack() {
        // Given
        String id = propose("/text");
        as("Second Admin").post("/v1/redactions/" + id + "/approve").then().statusCode(200);
        // When
        Journal.Written written = journal.write("redaction-test", null, List.of(commitment(SECRET, "")));
        // Then
        assertEquals(List.of(commitment), written.left());
        get("").body("text", equalTo("[redacted]"));
    }

    private ValidatableResponse get(String parameters) {
        return RestAssured.get("/v1/commitments/" + commitment + parameters).then().statusCode(200);
    }

    private String propose(String... fields) {
        ValidatableResponse proposed = asked(proposal(List.of(fields), "Somebody is at risk")).statusCode(201)
                .body("open", equalTo(true)).body("proposedBy", equalTo("First Admin")).body("change", nullValue());
        String id = proposed.extract().path("id");
        proposed.header("Location", containsString("/v1/redactions/" + id));
        return id;
    }

    private ValidatableResponse asked(Map<String, Object> proposal) {
        return as("First Admin").contentType("application/json").body(proposal).post("/v1/redactions").then();
    }

    private Map<String, Object> proposal(List<String> fields, String reason) {
        return Map.of("kind", "commitment", "id", commitment, "fields", fields, "reason", reason, "basis", "safety");
    }

    private static RequestSpecification as(String person) {
        return as(person, Role.ADMIN);
    }

    private static RequestSpecification as(String person, Role role) {
        return RestAssured.given().header("Authorization", TestKeys.bearer(TestKeys.key(person, null, role)));
    }

    private Commitment commitment(String text, String more) {
        try {
            return mapper.readValue(("{'id':'" + commitment + "','state':'KAZ','kind':'public_statement','title':'Title','text':'"
                    + text + "','date':'2015','recommendations':['KAZ-2-126.29']," + more
                    + "'citations':[{'source':'a-hrc-28-10','place':'p. 1'}]}").replace('\'', '"'), Commitment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
