package org.uprtracker.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uprtracker.api.TestKeys;

/** Keys are made, listed and revoked by admins alone. */
@AccessTest
class KeyResourceTest {
    private static final String KEYS = "/v1/api-keys";
    private static final String BODY = """
            {"name": "laptop", "person": "Aigerim Seitova", "organisation": "hrw", "roles": ["reviewer", "contributor"]}""";

    @Inject
    EntityManager entities;

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static ValidatableResponse post(String body) {
        return as(TestKeys.admin()).contentType("application/json").body(body).post(KEYS).then();
    }

    @Test
    void aKeyIsShownOnceAndWorks() {
        // When
        ValidatableResponse answer = post(BODY);
        // Then
        JsonPath key = answer.statusCode(201)
                .header("Cache-Control", "private, no-cache")
                .body("key", matchesPattern("upr_[A-Za-z0-9_-]{43}"))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"))
                .body("roles", equalTo(List.of("contributor", "reviewer")))
                .body("person", equalTo("Aigerim Seitova"))
                .body("organisation", equalTo("hrw"))
                .body("active", equalTo(true))
                .body("createdBy", equalTo("operator"))
                .body("expires", nullValue())
                .body("hash", nullValue())
                .extract().jsonPath();
        assertEquals(key.getString("key").substring(0, 8), key.getString("prefix"));
        answer.header("Location", endsWith("/v1/api-keys/" + key.getString("id")));
        as(key.getString("key")).get("/v1/me").then().statusCode(200);
        as(TestKeys.admin()).get(answer.extract().header("Location")).then().statusCode(200)
                .body("key", nullValue()).body("createdAt", equalTo(key.getString("createdAt")));
        assertFalse(as(TestKeys.admin()).get(KEYS).asString().contains(key.getString("key")));
    }

    @Test
    @Transactional
    void theKeyItselfIsNowhereInTheDatabase() {
        String secret = post(BODY).extract().path("key");
        Object rows = entities.createNativeQuery("select count(*) from api_key k where strpos(to_jsonb(k)::text, :secret) > 0")
                .setParameter("secret", secret.substring(8)).getSingleResult();
        assertEquals(0L, rows);
    }

    @Test
    void aDayAsExpiryMeansItsEnd() {
        post(BODY.replace("}", ", \"expires\": \"2099-12-31\"}")).statusCode(201).body("expires", equalTo("2100-01-01T00:00:00Z"));
        post(BODY.replace("}", ", \"expires\": \"2099-12-31T12:00:00+02:00\"}")).statusCode(201)
                .body("expires", equalTo("2099-12-31T10:00:00Z"));
    }

    @Test
    void keysOfTheOperatorNeedNoOrganisation() {
        post("{\"name\": \"import\", \"person\": \"Import job\", \"roles\": [\"importer\"]}").statusCode(201)
                .body("organisation", nullValue());
    }

    @Test
    void aRevokedKeyStaysListedAndRevokingAgainChangesNothing() {
        // Given
        JsonPath key = post(BODY).extract().jsonPath();
        String address = KEYS + "/" + key.getString("id");
        // When
        as(TestKeys.admin()).delete(address).then().statusCode(204);
        // Then
        String revoked = as(TestKeys.admin()).get(address).then().statusCode(200)
                .body("active", equalTo(false)).body("revokedBy", equalTo("operator")).extract().path("revokedAt");
        as(key.getString("key")).get("/v1/me").then().statusCode(401);
        as(TestKeys.admin()).delete(address).then().statusCode(204);
        as(TestKeys.admin()).get(address).then().body("revokedAt", equalTo(revoked));
        as(TestKeys.admin()).get(KEYS).then().statusCode(200).body("items.id", hasItem(key.getString("id")))
                .body("items.key", everyItem(nullValue()));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAdminsHaveToDoWithKeys(Role role) {
        // Given
        String id = post(BODY).extract().path("id");
        String key = TestKeys.key("Dana", "hrw", role);
        // Then
        for (ValidatableResponse answer : new ValidatableResponse[] {as(key).get(KEYS).then(),
            as(key).get(KEYS + "/" + id).then(), as(key).delete(KEYS + "/" + id).then(),
            as(key).contentType("application/json").body(BODY).post(KEYS).then(),
            // Not even what is wrong is looked at before.
            as(key).contentType("application/json").body("{").post(KEYS).then(), as(key).get(KEYS + "/nope").then()}) {
            answer.statusCode(403).body("type", equalTo("/problems/forbidden")).body("detail", containsString("role admin"));
        }
        as(TestKeys.admin()).get(KEYS + "/" + id).then().body("active", equalTo(true));
    }

    @Test
    void withoutAKeyThereAreNoKeys() {
        for (ValidatableResponse answer : new ValidatableResponse[] {given().get(KEYS).then(), given().get(KEYS + "/x").then(),
            given().delete(KEYS + "/x").then(), given().contentType("application/json").body(BODY).post(KEYS).then()}) {
            answer.statusCode(401).header("WWW-Authenticate", "Bearer").body("type", equalTo("/problems/unauthorized"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"name\": 7} | /name | must be a text",
        "{\"name\": \"a\", \"hash\": \"x\"} | /hash | is not a field that is known here",
        "{\"roles\": [\"owner\"]} | /roles/0 | 'owner' is not one of the words that are allowed",
        "{\"roles\": \"admin\"} | /roles | must be a list",
        "{\"name\": \"a\", | /name | is not well-formed JSON (line 1, column 14)",
        "[] | `` | must be an object",
    })
    void whatCannotBeReadIsRefused(String body, String pointer, String message) {
        post(body).statusCode(400).body("type", equalTo("/problems/malformed-request"))
                .body("errors[0].pointer", equalTo(pointer)).body("errors[0].message", equalTo(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"person\": \"A\", \"roles\": [\"admin\"]} | /name | must not be blank",
        "{\"name\": \"a\", \"person\": \" \", \"roles\": [\"admin\"]} | /person | must not be blank",
        "{\"name\": \"a\", \"person\": \"A\\nB\", \"roles\": [\"admin\"]} | /person | must be one line of plain text",
        "{\"name\": \"a\", \"person\": \"A\\u2028B\", \"roles\": [\"admin\"]} | /person | must be one line of plain text",
        "{\"name\": \"a\", \"person\": \"A\\u202eB\", \"roles\": [\"admin\"]} | /person | must be one line of plain text",
        "{\"name\": \"a\", \"person\": \"\\u200b\", \"roles\": [\"admin\"]} | /person | must be one line of plain text",
        "{\"name\": \"a\", \"person\": \"A\"} | /roles | must not be empty",
        "{\"name\": \"a\", \"person\": \"A\", \"roles\": []} | /roles | must not be empty",
        "{\"name\": \"a\", \"person\": \"A\", \"roles\": [null]} | /roles/0 | must not be null",
        "{\"name\": \"a\", \"person\": \"A\", \"roles\": [\"reviewer\"]} | /organisation | is needed for the role reviewer",
        "{\"name\": \"a\", \"person\": \"A\", \"roles\": [\"admin\"], \"organisation\": \"nobody\"} | /organisation | is no organisation on record; /v1/organisations lists them",
        "{\"name\": \"a\", \"person\": \"A\", \"roles\": [\"admin\"], \"organisation\": \"\"} | /organisation | is no organisation on record; /v1/organisations lists them",
        "{\"name\": \"a\", \"person\": \"A\", \"roles\": [\"admin\"], \"expires\": \"2019-01-01\"} | /expires | must lie in the future",
        "{\"name\": \"a\", \"person\": \"A\", \"roles\": [\"admin\"], \"expires\": \"2019-02-30\"} | /expires | must be a day (2027-12-31) or an instant (2027-12-31T12:00:00Z)",
        "{\"name\": \"a\", \"person\": \"A\", \"roles\": [\"admin\"], \"expires\": \"+999999999-12-31T23:59:59Z\"} | /expires | must lie before the year 2200",
    })
    void whatBreaksARuleIsNamed(String body, String pointer, String message) {
        post(body).statusCode(422).body("type", equalTo("/problems/rule-broken"))
                .body("errors[0].pointer", equalTo(pointer)).body("errors[0].message", equalTo(message));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        post("{\"roles\": [\"reviewer\"], \"expires\": \"never\"}").statusCode(422)
                .body("errors.pointer", equalTo(List.of("/name", "/person", "/organisation", "/expires")));
    }

    @Test
    void aKeyIsNotMadeTwiceByAnswerAgain() {
        as(TestKeys.admin()).header("Idempotency-Key", "a").contentType("application/json").body(BODY).post(KEYS).then()
                .statusCode(400).body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void unknownKeysAndParametersAreRefused() {
        as(TestKeys.admin()).get(KEYS + "/nope").then().statusCode(404);
        as(TestKeys.admin()).get(KEYS + "/01a3b7c0-0000-7000-8000-000000000000").then().statusCode(404);
        as(TestKeys.admin()).delete(KEYS + "/01a3b7c0-0000-7000-8000-000000000000").then().statusCode(404);
        as(TestKeys.admin()).get(KEYS + "?person=A").then().statusCode(400).body("errors[0].parameter", equalTo("person"));
    }

    @Test
    void aBodyThatIsTooLargeOrOfAnotherKindIsRefused() {
        as(TestKeys.admin()).contentType("application/json").body("{\"name\": \"" + "a".repeat(6_000_000) + "\"}").post(KEYS)
                .then().statusCode(413).contentType("application/problem+json").body("type", equalTo("/problems/payload-too-large"));
        as(TestKeys.admin()).contentType("text/plain").body(BODY).post(KEYS).then()
                .statusCode(415).contentType("application/problem+json").body("type", equalTo("/problems/unsupported-media-type"));
        as(TestKeys.admin()).contentType("application/json").body("{\"name\": \"" + "a".repeat(1_000_000) + "\"}").post(KEYS)
                .then().statusCode(400).body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void theListIsNotSentAgainUnchanged() {
        // Given
        String tag = as(TestKeys.admin()).get("/v1/me").then().statusCode(200).header("Vary", containsString("Authorization"))
                .header("Cache-Control", "private, no-cache").header("ETag", startsWith("\"")).extract().header("ETag");
        // When
        ValidatableResponse answer = as(TestKeys.admin()).header("If-None-Match", tag).get("/v1/me").then();
        // Then
        answer.statusCode(304).header("ETag", equalTo(tag)).header("Cache-Control", "private, no-cache");
        as(TestKeys.admin()).get(KEYS).then().header("ETag", notNullValue()).header("ETag", not(equalTo(tag)));
    }
}
