package org.uprtracker.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.uprtracker.api.TestKeys;
import org.uprtracker.boot.TestDatabase;

/** How much one address and one key may ask for; and, behind a proxy with a public address, where links lead. */
@QuarkusTest
@TestProfile(RequestLimitsTest.Limited.class)
@WithTestResource(TestDatabase.class)
class RequestLimitsTest {
    public static class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("upr.limits.per-address-per-minute", "12", "upr.limits.per-key-per-minute", "4",
                    "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.enable-forwarded-host", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1", "upr.http.public-url", "https://upr.example");
        }
    }

    private static final String ADDRESS = "/v1/states/KAZ?fields=id";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static String address() {
        return "198.51.100." + ADDRESSES.incrementAndGet();
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    /** Asks until it is refused: some come back while one asks, the more the slower the machine. */
    private static ValidatableResponse untilRefused(int share, Supplier<RequestSpecification> request) {
        for (int answered = 0; answered < 20 * share; answered++) {
            Response answer = request.get().get(ADDRESS);
            if (answer.statusCode() == 429) {
                assertTrue(answered >= share, "refused after " + answered);
                return answer.then();
            }
            answer.then().statusCode(200);
        }
        return fail("never refused");
    }

    private static ValidatableResponse assertRefused(ValidatableResponse answer, String policy) {
        return answer.statusCode(429).contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]|1\\d"))
                .header("RateLimit-Policy", policy).header("RateLimit", matchesPattern("\"\\w+\";r=0;t=\\d+"))
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("/problems/too-many-requests"), "status", equalTo(429));
    }

    @Test
    void oneAddressIsAnsweredSoOftenAMinute() {
        // Given
        String address = address();
        // When
        ValidatableResponse refused = untilRefused(12, () -> from(address).header("Origin", "https://dashboard.example"));
        // Then
        assertRefused(refused, "\"address\";q=12;w=60").header("Access-Control-Allow-Origin", notNullValue());
        from(address()).get(ADDRESS).then().statusCode(200);
        from(address).get("/q/health/live").then().statusCode(200);
    }

    @Test
    void wholeNetworksOfIpv6AreOneAddress() {
        // When
        ValidatableResponse refused = untilRefused(12, () -> from("2001:db8:7:7::" + ADDRESSES.incrementAndGet()));
        // Then
        assertRefused(refused, "\"address\";q=12;w=60");
        from("2001:db8:7:8::1").get(ADDRESS).then().statusCode(200);
    }

    @Test
    void oneKeyIsAnsweredSoOftenAMinuteWhereverItComesFrom() {
        // Given
        String key = TestKeys.bearer(from(address()).header("Authorization", TestKeys.bearer(TestKeys.admin()))
                .contentType("application/json").body(Map.of("name", "dashboard", "person", "A much-used dashboard", "roles",
                        new String[] {"importer"})).post("/v1/api-keys").then().statusCode(201).extract().<String>path("key"));
        // When
        ValidatableResponse refused = untilRefused(4, () -> from(address()).header("Authorization", key));
        // Then
        assertRefused(refused, "\"key\";q=4;w=60");
        from(address()).get(ADDRESS).then().statusCode(200);
    }

    @Test
    void whatIsNoAddressSharesOneLimit() {
        from("evil.example").get(ADDRESS).then().statusCode(200);
        from("' or 1=1 --").get(ADDRESS).then().statusCode(200);
    }

    @Test
    void linksStartAtThePublicAddressWhateverIsClaimed() {
        // When
        var answer = from(address()).header("Host", "evil.example").header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil").get("/v1/recommendations?limit=1").then().statusCode(200).extract();
        // Then
        assertFalse((answer.headers().toString() + answer.asString()).contains("evil"), answer.asString());
        answer.response().then().header("Link", startsWith("<https://upr.example/v1/recommendations?"))
                .body("next", startsWith("https://upr.example/v1/recommendations?"));
        from(address()).redirects().follow(false).header("X-Forwarded-Host", "evil.example")
                .get("/v1/resolve?citation=A/HRC/28/10").then().statusCode(303)
                .header("Location", "https://upr.example/v1/sources/a-hrc-28-10");
    }

    @Test
    void browsersStayWithTls() {
        from(address()).get(ADDRESS).then().header("Strict-Transport-Security", "max-age=31536000");
    }
}
