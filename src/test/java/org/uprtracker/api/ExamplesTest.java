package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of the OpenAPI document are answers of this service. With {@code -Dexamples.write=true} the files are
 * written anew, for a person to look through; the document takes them up at the next build.
 */
@ApiTest
class ExamplesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path FILES = Path.of("src/main/resources/examples");
    private static final String AS_OF = "asOf=2020-12-31&knownAt=1";

    @ParameterizedTest
    @CsvSource({
        "listStates, /v1/states?stateGroup=asia_pacific&q=kaz&limit=1", "getState, /v1/states/KAZ",
        "listCycles, /v1/cycles?limit=1", "getCycle, /v1/cycles/3",
        "listSessions, /v1/sessions?state=KAZ&limit=1", "getSession, /v1/sessions/20",
        "listReviews, /v1/reviews?state=KAZ&limit=1", "getReview, /v1/reviews/KAZ-2",
        "listRecommendations, /v1/recommendations?theme=trade-unions&limit=1",
        "getRecommendation, /v1/recommendations/KAZ-2-126.29",
        "listAssessmentsOfRecommendation, /v1/recommendations/KAZ-2-126.29/assessments?limit=1",
        "listHistoryOfRecommendation, /v1/recommendations/KAZ-2-126.29/history?limit=1",
        "listRelatedRecommendations, /v1/recommendations/KAZ-2-126.35/related?limit=1",
        "listChanges, /v1/changes?recommendation=KAZ-2-126.45",
        "listCommitments, /v1/commitments?overdue=true&limit=1",
        "getCommitment, /v1/commitments/KAZ-c-assembly-law-review",
        "listDevelopments, /v1/developments?theme=freedom-of-peaceful-assembly&year=2020&limit=1",
        "getDevelopment, /v1/developments/KAZ-d-union-confederation-liquidated-2017",
        "listAssessments, /v1/assessments?assessor=ilo-cas&limit=1",
        "listSources, /v1/sources?kind=working_group_report&limit=1", "getSource, /v1/sources/a-hrc-28-10",
        "listThemes, /v1/themes?subject=trade-unions&limit=1", "getTheme, /v1/themes/trade-unions",
        "listProvisions, /v1/provisions?provision=KAZ-cc-2014-174&limit=1", "getProvision, /v1/provisions/KAZ-cc-2014-174",
        "getBrief, /v1/briefs/KAZ?theme=trade-unions&recommendingState=USA",
        "getStatusTable, /v1/status-table?state=KAZ&subject=trade-unions&rows=subject&columns=position&compareTo=2019-11-06",
        "getStatistics, /v1/statistics?state=KAZ&subject=trade-unions&facets=position",
        "listOrganisations, /v1/organisations?kind=un&limit=1", "getOrganisation, /v1/organisations/hrw"
    })
    void anExampleIsWhatTheServiceAnswers(String operation, String address) throws IOException {
        compare(operation, address);
    }

    @ParameterizedTest
    @CsvSource({"getAssessment, /v1/assessments?assessor=ilo-cas&limit=1"})
    void theExampleOfAnAssessmentAsWell(String operation, String list) throws IOException {
        String id = Api.get(list).extract().path("items[0].id");
        compare(operation, "/v1/assessments/" + id);
    }

    @ParameterizedTest
    @CsvSource({"getStateContent, states/KAZ", "getCycleContent, cycles/3", "getSessionContent, sessions/34",
        "getReviewContent, reviews/KAZ-2", "getRecommendationContent, recommendations/KAZ-2-126.29",
        "getCommitmentContent, commitments/KAZ-c-assembly-law-review",
        "getDevelopmentContent, developments/KAZ-d-union-confederation-liquidated-2017",
        "getSourceContent, sources/a-hrc-28-10", "getThemeContent, themes/trade-unions",
        "getProvisionContent, provisions/KAZ-cc-2014-174", "getOrganisationContent, organisations/hrw"})
    void aContentIsShownAsItWasWritten(String operation, String thing) throws IOException {
        compareAnswer(operation, "/v1/" + thing + "/content");
    }

    @Test
    void thatOfAnAssessmentAsWell() throws IOException {
        String id = Api.get("/v1/assessments?assessor=ilo-cas&limit=1&knownAt=1").extract().path("items[0].id");
        compareAnswer("getAssessmentContent", "/v1/assessments/" + id + "/content");
    }

    private static void compare(String operation, String address) throws IOException {
        compareAnswer(operation, address + (address.contains("?") ? "&" : "?") + AS_OF);
    }

    private static void compareAnswer(String operation, String address) throws IOException {
        String answer = Api.get(address).statusCode(200).extract().asString()
                .replaceAll("http://localhost:\\d+", "https://upr.example.org")
                // When this database took the curated data in, which release of them, and where in it.
                .replaceAll("\"at\":\"[^\"]+\"", "\"at\":\"2026-11-22T12:00:00.000000Z\"")
                .replaceAll("cursor=[\\w-]+", "cursor=bFwV")
                .replaceAll("release [0-9a-f]{12}", "release 0123456789ab")
                .replaceAll("\"id\":\"1\\.\\d+\"", "\"id\":\"1.500\"")
                .replaceAll("\"cursor\":\"1\\.\\d+-[0-9a-f]{12}\"", "\"cursor\":\"1.500-0123456789ab\"")
                .replaceAll("\"hash\":\"[0-9a-f]{64}\"", "\"hash\":\"" + "0123456789abcdef".repeat(4) + "\"");
        Path file = FILES.resolve(operation + ".json");
        if (Boolean.getBoolean("examples.write")) {
            Files.createDirectories(FILES);
            Files.writeString(file, MAPPER.writeValueAsString(MAPPER.readTree(answer)) + "\n");
        }
        assertEquals(MAPPER.readTree(file.toFile()), MAPPER.readTree(answer));
    }
}
