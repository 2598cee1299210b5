package org.uprtracker.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.OtherSettings;
import org.uprtracker.access.Role;
import org.uprtracker.api.TestKeys;
import org.uprtracker.boot.TestDatabase;

/** Webhooks are made, shown, changed and deleted by their organisation alone, and lead nowhere inside. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OtherSettings.class)
class WebhookApiTest {
    private static final String URL = "http://" + OtherSettings.INTERNET + ":8099/hook";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void deleteWhatWasMade() {
        made.forEach(id -> as(TestKeys.admin()).header("If-Match", "*").delete("/v1/webhooks/" + id));
    }

    @Test
    void theSecretIsShownOnce() {
        // When
        ValidatableResponse answer = create(hrw(), Map.of("url", URL, "filters", Map.of("state", "KAZ", "theme",
                List.of("defamation", "trade-unions")))).then();
        // Then
        String id = answer.statusCode(201)
                .header("Location", containsString("/v1/webhooks/"))
                .header("Cache-Control", containsString("private"))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9_-]{43}"))
                .body("organisation", equalTo("hrw"))
                .body("state", equalTo("active"))
                .body("createdBy", equalTo("Hook Writer"))
                .body("filters", equalTo(Map.of("state", List.of("KAZ"), "theme", List.of("defamation", "trade-unions"))))
                .body("position", matchesPattern("\\d+\\.\\d+-[0-9a-f]{12}"))
                .extract().path("id");
        as(hrw()).get("/v1/webhooks/" + id).then().statusCode(200).body("secret", nullValue())
                .body("url", equalTo(URL));
        as(hrw()).get("/v1/webhooks").then().statusCode(200).body("items.id", hasItem(id))
                .body("items.secret", not(hasItem(notNullValue())));
    }

    @Test
    void filtersMayBeAQueryOrNone() {
        create(hrw(), Map.of("url", URL, "filters", "state=KAZ&theme=defamation")).then().statusCode(201)
                .body("filters", equalTo(Map.of("state", List.of("KAZ"), "theme", List.of("defamation"))));
        create(hrw(), Map.of("url", URL)).then().statusCode(201).body("filters", equalTo(Map.of()));
    }

    @Test
    void toAnotherOrganisationItDoesNotExist() {
        // Given
        String id = create(hrw(), Map.of("url", URL)).path("id");
        String other = TestKeys.key("Other", "kibhr", Role.CONTRIBUTOR, Role.REVIEWER);
        // When
        Response list = as(other).get("/v1/webhooks");
        // Then
        list.then().statusCode(200).body("items.id", not(hasItem(id)));
        String unknown = "01a2033c-214a-7924-a7f1-b6c8bb19ded0";
        for (String path : List.of("", "/deliveries")) {
            assertEquals(as(other).get("/v1/webhooks/" + unknown + path).then().statusCode(404).extract().path("detail"),
                    as(other).get("/v1/webhooks/" + id + path).then().statusCode(404).extract().<String>path("detail"));
        }
        as(other).header("If-Match", "*").contentType("application/json").body("{\"state\":\"paused\"}")
                .patch("/v1/webhooks/" + id).then().statusCode(404);
        as(other).header("If-Match", "*").delete("/v1/webhooks/" + id).then().statusCode(404);
        as(other).post("/v1/webhooks/" + id + "/resume").then().statusCode(404);
        as(other).contentType("application/json").body("{\"from\":\"0.0\"}").post("/v1/webhooks/" + id + "/replay").then()
                .statusCode(404);
        as(hrw()).get("/v1/webhooks/" + id).then().statusCode(200).body("state", equalTo("active"));
    }

    @Test
    void anAdminSeesAndDeletesAllButChangesNone() {
        // Given
        String id = create(hrw(), Map.of("url", URL)).path("id");
        // When
        Response list = as(TestKeys.admin()).get("/v1/webhooks");
        // Then
        list.then().statusCode(200).body("items.id", hasItem(id));
        as(TestKeys.admin()).get("/v1/webhooks/" + id).then().statusCode(200).body("secret", nullValue());
        String admin = TestKeys.key("Admin of FIDH", "fidh", Role.ADMIN);
        as(admin).header("If-Match", "*").contentType("application/json").body("{\"state\":\"paused\"}")
                .patch("/v1/webhooks/" + id).then().statusCode(403).body("detail", containsString("its own organisation"));
        create(TestKeys.admin(), Map.of("url", URL)).then().statusCode(403)
                .body("detail", containsString("belong to organisations"));
        as(TestKeys.admin()).header("If-Match", "*").delete("/v1/webhooks/" + id).then().statusCode(204);
        as(hrw()).get("/v1/webhooks/" + id).then().statusCode(404);
    }

    @Test
    void withoutAKeyNothingIsShown() {
        RestAssured.get("/v1/webhooks").then().statusCode(401).contentType("application/problem+json");
        RestAssured.given().contentType("application/json").body(Map.of("url", URL)).post("/v1/webhooks").then()
                .statusCode(401);
    }

    @Test
    void whoeverBelongsToAnOrganisationMayWhateverTheRole() {
        create(TestKeys.key("Importer", "hrw", Role.IMPORTER), Map.of("url", URL)).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://127.0.0.1:8080/", "https://127.1.2.3/", "http://localhost/",
        "http://LOCALHOST:8080/x", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
        "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.1/",
        "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://0.0.0.0/", "http://224.0.0.1/",
        "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://127.0.0.1./",
        "http://user:word@127.0.0.2/", "http://127.0.0.2/#x", "http://127.0.0.2:22/", "http://127.0.0.2:0/",
        "http://127.0.0.2:70000/", "ftp://127.0.0.2/", "file:///etc/passwd", "javascript:alert(1)", "hook", "http://",
        "http:///x", "//127.0.0.2/", "http://no-such-host.invalid/", "http://127.0.0.2/a b", "http://exämple.org/"})
    void anAddressThatIsNotOnTheOpenInternetIsRefused(String url) {
        // When
        Response answer = create(hrw(), Map.of("url", url));
        // Then
        answer.then().statusCode(422).contentType("application/problem+json").body("errors.pointer", contains("/url"));
        as(hrw()).get("/v1/webhooks").then().body("items.url", not(hasItem(url)));
    }

    @Test
    void norCanAWebhookBeTurnedToOne() {
        // Given
        Response one = create(hrw(), Map.of("url", URL));
        // When
        Response answer = patch(one, "*", "{\"url\":\"http://localhost/\"}");
        // Then
        answer.then().statusCode(422).body("errors.pointer", contains("/url"));
        as(hrw()).get("/v1/webhooks/" + one.path("id")).then().body("url", equalTo(URL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"theme\":\"nope\"} | /filters/theme", "{\"colour\":\"red\"} | /filters/colour", "{\"after\":\"1.1\"} | /filters/after",
        "{\"action\":[\"created\",\"deleted\"]} | /filters/action", "{\"limit\":\"5\"} | /filters/limit",
        "{\"state\":7} | /filters/state", "[] | /filters", "\"state=XXX\" | /filters/state", "\"state=%zz\" | /filters",
        "\"a/b=1\" | /filters/a~1b"})
    void filtersThatChangesDoesNotTakeAreRefusedByName(String filters, String pointer) {
        // When
        Response answer = as(hrw()).contentType("application/json")
                .body("{\"url\":\"" + URL + "\",\"filters\":" + filters + "}").post("/v1/webhooks");
        // Then
        answer.then().statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | 422", "{\"url\":7} | 400", "{\"url\":\"\"} | 422", "{ | 400", "[] | 400",
        "{\"url\":\"https://example.org/\",\"secret\":\"mine\"} | 400"})
    void aBodyThatIsNoWebhookIsRefused(String body, int status) {
        as(hrw()).contentType("application/json").body(body).post("/v1/webhooks").then().statusCode(status)
                .contentType("application/problem+json").body("errors", not(empty()));
    }

    @Test
    void aChangeNamesWhatItChanges() {
        // Given
        Response one = create(hrw(), Map.of("url", URL, "filters", "state=KAZ"));
        // When
        Response changed = patch(one, one.header("ETag"), "{\"filters\":{\"state\":\"FRA\"},\"url\":\"" + URL + "2\"}");
        // Then
        changed.then().statusCode(200).body("url", equalTo(URL + "2"))
                .body("filters", equalTo(Map.of("state", List.of("FRA")))).body("state", equalTo("active"));
        patch(one, one.header("ETag"), "{\"state\":\"paused\"}").then().statusCode(412);
        patch(one, null, "{\"state\":\"paused\"}").then().statusCode(428);
        as(hrw()).delete("/v1/webhooks/" + one.path("id")).then().statusCode(428);
        as(hrw()).header("If-Match", one.header("ETag")).delete("/v1/webhooks/" + one.path("id")).then().statusCode(412);
        patch(one, changed.header("ETag"), "{\"filters\":null}").then().statusCode(200).body("filters", equalTo(Map.of()));
        patch(one, "*", "{\"url\":null}").then().statusCode(422).body("errors.pointer", contains("/url"));
        patch(one, "*", "{\"state\":\"asleep\"}").then().statusCode(422).body("errors.pointer", contains("/state"));
        patch(one, "*", "{\"secret\":\"mine\"}").then().statusCode(400);
        String tag = as(hrw()).get("/v1/webhooks/" + one.path("id")).header("ETag");
        as(hrw()).header("If-None-Match", tag).get("/v1/webhooks/" + one.path("id")).then().statusCode(304);
        as(hrw()).header("If-Match", tag).delete("/v1/webhooks/" + one.path("id")).then().statusCode(204);
        as(hrw()).get("/v1/webhooks/" + one.path("id")).then().statusCode(404);
    }

    @Test
    void whoPausesItIsNamedUntilItGoesOn() {
        // Given
        Response one = create(hrw(), Map.of("url", URL));
        // When
        patch(one, "*", "{\"state\":\"paused\"}").then().statusCode(200);
        // Then
        as(hrw()).get("/v1/webhooks/" + one.path("id")).then().body("state", equalTo("paused"))
                .body("why", equalTo("Paused by Hook Writer."));
        as(hrw()).post("/v1/webhooks/" + one.path("id") + "/resume").then().statusCode(200).body("state", equalTo("active"))
                .body("why", nullValue());
    }

    @Test
    void aReplayNamesAPlaceThatIsThere() {
        // Given
        String path = "/v1/webhooks/" + create(hrw(), Map.of("url", URL, "filters", "theme=defamation")).path("id");
        // When
        Response beyond = as(hrw()).contentType("application/json").body("{\"from\":\"999999.1\"}").post(path + "/replay");
        // Then
        beyond.then().statusCode(410).body("type", equalTo("/problems/another-timeline"));
        as(hrw()).contentType("application/json").body("{\"from\":\"1.1-000000000000\"}").post(path + "/replay").then()
                .statusCode(410);
        as(hrw()).contentType("application/json").body("{\"from\":\"yesterday\"}").post(path + "/replay").then()
                .statusCode(422).body("errors.pointer", contains("/from"));
        as(hrw()).contentType("application/json").body("{}").post(path + "/replay").then().statusCode(422)
                .body("errors.pointer", contains("/from"));
    }

    @Test
    void anOrganisationHasSoManyAndNoMore() {
        // Given
        String fidh = TestKeys.key("Hook Writer", "fidh", Role.CONTRIBUTOR);
        Stream.generate(() -> URL).limit(5).forEach(url -> create(fidh, Map.of("url", url)).then().statusCode(201));
        // When
        Response sixth = create(fidh, Map.of("url", URL));
        // Then
        sixth.then().statusCode(409).body("detail", containsString("5 webhooks"));
        create(hrw(), Map.of("url", URL)).then().statusCode(201);
    }

    private Response create(String key, Map<String, Object> body) {
        Response answer = as(key).contentType("application/json").body(body).post("/v1/webhooks");
        if (answer.statusCode() == 201) {
            made.add(answer.path("id"));
        }
        return answer;
    }

    private static Response patch(Response webhook, String ifMatch, String body) {
        RequestSpecification request = as(hrw()).contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/webhooks/" + webhook.path("id"));
    }

    private static RequestSpecification as(String key) {
        return RestAssured.given().header("Authorization", TestKeys.bearer(key));
    }

    private static String hrw() {
        return TestKeys.key("Hook Writer", "hrw", Role.CONTRIBUTOR);
    }
}
