package org.uprtracker.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.boot.OwnDatabase;

/** Where recommendations stand is worked out once and followed: what is answered is what the record says, and sooner. */
@QuarkusTest
@TestProfile(StandingTest.Alone.class)
@WithTestResource(value = OwnDatabase.class, initArgs = @ResourceArg(name = "name", value = "standing"))
class StandingTest {
    /** With a database that no other test writes to. */
    public static class Alone implements QuarkusTestProfile {}

    private static final String ONE = "KAZ-2-126.29";
    private static final String HEADLINE = "/v1/recommendations?state=KAZ&status=regressed&fields=id&limit=500&asOf=2026-01-01";

    @Inject
    AgroalDataSource database;

    private Standings standings;

    @BeforeEach
    void followed() {
        standings = new Standings(database);
        standings.await();
    }

    @Test
    void aRecommendationStandsSomewhereOnEveryDay() {
        assertEquals(List.of(
                ONE + " -infinity 2014-11-04 none not_assessed f",
                ONE + " 2014-11-04 2018-06-06 noted none not_assessed f",
                ONE + " 2018-06-06 2020-12-17 noted none not_implemented f",
                ONE + " 2020-12-17 infinity noted none partially_implemented t"),
                standings.all().stream().filter(row -> row.startsWith(ONE + " ")).toList());
        assertEquals(List.of("0"), standings.rows("select count(*) from recommendation_version r where r.until is null and"
                + " not exists (select from standing s where s.recommendation = r.thing and s.from_day = '-infinity')"));
    }

    /** With a revision in the question, the record itself is asked. */
    @ParameterizedTest
    @ValueSource(strings = {
        "/v1/status-table?rows=subject&columns=status&state=KAZ&asOf=2020-12-31&compareTo=2019-11-06",
        "/v1/status-table?rows=claim&columns=position&asOf=2016-01-01", "/v1/status-table?rows=status&columns=perspective",
        "/v1/status-table?rows=theme&columns=status&unit=pairs&base=supported", "/v1/status-table?rows=position&columns=status&perspective=un",
        "/v1/recommendations?status=not_implemented&position=noted&fields=id,headline&facets=status,position,claim,contested&count=true",
        "/v1/recommendations?status=implemented%20(claimed)&status=not_assessed&fields=id&asOf=2020-12-17&limit=500",
        "/v1/recommendations?claimed=true&fields=id&limit=500", "/v1/recommendations?contested=false&fields=id&asOf=2020-12-16&limit=500",
        "/v1/recommendations?position=none&fields=id&asOf=2014-11-03&limit=500", "/v1/recommendations?claim=none&base=supported&fields=id",
        "/v1/recommendations?unit=pairs&status=partially_implemented&limit=500", "/v1/recommendations?sort=-position&fields=id&limit=40",
        "/v1/statistics?by=position&facets=claim,status", "/v1/statistics?by=recommendingState&unit=pairs&facets=theme,cycle",
        "/v1/statistics?facets=subject,theme,provision,stateGroup", "/v1/status-table?rows=theme&columns=state&asOf=2012-01-01",
        "/v1/status-table?rows=recommendingState&columns=status&unit=pairs", "/v1/status-table?rows=theme&columns=position&theme=freedom-of-opinion-and-expression",
        "/v1/status-table?rows=theme&columns=year&theme=defamation&theme=none", "/v1/status-table?rows=assessor&columns=claim",
        "/v1/recommendations?facets=theme,provision,recommendingState,actionCategory,state,review,cycle,origin,organisation&origin=state&origin=stakeholder",
        "/v1/recommendations?unit=pairs&facets=theme,recommendingState,actionCategory,claim&state=KAZ&state=SVN&limit=2",
        "/v1/recommendations?sort=date&limit=500", "/v1/recommendations?sort=-date&year=2010&asOf=2013-01-01&q=law",
        "/v1/recommendations?theme=none&count=true", "/v1/recommendations?state=KAZ&stateGroup=asia_pacific&session=34&recommendingState=USA",
        "/v1/statistics?series=year&from=2014-01-01&to=2022-01-01"})
    void bothWaysToAskSayTheSame(String question) {
        String newest = Api.get("/v1/changes?limit=1&sort=-id&fields=revision").extract().path("items[0].revision").toString();
        // When
        String quick = Api.get(question).statusCode(200).extract().asString();
        // Then
        assertEquals(Api.get(question + "&knownAt=" + newest).extract().asString().replaceAll("cursor=[^\"&]*|[?&]knownAt=\\d+", ""),
                quick.replaceAll("cursor=[^\"&]*|[?&]knownAt=\\d+", ""));
    }

    @Test
    void theTableIsAskedWhereItStandsAtTheNewestRevisionAndTheRecordWhereItDoesNot() {
        // Given
        List<String> before = Api.get(HEADLINE).extract().path("items.id");
        String definition = standings.rows("select definition from standing_followed").get(0);
        standings.execute("update standing set headline = 'regressed' where recommendation = (select id from thing where public_id = '"
                + ONE + "' and kind = 'recommendation')");
        // When
        List<String> quick = Api.get(HEADLINE + "&lang=fr").extract().path("items.id");
        standings.execute("update standing_followed set revision = revision - 1, definition = 'that of another program'");
        List<String> slow = Api.get(HEADLINE + "&lang=es").extract().path("items.id");
        // Then
        assertNotEquals(before, quick);
        assertEquals(before, slow);
        standings.execute("update standing_followed set definition = '" + definition + "', revision = 0");
        standings.await();
        Api.get(HEADLINE + "&lang=ru").body("items.id", equalTo(before));
    }

    @ParameterizedTest
    @CsvSource({
        "organisations/hrw, kind, regional", "organisations/kaz-government, kind, civil_society",
        "sources/a-hrc-28-10, kind, data_set", "reviews/KAZ-1, adopted, 2010-06-20", "cycles/1, to, 2012",
        "sessions/7, date, 2010-02-09", "sessions/34, date, 2019-11-05",
        "themes/freedom-of-opinion-and-expression, parent, civil-society", "themes/defamation, parent, justice"})
    void whatDependsOnAChangeIsWorkedOutAnew(String thing, String field, String value) {
        Object written = value.matches("\\d{4}") ? Integer.valueOf(value) : value;
        // When
        Api.patch(TestKeys.admin(), "/v1/" + thing + "?reason=x", Api.etag("/v1/" + thing), Map.of(field, written)).statusCode(200);
        // Then
        standings.assertFollowed();
    }
}
