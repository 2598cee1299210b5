package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One SQL statement per page, whatever the filters; one more for a total, one more for facets. */
@ApiTest
class StatementsTest {
    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {
        "/v1/recommendations",
        "/v1/recommendations?limit=500",
        "/v1/recommendations?unit=pairs",
        "/v1/recommendations?state=KAZ&theme=trade-unions&status=not_implemented&asOf=2019-11-06&knownAt=1&sort=-date",
        "/v1/recommendations?subject=libel&contested=true&perspective=civil_society&provision=KAZ-cc-2014-174&q=libel",
        "/v1/recommendations/KAZ-2-126.29",
        "/v1/recommendations/KAZ-2-126.29/assessments",
        "/v1/recommendations/KAZ-2-126.29/history",
        "/v1/recommendations/KAZ-2-126.29/related",
        "/v1/commitments?overdue=true&theme=defamation", "/v1/developments?subject=assembly-law&year=2020",
        "/v1/assessments?theme=defamation&state=KAZ", "/v1/states", "/v1/cycles", "/v1/sessions", "/v1/reviews",
        "/v1/reviews/KAZ-2/matrix?perspective=civil_society",
        "/v1/changes?after=1.5", "/v1/sources", "/v1/themes", "/v1/provisions", "/v1/organisations", "/v1/calendar.ics?state=KAZ"
    })
    void anAnswerTakesOneStatement(String address) {
        assertEquals(1, statementsOf(address));
    }

    @Test
    void aTotalAndFacetsTakeOneMoreEach() {
        assertEquals(2, statementsOf("/v1/recommendations?count=true"));
        assertEquals(2, statementsOf("/v1/recommendations?facets=status,theme,position"));
        assertEquals(3, statementsOf("/v1/recommendations?count=true&facets=status,theme,position"));
    }

    /** One says which state of the record it is of, one gives all rows. */
    @ParameterizedTest
    @ValueSource(strings = {"recommendations", "recommendations?unit=pairs&format=ndjson", "assessments?format=xlsx"})
    void aWholeSetTakesTwo(String set) {
        assertEquals(2, statementsOf("/v1/exports/" + set));
    }

    /** The record's head is read, the question is not asked. */
    @Test
    void anUnchangedAnswerDoesNotRunTheQuery() {
        String tag = Api.get("/v1/recommendations").extract().header("ETag");
        double before = count();
        Api.get("/v1/recommendations", "If-None-Match", tag).statusCode(304);
        assertEquals(1, count() - before);
    }

    /** In words of its own: what others asked before is answered from memory. */
    private double statementsOf(String address) {
        double before = count();
        Api.get(address, "Accept-Language", "en;q=0.996").statusCode(200);
        return count() - before;
    }

    private double count() {
        return meters.get("upr.statements").counter().count();
    }
}
