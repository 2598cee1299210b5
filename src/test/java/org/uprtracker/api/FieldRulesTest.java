package org.uprtracker.api;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.uprtracker.api.Bodies.assessment;
import static org.uprtracker.api.Bodies.commitment;
import static org.uprtracker.api.Bodies.development;
import static org.uprtracker.api.Bodies.unique;
import static org.uprtracker.api.Bodies.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.access.Role;

/** The rules of the field over HTTP: what breaks one is named by its pointer, and nothing of it is stored. */
@ApiTest
class FieldRulesTest {
    private static final ObjectMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "states/KAZ | {id: QQQ, names: {en: A, de: B}} | /names",
        "states/KAZ | {id: QQQ, names: {fr: A}} | /names/en",
        "cycles/3 | {id: 9, to: 2010} | /to",
        "sessions/20 | {id: 60} | /cycle",
        "sessions/20 | {id: 60, cycle: 4, date: '1944'} | /date",
        "reviews/KAZ-2 | {id: KGZ-3, state: KGZ} | /id",
        "reviews/KAZ-2 | {id: KGZ-2, state: KGZ, reportSymbol: null, session: 34} | /session",
        "reviews/KAZ-2 | {id: KGZ-2, state: KGZ} | /reportSymbol",
        "reviews/KAZ-2 | {id: KGZ-2, state: KGZ, reportSymbol: null, troika: [DEU, DEU]} | /troika/1",
        "reviews/KAZ-2 | {id: KGZ-2, state: KGZ, reportSymbol: null, adopted: '2014-10-29', reportAdopted: null} | /adopted",
        "themes/defamation | {id: libel-two} | /subject",
        "themes/corruption | {id: corruption-two} | /uprInfo",
        "themes/corruption | {id: c-two, uprInfo: null, ohchr: ['']} | /ohchr/0",
        "provisions/KAZ-cc-2014-174 | {id: KAZ-174-two, inForceTo: '1990'} | /inForceTo",
        "provisions/KAZ-cc-2014-174 | {id: KAZ-174-two, predecessors: [KAZ-174-two]} | /predecessors/0",
        "organisations/kaz-government | {id: kaz-two, state: null} | /state",
        "organisations/hrw | {id: hrw-two, url: 'javascript:alert(1)'} | /url",
        "sources/a-hrc-28-10 | {id: a-copy} | /symbol",
        "sources/a-hrc-28-10 | {id: a-copy, symbol: null, date: '2199'} | /date",
        "sources/a-hrc-28-10 | {id: a-copy, symbol: null, title: \"a\\u0007b\"} | /title",
        "recommendations/KAZ-2-126.29 | {id: KAZ-2-126.998, paragraph: '126.999'} | /id",
        "recommendations/KAZ-2-126.29 | {id: null, paragraph: '126.999', recommendingStates: [{state: KAZ}]} "
                + "| /recommendingStates/0/state",
        "recommendations/KAZ-2-126.29 | {id: null, paragraph: '126.999', themes: [corruption, corruption]} | /themes/1",
        "recommendations/KAZ-2-126.29 | {id: null, paragraph: '126.999', date: '2014-10-30'} | /date",
        "recommendations/KAZ-2019-hrw-1 | {id: KAZ-2019-hrw-999, organisation: null} | /organisation",
        "recommendations/KAZ-2019-hrw-1 | {id: KAZ-2019-hrw-999, date: '2020'} | /id"})
    void whatBreaksARuleOfTheOfficialRecordIsNamed(String from, String change, String pointer) {
        // Given
        String kind = from.replaceFirst("/.*", "");
        ObjectNode body = changed(Api.get("/v1/" + from + "/content").statusCode(200).extract().asString(), change);
        long before = total(kind);
        // When
        ValidatableResponse answer = Api.post(TestKeys.admin(), "/v1/" + kind, body);
        // Then
        answer.statusCode(422).body("type", equalTo("/problems/rule-broken")).body("errors.pointer", hasItem(pointer));
        assertEquals(before, total(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "developments | {date: '2199-01-01'} | /date", "developments | {date: '2015-02-29'} | /date",
        "developments | {corrects: KAZ-d-assembly-law-2020} | /correction",
        "developments | {correction: Why} | /corrects",
        "commitments | {due: '2019-02'} | /due", "commitments | {date: '2100'} | /date",
        "commitments | {milestones: [{title: A, reached: '2100', citation: {source: a-hrc-28-10, place: p}}]} "
                + "| /milestones/0/reached",
        "assessments | {noEvidence: null} | /evidence", "assessments | {basis: read} | /citations",
        "assessments | {commitment: KAZ-c-assembly-law-review} | /commitment",
        "assessments | {ownGrade: C} | /ownScheme", "assessments | {assessor: fidh} | /assessor",
        "assessments | {evidence: [{source: a-hrc-28-10, bearing: supports}], noEvidence: null} | /evidence/0"})
    void whatBreaksARuleOfWhatOrganisationsSayIsNamed(String kind, String change, String pointer) {
        // Given
        Map<String, Object> valid = switch (kind) {
            case "developments" -> development("KAZ-d-" + unique("rules"));
            case "commitments" -> commitment("KAZ-c-" + unique("rules"));
            default -> assessment("hrw");
        };
        // When
        ValidatableResponse answer = Api.post(writer(), "/v1/" + kind, changed(YAML.valueToTree(valid).toString(), change));
        // Then
        answer.statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void whatHappenedTodaySomewhereOnEarthIsNotOfTheFuture() {
        // Given
        String today = LocalDate.now(ZoneOffset.ofHours(14)).toString();
        // When
        ValidatableResponse answer = Api.post(writer(), "/v1/developments", with(development("KAZ-d-" + unique("today")), "date", today));
        // Then
        answer.statusCode(201);
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        // Given
        Map<String, Object> body = with(with(development("KAZ-d-" + unique("x")), "date", "2199"), "title", "");
        body.remove("kind");
        // When
        ValidatableResponse answer = Api.post(writer(), "/v1/developments", body);
        // Then
        answer.statusCode(422).body("errors.pointer", hasItem("/date")).body("errors.pointer", hasItem("/title"))
                .body("errors.pointer", hasItem("/kind")).body("errors", hasSize(3));
    }

    @Test
    void anIdIsMadeWhereItFollows() {
        // Given
        String title = unique("A new law");
        Map<String, Object> body = with(development("x"), "title", title);
        body.remove("id");
        // When
        ValidatableResponse first = Api.post(writer(), "/v1/developments", body);
        ValidatableResponse second = Api.post(writer(), "/v1/developments", body);
        // Then
        String slug = "KAZ-d-" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
        first.statusCode(201).body("id", equalTo(slug));
        second.statusCode(201).body("id", endsWith(slug.substring(6) + "-2"));
    }

    private static String writer() {
        return TestKeys.key("Wanda Writer", "hrw", Role.CONTRIBUTOR);
    }

    private static long total(String kind) {
        return Api.get("/v1/" + kind + "?count=true&limit=1").extract().jsonPath().getLong("total");
    }

    private static ObjectNode changed(String json, String change) {
        try {
            ObjectNode tree = (ObjectNode) YAML.readTree(json);
            ((ObjectNode) YAML.readTree(change)).properties().forEach(field -> {
                tree.remove(field.getKey());
                if (!field.getValue().isNull()) {
                    tree.set(field.getKey(), field.getValue());
                }
            });
            return tree;
        } catch (JsonProcessingException e) {
            throw new AssertionError(change, e);
        }
    }
}
