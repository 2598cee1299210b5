package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.uprtracker.api.Bodies.assessment;
import static org.uprtracker.api.Bodies.body;
import static org.uprtracker.api.Bodies.development;
import static org.uprtracker.api.Bodies.source;
import static org.uprtracker.api.Bodies.theme;
import static org.uprtracker.api.Bodies.unique;
import static org.uprtracker.api.Bodies.with;

import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.access.Role;

/** What is written together, merged or corrected leaves a record in which every rule holds. */
@ApiTest
class TogetherTest {
    private String admin;
    private String writer;
    private String reviewer;

    @BeforeEach
    void makeKeys() {
        admin = TestKeys.admin();
        writer = TestKeys.key("Wilma Writer", "hrw", Role.CONTRIBUTOR);
        reviewer = TestKeys.key("Rosa Reviewer", "hrw", Role.REVIEWER);
    }

    @Test
    void nothingRefersToWhatIsWithdrawnWithIt() {
        String old = created(unique("old"));
        String id = unique("new");
        // When
        ValidatableResponse after = batch(withdraw(old), create(with(theme(id), "parent", old)));
        ValidatableResponse before = batch(create(with(theme(id), "parent", created(unique("other")))), create(theme(old + "x")));
        // Then
        after.body("items.status", equalTo(List.of(200, 422)))
                .body("items[1].problem.errors[0].message", containsString("was withdrawn"));
        before.body("items.status", equalTo(List.of(201, 201)));
        batch(create(with(theme(id + "y"), "parent", old + "x")), withdraw(old + "x"))
                .body("items.status", equalTo(List.of(201, 409)));
    }

    @Test
    void oneItemForOneThing() {
        String id = created(unique("twice"));
        // When
        ValidatableResponse answer = batch(change(id, "one"), change(id, "two"), create(theme(id + "z")));
        // Then
        answer.body("items.status", equalTo(List.of(200, 409, 201)));
    }

    @Test
    void aReleaseLeavesNoReferenceToWhatItWithdraws() {
        String id = unique("source");
        release(submitted("/v1/sources", source(id))).statusCode(200);
        String gone = Api.delete(writer, "/v1/sources/" + id + "?reason=x", "*").statusCode(202).extract().path("draft");
        Api.post(writer, "/v1/drafts/" + gone + "/submit", "").statusCode(200);
        String fact = submitted("/v1/developments", with(development("KAZ-d-" + unique("fact")), "citations",
                List.of(Map.of("source", id, "place", "p. 1"))));
        // When
        ValidatableResponse answer = Api.post(reviewer, "/v1/releases",
                Map.of("drafts", List.of(Map.of("id", gone), Map.of("id", fact))));
        // Then
        answer.statusCode(oneOf(409, 422));
        Api.get("/v1/sources/" + id).statusCode(200);
    }

    @Test
    void nobodyCorrectsWhatAnotherOrganisationSaid() {
        String said = release(submitted("/v1/assessments", assessment("hrw"))).statusCode(200).extract().path("id");
        String stranger = TestKeys.key("Sam Stranger", "fidh", Role.CONTRIBUTOR);
        Map<String, Object> correction = with(assessment("hrw"), "basis", "read", "citations", Bodies.CITED, "status",
                "implemented", "corrects", said, "correction", "We know better.");
        // When
        ValidatableResponse refused = Api.post(stranger, "/v1/assessments", correction);
        // Then
        refused.statusCode(422).body("errors.pointer", equalTo(List.of("/corrects")));
        Api.post(writer, "/v1/assessments", correction).statusCode(201);
        String fact = "KAZ-d-" + unique("fact");
        release(submitted("/v1/developments", development(fact))).statusCode(200);
        Api.post(stranger, "/v1/developments", with(development(fact + "-2"), "corrects", fact, "correction", "No."))
                .statusCode(422).body("errors.pointer", hasItem("/corrects"));
    }

    @Test
    void whatMergesIsTheSame() {
        String top = created(unique("top"));
        String under = unique("under");
        batch(create(with(theme(under), "parent", top)), create(with(theme(under + "-2"), "parent", under)));
        // When
        ValidatableResponse circle = merge("themes", top, under + "-2");
        // Then
        circle.statusCode(422).body("detail", containsString("under itself"));
        merge("states", "NRU", "KGZ").statusCode(422).body("detail", containsString("as its id says"));
        merge("cycles", "4", "3").statusCode(422);
        Api.get("/v1/themes/" + under).body("parent", equalTo(top));
    }

    @Test
    void whatAnotherWasMergedIntoStaysWhileThatIsReferredTo() {
        String old = created(unique("old"));
        String kept = created(unique("kept"));
        String child = unique("child");
        batch(create(with(theme(child), "parent", old)));
        merge("themes", old, kept).statusCode(200);
        // When
        ValidatableResponse refused = Api.delete(admin, "/v1/themes/" + kept + "?reason=x", "*");
        // Then
        refused.statusCode(409).body("detail", containsString(child));
        Api.patch(admin, "/v1/themes/" + kept + "?reason=x", "*", Map.of("parent", old)).statusCode(422)
                .body("errors.pointer", equalTo(List.of("/parent")));
        Api.delete(admin, "/v1/themes/" + child + "?reason=x", "*").statusCode(200);
        Api.delete(admin, "/v1/themes/" + kept + "?reason=x", "*").statusCode(200);
        Api.post(admin, "/v1/themes", with(theme(child + "-2"), "parent", old)).statusCode(422);
    }

    @Test
    void aReasonSaysSomething() {
        String id = created(unique("reason"));
        // When
        ValidatableResponse blank = Api.post(admin, "/v1/batch", Map.of("items", List.of(with(withdraw(id), "reason", " \u200b"))));
        // Then
        blank.statusCode(422).body("errors.pointer", equalTo(List.of("/items/0/reason")));
        Api.get("/v1/themes/" + id).statusCode(200);
    }

    @Test
    void draftsAtOnceGetIdsOfTheirOwn() {
        Map<String, Object> fact = with(development("x"), "id", null, "title", unique("At once"));
        // When
        List<Integer> statuses = IntStream.range(0, 12).parallel()
                .mapToObj(i -> Api.as(writer).body(fact).post("/v1/developments").statusCode()).toList();
        // Then
        assertEquals(Collections.nCopies(12, 201), statuses);
    }

    @Test
    void whatWasBlankedDoesNotComeBackWithAnOlderDraft() {
        String id = unique("named");
        release(submitted("/v1/sources", with(source(id), "title", "Names somebody"))).statusCode(200);
        String draft = Api.patch(writer, "/v1/sources/" + id + "?reason=x", "*", Map.of("publisher", "Another")).statusCode(202)
                .extract().path("draft");
        Api.post(writer, "/v1/drafts/" + draft + "/submit", "").statusCode(200);
        String redaction = Api.post(admin, "/v1/redactions", body("kind", "source", "id", id, "fields", List.of("/title"),
                "reason", "Risk", "basis", "safety")).statusCode(201).extract().path("link");
        String second = TestKeys.key("Another Admin", null, Role.ADMIN);
        Api.as(second).post(redaction + "/approve").then().statusCode(200);
        // When
        ValidatableResponse refused = release(draft);
        // Then
        refused.statusCode(409).body("detail", containsString("another state"));
        Api.get("/v1/sources/" + id).body("title", equalTo("[redacted]"));
    }

    private String created(String id) {
        Api.post(admin, "/v1/themes", theme(id)).statusCode(201);
        return id;
    }

    private ValidatableResponse merge(String kinds, String from, String into) {
        return Api.post(admin, "/v1/" + kinds + "/" + from + "/merge?reason=Same", Map.of("into", into));
    }

    private String submitted(String address, Map<String, Object> content) {
        String draft = Api.post(writer, address, content).statusCode(201).extract().path("draft");
        Api.post(writer, "/v1/drafts/" + draft + "/submit", "").statusCode(200);
        return draft;
    }

    private ValidatableResponse release(String draft) {
        return Api.post(reviewer, "/v1/drafts/" + draft + "/release", "");
    }

    @SafeVarargs
    private ValidatableResponse batch(Map<String, Object>... items) {
        return Api.post(admin, "/v1/batch", Map.of("items", List.of(items))).statusCode(200);
    }

    private static Map<String, Object> create(Map<String, Object> theme) {
        return body("action", "create", "kind", "theme", "content", theme);
    }

    private static Map<String, Object> change(String id, String label) {
        return body("action", "change", "kind", "theme", "id", id, "content", Map.of("uprInfo", id + label), "reason", "x",
                "ifMatch", "*");
    }

    private static Map<String, Object> withdraw(String id) {
        return body("action", "withdraw", "kind", "theme", "id", id, "reason", "x", "ifMatch", "*");
    }
}
