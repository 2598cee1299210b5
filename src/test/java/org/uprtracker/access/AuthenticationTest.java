package org.uprtracker.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.api.TestKeys;

/** Who is let in, and that nobody else learns why not. */
@AccessTest
class AuthenticationTest {
    private static final String READ = "/v1/cycles";

    @Inject
    Keys keys;

    @Inject
    UserTransaction transaction;

    private static ValidatableResponse ask(String authorization) {
        return given().header("Authorization", authorization).get(READ).then();
    }

    private static void assertRefused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body(equalTo("{\"type\":\"/problems/unauthorized\",\"status\":401,\"title\":\"Who asks is not known\","
                        + "\"detail\":\"This key or token is not valid here.\",\"instance\":\"/v1/cycles\"}"));
    }

    private KeyView made(String person) {
        return keys.create(new NewKey("k", person, "hrw", List.of(Role.CONTRIBUTOR), null), AdminKey.OPERATOR);
    }

    @Test
    void withoutAKeyOneReads() {
        given().get(READ).then().statusCode(200);
    }

    @Test
    void aKeyIsTaken() {
        // Given
        String key = TestKeys.key("Aigerim Seitova", "hrw", Role.CONTRIBUTOR);
        // When
        ValidatableResponse answer = ask("Bearer " + key);
        // Then
        answer.statusCode(200);
        ask("bearer  " + key).statusCode(200);
        ask("Bearer " + TestKeys.admin()).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "Digest x", "upr_", "Bearer upr_", "Bearer x",
        "Bearer upr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "Bearer a.b.c", "Bearer ..", "Bearer %00",
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.", "Bearer \u00e9"})
    void whatIsNoKeyIsRefused(String authorization) {
        assertRefused(ask(authorization));
    }

    @Test
    void aKeyIsTakenWholeAndAlone() {
        String key = TestKeys.key("Aigerim Seitova", "hrw", Role.CONTRIBUTOR);
        assertRefused(ask(key));
        assertRefused(ask("Basic " + key));
        assertRefused(ask("Bearer " + key + "x"));
        assertRefused(ask("Bearer " + key.substring(0, key.length() - 1)));
        assertRefused(ask("Bearer " + key + ", Bearer " + key));
        assertRefused(ask("Bearer " + TestKeys.admin().toUpperCase()));
        assertRefused(given().header("Authorization", "Bearer " + key, "Bearer " + key).get(READ).then());
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        // Given
        KeyView key = made("Revoked Person");
        ask("Bearer " + key.key()).statusCode(200);
        // When
        keys.revoke(key.id(), AdminKey.OPERATOR);
        // Then
        assertRefused(ask("Bearer " + key.key()));
    }

    @Test
    void anExpiredKeyIsRefused() throws Exception {
        // Given
        String secret = Secret.create();
        transaction.begin();
        ApiKey key = new ApiKey();
        key.hash = Secret.hash(secret);
        key.prefix = Secret.prefix(secret);
        key.name = "k";
        key.person = "Late Person";
        key.roles = new String[] {"importer"};
        key.createdAt = Instant.now().minusSeconds(60);
        key.createdBy = "a test";
        key.expiresAt = Instant.now().minusSeconds(1);
        key.persist();
        transaction.commit();
        // When
        ValidatableResponse answer = ask("Bearer " + secret);
        // Then
        assertRefused(answer);
    }

    @Test
    void whatIsNoKeyIsRefusedEverywhere() {
        for (String address : List.of("/", "/v1/nope", "/v1/me", "/v1/api-keys", "/q/openapi", "/q/health/ready")) {
            given().header("Authorization", "Bearer x").get(address).then().statusCode(401)
                    .contentType("application/problem+json").body("type", equalTo("/problems/unauthorized"));
        }
        given().header("Authorization", "Bearer x").contentType("application/json").body("{}").post("/v1/api-keys").then()
                .statusCode(401);
    }

    @Test
    void aRefusalMayBeReadFromAnotherOrigin() {
        given().header("Authorization", "Bearer x").header("Origin", "https://dashboard.example").get(READ).then()
                .statusCode(401).header("Access-Control-Allow-Origin", notNullValue());
    }

    @Test
    void useIsNotedOncePerHour() {
        // Given
        KeyView key = made("Used Person");
        // When
        ask("Bearer " + key.key());
        Instant first = keys.one(key.id()).orElseThrow().lastUsedAt();
        ask("Bearer " + key.key());
        // Then
        assertEquals(true, first.isAfter(Instant.now().minusSeconds(60)));
        assertEquals(first, keys.one(key.id()).orElseThrow().lastUsedAt());
    }
}
