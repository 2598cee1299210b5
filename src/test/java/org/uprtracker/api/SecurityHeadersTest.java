package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells browsers, and what pages do without. */
@ApiTest
class SecurityHeadersTest {
    private static final String STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static RequestSpecification plain() {
        return RestAssured.given().urlEncodingEnabled(false).redirects().follow(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET | /v1/states | 200", "GET | /v1/states?format=csv | 200", "GET | /v1/states/XXX | 404", "GET | /nowhere | 404",
        "GET | /v1/states?nope=1 | 400", "PUT | /v1/states | 405", "GET | /v1/me | 401", "GET | /v1/states?format=docx | 406",
        "GET | /v1/exports/sources?format=csv | 200", "GET | /v1/resolve?citation=A/HRC/28/10 | 303", "GET | / | 200",
        "GET | /site/site.css | 200", "GET | /site/icon.svg | 200", "GET | /problems | 200", "GET | /q/openapi | 200",
        "GET | /q/health/live | 200", "GET | /q/metrics | 200", "GET | /v1/states?format=html&state= | 303",
        "GET | /v1/changes.atom | 200", "GET | /v1/calendar.ics | 200", "OPTIONS | /v1/states | 200"})
    void everyAnswerTellsBrowsersWhatItDoesWithout(String method, String address, int status) {
        // When
        ValidatableResponse answer = plain().request(method, address).then();
        // Then
        assertTells(answer.statusCode(status)).header("Content-Security-Policy", STRICT)
                .header("Strict-Transport-Security", nullValue());
    }

    private static ValidatableResponse assertTells(ValidatableResponse answer) {
        return answer.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY").header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Permissions-Policy", containsString("camera=()"));
    }

    @Test
    void refusalsAheadOfAllElseTellItAsWell() {
        assertTells(plain().header("Authorization", "Bearer wrong").get("/v1/states").then().statusCode(401));
        assertTells(plain().header("Origin", "https://x.example").header("Access-Control-Request-Method", "GET")
                .options("/v1/states").then().statusCode(200));
        assertTells(plain().contentType("application/json").body(new byte[6 * 1024 * 1024]).post("/v1/states").then()
                .statusCode(413));
    }

    @Test
    void aPageOfAnotherOriginIsToldThatItMayNotWrite() {
        Api.as(TestKeys.admin()).header("Origin", "https://x.example").body("{}").post("/v1/states").then().statusCode(403)
                .header("Access-Control-Allow-Origin", "*").body("type", equalTo("/problems/forbidden"));
        Api.as(TestKeys.admin()).body("{}").post("/v1/states").then().statusCode(422);
    }

    @Test
    void aPdfIsShownByThePageOfTheBrowser() {
        assertTells(plain().get("/v1/briefs/KAZ?format=pdf&asOf=2010-02-16").then().statusCode(200))
                .header("Content-Security-Policy", "frame-ancestors 'none'");
    }

    @Test
    void scriptsRunInTheApiBrowserAlone() {
        plain().get("/q/swagger-ui/").then().statusCode(200).header("Content-Security-Policy", containsString("script-src 'self'"));
        plain().get("/q/openapi").then().header("Content-Security-Policy", STRICT);
    }

    @Test
    void noPageHasScriptsOrStylesWithin() {
        Map<String, String> within = new TreeMap<>();
        for (String page : PagesTest.KINDS) {
            Document document = Jsoup.parse(plain().header("Accept", PagesTest.BROWSER).get(page).then().statusCode(200)
                    .header("Content-Security-Policy", STRICT).extract().asString());
            document.select("script, style, iframe, object, embed, base").forEach(found -> within.put(page, found.tagName()));
            document.getAllElements().forEach(element -> {
                for (Attribute attribute : element.attributes()) {
                    if (attribute.getKey().matches("style|on.*|srcdoc") || attribute.getValue().trim().startsWith("javascript:")) {
                        within.put(page, attribute.toString());
                    }
                }
            });
        }
        assertEquals(Map.of(), within);
    }

    @Test
    void aBriefKeepsItsStyle() {
        // When
        Document page = Jsoup.parse(plain().header("Accept", PagesTest.BROWSER).get("/v1/briefs/KAZ").asString());
        // Then
        String sheet = page.select("link[rel=stylesheet]").get(1).attr("href");
        assertTrue(sheet.matches("/site/document\\.css\\?v=[0-9a-f]+"), sheet);
        plain().get(sheet).then().statusCode(200).contentType("text/css").body(containsString(".document h1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/states", "/v1/states/KAZ", "/v1/status-table?rows=subject&state=KAZ",
        "/v1/exports/sources?format=csv", "/v1/changes.atom"})
    void whoTakesAnyVersionIsToldThatThereIsOne(String address) {
        // Given
        String tag = plain().get(address).then().statusCode(200).extract().header("ETag");
        // Then
        plain().header("If-None-Match", "*").get(address).then().statusCode(304).header("ETag", tag).body(equalTo(""));
        plain().header("If-None-Match", "*").head(address).then().statusCode(304).header("ETag", tag);
    }

    @Test
    void whatIsNotThereHasNoVersion() {
        plain().header("If-None-Match", "*").get("/v1/states/KAZ/content").then().statusCode(200);
        plain().header("If-None-Match", "*").get("/v1/states/XXX").then().statusCode(404).body(not(equalTo("")));
    }
}
