package org.uprtracker.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uprtracker.api.TestKeys;

/** Who one is. */
@AccessTest
class MeTest {
    @Test
    void aKeySaysWhoseItIs() {
        String key = TestKeys.key("Aigerim Seitova", "hrw", Role.REVIEWER, Role.CONTRIBUTOR);
        given().header("Authorization", "Bearer " + key).get("/v1/me").then().statusCode(200)
                .body("person", equalTo("Aigerim Seitova"))
                .body("organisation.id", equalTo("hrw"))
                .body("organisation.name", equalTo("Human Rights Watch"))
                .body("roles", equalTo(List.of("contributor", "reviewer")))
                .body("key.id", notNullValue())
                .body("key.name", equalTo("test key"))
                .body("key.expires", nullValue())
                .body("token", nullValue());
    }

    @Test
    void theOperatorIsNobodysOrganisation() {
        given().header("Authorization", "Bearer " + TestKeys.admin()).get("/v1/me").then().statusCode(200)
                .body("person", equalTo("operator"))
                .body("organisation", nullValue())
                .body("roles", equalTo(List.of("admin")))
                .body("key.name", equalTo("operator"))
                .body("key.id", nullValue());
    }

    @Test
    void whoSendsNoKeyIsNobody() {
        given().get("/v1/me").then().statusCode(401).header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json").body("type", equalTo("/problems/unauthorized"));
    }
}
