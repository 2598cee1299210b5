package org.uprtracker.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.uprtracker.api.TestKeys;
import org.uprtracker.boot.TestDatabase;

/** Tokens of an identity provider; and, behind a proxy that names addresses, how failures are slowed down. */
@QuarkusTest
@TestProfile(TokenTest.BehindAProxyWithAProvider.class)
@WithTestResource(TestDatabase.class)
@WithTestResource(TokenIssuer.class)
class TokenTest {
    public static class BehindAProxyWithAProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "upr.access.failures-per-minute", "10");
        }
    }

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static String address() {
        return "192.0.2." + ADDRESSES.incrementAndGet();
    }

    private static Response ask(String bearer, String address, String path) {
        return given().header("X-Forwarded-For", address).header("Authorization", "Bearer " + bearer).get(path);
    }

    private static ValidatableResponse me(String token) {
        return ask(token, address(), "/v1/me").then();
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.claims().issuer(System.getProperty(TokenIssuer.ISSUER)).audience("upr-tracker").subject("42")
                .claim("name", "Aigerim Seitova").claim("organisation", "hrw").claim("upr_roles", List.of("contributor"))
                .issuedAt(Instant.now()).expiresAt(Instant.now().plusSeconds(300));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k1").sign(issuerKey());
    }

    private static PrivateKey issuerKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(
                    Base64.getDecoder().decode(System.getProperty(TokenIssuer.PRIVATE_KEY))));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String token) {
        me(token).statusCode(401).header("WWW-Authenticate", "Bearer").contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"))
                .body("detail", equalTo("This key or token is not valid here."));
    }

    @Test
    void aTokenSaysWhoOneIs() {
        me(signed(claims())).statusCode(200)
                .body("person", equalTo("Aigerim Seitova"))
                .body("organisation.name", equalTo("Human Rights Watch"))
                .body("roles", equalTo(List.of("contributor")))
                .body("token.expires", notNullValue())
                .body("key", nullValue());
    }

    @Test
    void rolesMayStandInOneTextAndUnknownOnesSayNothing() {
        me(signed(claims().claim("upr_roles", "reviewer  contributor ADMIN owner"))).statusCode(200)
                .body("roles", equalTo(List.of("contributor", "reviewer")));
    }

    @Test
    void withoutAnOrganisationOnRecordTheRolesInOneDoNotCount() {
        me(signed(claims().claim("organisation", "nobody").claim("upr_roles", List.of("contributor", "reviewer", "importer"))))
                .statusCode(200).body("organisation", nullValue()).body("roles", equalTo(List.of("importer")));
        me(signed(claims().remove("organisation"))).statusCode(200).body("roles", equalTo(List.of()));
    }

    @Test
    void whoIsNotNamedHasNoRole() {
        me(signed(claims().remove("name"))).statusCode(200).body("person", equalTo("42")).body("roles", equalTo(List.of()));
    }

    @Test
    void aTokenWithoutTheRoleMayNotDoIt() {
        ask(signed(claims()), address(), "/v1/api-keys").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aTokenSignedWithNothingIsRefused() {
        assertRefused(base64("{\"alg\":\"none\",\"kid\":\"k1\"}") + "." + signed(claims()).split("\\.")[1] + ".");
        assertRefused(base64("{\"alg\":\"none\"}") + "." + signed(claims()).split("\\.")[1] + ".");
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() throws Exception {
        PrivateKey other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        assertRefused(claims().jws().keyId("k1").sign(other));
        assertRefused(claims().jws().keyId("k2").sign(other));
        assertRefused(claims().jws().sign(other));
    }

    @Test
    void aTokenSignedWithThePublishedKeyAsAPasswordIsRefused() {
        assertRefused(claims().jws().keyId("k1").signWithSecret(System.getProperty(TokenIssuer.PUBLIC_KEY)));
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String[] parts = signed(claims()).split("\\.");
        String[] others = signed(claims().claim("upr_roles", List.of("admin"))).split("\\.");
        assertRefused(parts[0] + "." + others[1] + "." + parts[2]);
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        assertRefused(signed(claims().audience("another-service")));
        assertRefused(signed(claims().remove("aud")));
        assertRefused(signed(claims().issuer("https://other.example")));
    }

    @Test
    void aTokenOutOfTimeIsRefused() throws Exception {
        assertRefused(signed(claims().issuedAt(Instant.now().minusSeconds(600)).expiresAt(Instant.now().minusSeconds(60))));
        // The builder gives every token an end, so the one without is signed by hand.
        String unsigned = base64("{\"alg\":\"RS256\",\"kid\":\"k1\"}") + "." + base64("{\"iss\":\""
                + System.getProperty(TokenIssuer.ISSUER) + "\",\"aud\":\"upr-tracker\",\"sub\":\"42\",\"name\":\"A\"}");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(issuerKey());
        signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
        assertRefused(unsigned + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
    }

    @Test
    void garbageIsRefused() {
        for (String garbage : List.of("a.b.c", "..", "x", "eyJ.eyJ.x", base64("{}") + "." + base64("{}") + ".")) {
            assertRefused(garbage);
        }
    }

    @Test
    void keysWorkBesideTokens() {
        me(TestKeys.admin()).statusCode(200).body("key.name", equalTo("operator"));
    }

    @Test
    void whoTriesKeysWaits() {
        // Given
        String attacker = address();
        for (int i = 0; i < 10; i++) {
            assertEquals(401, ask(i % 2 == 0 ? "upr_wrong" : "a.b.c", attacker, "/v1/cycles").statusCode());
        }
        // When
        Response refused = ask("upr_wrong", attacker, "/v1/cycles");
        // Then
        refused.then().statusCode(429).contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"));
        int seconds = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(seconds >= 1 && seconds <= 60, refused.header("Retry-After"));
        // Even a right one is not looked at, so that it cannot be found.
        assertEquals(429, ask(TestKeys.admin(), attacker, "/v1/cycles").statusCode());
        // Reading without a key, and keys from elsewhere, are no matter of this.
        given().header("X-Forwarded-For", attacker).get("/v1/cycles").then().statusCode(200);
        assertEquals(200, ask(TestKeys.admin(), address(), "/v1/me").statusCode());
    }
}
