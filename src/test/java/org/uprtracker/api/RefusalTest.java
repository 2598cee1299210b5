package org.uprtracker.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.http.ProblemType;

/** Bad input gets a problem that names what is wrong. */
@ApiTest
class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/v1/recommendations?limit=-1 | limit",
        "/v1/recommendations?limit=abc | limit",
        "/v1/recommendations?limit=0 | limit",
        "/v1/recommendations?limit=501 | limit",
        "/v1/recommendations?limit=100000 | limit",
        "/v1/recommendations?limit=99999999999999999999 | limit",
        "/v1/recommendations?limit=5&limit=6 | limit",
        "/v1/recommendations?asOf=yesterday | asOf",
        "/v1/recommendations?asOf=2019-02-30 | asOf",
        "/v1/recommendations?asOf= | asOf",
        "/v1/recommendations?knownAt=tomorrow | knownAt",
        "/v1/recommendations?knownAt=2999-01-01 | knownAt",
        "/v1/recommendations?knownAt=999999 | knownAt",
        "/v1/recommendations?publishedBy=2019 | publishedBy",
        "/v1/recommendations?sort=text;%20drop%20table | sort",
        "/v1/recommendations?sort=text | sort",
        "/v1/recommendations?state=XXX | state",
        "/v1/recommendations?state=KAZ&state=XXX | state",
        "/v1/recommendations?theme=nope | theme",
        "/v1/recommendations?provision=KAZ-nope | provision",
        "/v1/recommendations?recommendingState=%27 | recommendingState",
        "/v1/recommendations?subject=everything | subject",
        "/v1/recommendations?status=Implemented | status",
        "/v1/recommendations?position=rejected | position",
        "/v1/recommendations?actionCategory=6 | actionCategory",
        "/v1/recommendations?contested=maybe | contested",
        "/v1/recommendations?unit=states | unit",
        "/v1/recommendations?unit=recommendations&unit=pairs | unit",
        "/v1/recommendations/KAZ-2-126.35/related?unit=pairs | unit",
        "/v1/recommendations?year=19 | year",
        "/v1/recommendations?affectedGroup=nope | affectedGroup",
        "/v1/recommendations?institution=nope&state=KAZ | institution",
        "/v1/states?organisation=NATO | organisation",
        "/v1/recommendations?foo=bar | foo",
        "/v1/recommendations?Limit=5 | Limit",
        "/v1/recommendations?fields=id,nope | fields",
        "/v1/recommendations?facets=nope | facets",
        "/v1/recommendations?lang=de | lang",
        "/v1/recommendations?bom=maybe | bom",
        "/v1/recommendations?count=yes | count",
        "/v1/recommendations?q= | q",
        "/v1/recommendations?q=a%00b | q",
        "/v1/recommendations?cursor=abc | cursor",
        "/v1/recommendations/KAZ-2-126.29?limit=5 | limit",
        "/v1/recommendations/KAZ-2-126.29?theme=defamation | theme",
        "/v1/recommendations/KAZ-2-126.29/assessments?recommendation=KAZ-2-126.29 | recommendation",
        "/v1/commitments?dueBefore=soon | dueBefore",
        "/v1/changes?after=1 | after",
        "/v1/changes?kind=country | kind",
        "/v1/changes?recommendation=KAZ-2-1.1 | recommendation",
        "/v1/states/%00 | id",
        "/v1/states/KAZ%00 | id",
        "/v1/recommendations/%00/history | id",
        "/v1/states?stateGroup=EEG | stateGroup",
        "/v1/resolve | citation",
        "/v1/resolve?citation= | citation",
        "/v1/resolve?citation=the%20report | citation",
        "/v1/resolve?citation=A/HRC/28/10&foo=bar | foo",
    })
    void aBadValueIsRefusedByName(String address, String parameter) {
        Api.get(address)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", hasItem(parameter))
                .body("detail", notNullValue());
    }

    @Test
    void tenThousandCharactersOfWordsAreRefusedByName() {
        Api.get("/v1/recommendations?q=" + "a".repeat(10_000)).statusCode(400).body("errors.parameter", hasItem("q"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Api.get("/v1/recommendations?foo=bar&limit=-1&asOf=yesterday").statusCode(400)
                .body("errors.parameter", hasItems("foo", "limit", "asOf"));
        Api.get("/v1/recommendations?theme=nope&state=XXX").statusCode(400)
                .body("errors.parameter", hasItems("theme", "state"));
    }

    @Test
    void anUnknownIdComesWithTheNearestOnes() {
        Api.get("/v1/recommendations?theme=trade-union").statusCode(400)
                .body("errors[0].allowed", hasItem("trade-unions"));
    }

    @Test
    void anUnknownWordComesWithAllThatAreAllowed() {
        Api.get("/v1/recommendations?position=rejected").statusCode(400)
                .body("errors[0].allowed",
                        equalTo(List.of("supported", "partially_supported", "noted", "pending", "unclear", "none")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/states/XXX", "/v1/recommendations/KAZ-2-999.9", "/v1/recommendations/XXX-1-1.1/assessments",
        "/v1/recommendations/XXX-1-1.1/history", "/v1/recommendations/XXX-1-1.1/related", "/v1/nope", "/nope", "/v1",
        "/problems/nope", "/v1/resolve?citation=A/HRC/28/10%20para.%20999.9", "/v1/resolve?citation=A/HRC/99/99"})
    void whatIsNotThereIsAProblem(String address) {
        Api.get(address).statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void aRecommendationThatWasNotYetMadeIsNotThere() {
        Api.get("/v1/recommendations/KAZ-2-126.29?asOf=2014-10-29").statusCode(404)
                .body("detail", containsString("as of 2014-10-29"));
        Api.get("/v1/recommendations/KAZ-2-126.29?asOf=2014-10-30").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "foo", "application/pdf", "application/xml;q=0.9"})
    void aFormatThatIsNotOfferedIsRefusedWithTheList(String accept) {
        Api.get("/v1/recommendations", "Accept", accept).statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"))
                .body("errors[0].parameter", equalTo("Accept"))
                .body("errors[0].allowed", hasItem("text/csv"));
    }

    @Test
    void aFormatAskedForByParameterIsRefusedTheSameWay() {
        Api.get("/v1/recommendations?format=docx").statusCode(406)
                .body("errors[0].parameter", equalTo("format"))
                .body("errors[0].allowed", equalTo(List.of("json", "csv", "ndjson", "xlsx", "md", "html")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PUT | /v1/states | GET, HEAD, OPTIONS, POST",
        "DELETE | /v1/states | GET, HEAD, OPTIONS, POST",
        "POST | /v1/states/KAZ | DELETE, GET, HEAD, OPTIONS, PATCH",
        "POST | /v1/resolve | GET, HEAD, OPTIONS",
        "GET | /v1/batch | OPTIONS, POST"})
    void aMethodThatIsNotOfferedNamesThoseThatAre(String method, String address, String offered) {
        RestAssured.given().body("{}").contentType("application/json").request(method, address).then()
                .statusCode(405)
                .header("Allow", equalTo(offered))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void nothingInternalLeaves() {
        String body = Api.get("/v1/recommendations?sort=text;%20drop%20table").extract().asString()
                + Api.get("/v1/states/%00").extract().asString() + Api.get("/nope").extract().asString();
        assertThat(body, not(containsString("uprtracker")));
        assertThat(body, not(containsString("Exception")));
        assertThat(body, not(containsString("select")));
    }

    @Test
    void aProblemMayBeReadFromAnotherOrigin() {
        Api.get("/v1/states/XXX", "Origin", "https://dashboard.example").statusCode(404)
                .header("Access-Control-Allow-Origin", notNullValue());
    }

    @Test
    void everyProblemTypeIsReadable() {
        for (ProblemType type : ProblemType.values()) {
            Api.get(type.uri().toString()).statusCode(200).body(containsString(type.title()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/states/%00/content", "/v1/assessments/a%00b/content", "/v1/recommendations/%00/content"})
    void whatNoTextCanHoldNamesNothing(String address) {
        // When
        var answer = RestAssured.given().urlEncodingEnabled(false).when().get(address);

        // Then
        answer.then().statusCode(404).contentType("application/problem+json");
    }
}
