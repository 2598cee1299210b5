package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.assessment.Evidence;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.Journal;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.source.Citation;

/**
 * Whatever is written later: a question asked with {@code knownAt=K} gets the answer it got at K, field for field. A
 * random history is written; after each revision some questions are asked, and all are asked again at the end.
 */
@ApiTest
class RandomHistoryTest {
    private static final List<Citation> CITED = List.of(new Citation("a-hrc-28-10", "para. 1", null));
    private static final List<String> ASSESSORS = List.of("hrw", "un-hrctte", "osce-rfom", "kaz-government", "fidh");
    private static final List<String> THEMES = List.of("corruption", "elections", "defamation", "trade-unions");
    private static final List<String> DAYS = List.of("2015", "2016-05", "2016-05-17", "2018-12-31", "2017/2019");

    @Inject
    Journal journal;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPastAnswerStaysWhatItWas(long seed) {
        // Given
        Random random = new Random(seed);
        String organisation = ASSESSORS.get(random.nextInt(ASSESSORS.size()));
        List<String> ids = List.of(id(seed, 1), id(seed, 2), id(seed, 3));
        Map<String, String> answers = new LinkedHashMap<>();
        Set<String> different = new HashSet<>();
        // When
        for (int step = 0; step < 25; step++) {
            long revision = journal.write("history-test", null, change(random, ids, step)).revision();
            for (String question : questions(ids, organisation)) {
                String answer = body(question);
                different.add(answer);
                answers.put(question + (question.contains("?") ? "&" : "?") + "knownAt=" + revision, answer);
            }
        }
        // Then
        answers.forEach((question, answer) -> assertEquals(answer, body(question), question));
        assertTrue(different.size() > 60, "the history hardly changes anything: " + different.size());
    }

    private static List<String> questions(List<String> ids, String assessor) {
        List<String> questions = new ArrayList<>(List.of(
                "/v1/recommendations?organisation=kibhr&limit=500&asOf=2018-12-30",
                "/v1/recommendations?organisation=kibhr&status=implemented&fields=id,headline&asOf=2026-01-01",
                "/v1/recommendations?organisation=kibhr&contested=true&fields=id&asOf=2017-01-01",
                "/v1/recommendations?organisation=kibhr&theme=freedom-of-opinion-and-expression&fields=id,themes",
                "/v1/assessments?limit=500&assessor=" + assessor));
        ids.forEach(id -> questions.add("/v1/recommendations/" + id + "?asOf=2020-01-01"));
        return questions;
    }

    /** One to three things: recommendations written anew, assessments made or made anew. */
    private static List<Content> change(Random random, List<String> ids, int step) {
        Map<String, Content> written = new LinkedHashMap<>();
        if (step == 0) {
            ids.forEach(id -> written.put(id, recommendation(random, id)));
        }
        for (int i = 0; i <= random.nextInt(3); i++) {
            String id = ids.get(random.nextInt(ids.size()));
            if (random.nextBoolean()) {
                written.put(id, recommendation(random, id));
            } else {
                Assessment assessment = assessment(random, id);
                written.put(assessment.id(), assessment);
            }
        }
        return List.copyOf(written.values());
    }

    private static Recommendation recommendation(Random random, String id) {
        List<StatedPosition> positions = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            positions.add(new StatedPosition(any(random, List.of(Position.values())), null, any(random, DAYS),
                    DateBasis.STATED, any(random, List.of(Claim.values())), null, null, null, null,
                    CITED.get(0)));
        }
        return new Recommendation(id, Recommendation.Origin.STAKEHOLDER, "KAZ", null, null, "kibhr",
                random.nextInt(4) == 0 ? "2017" : "2015-01-01", null, "Text " + random.nextInt(1000),
                Recommendation.TextKind.SUMMARY, "en", List.of(new RecommendingState("FRA", random.nextInt(5) + 1)), null,
                positions, List.of(any(random, THEMES)), null, null, null, null, null, CITED);
    }

    private static Assessment assessment(Random random, String about) {
        UUID id = new UUID(0x0190_0000_0000_7000L | random.nextInt(0x1000), random.nextLong() & 0x3fff_ffff_ffff_ffffL
                | 0x8000_0000_0000_0000L);
        return new Assessment(id.toString(), about, null, any(random, ASSESSORS),
                any(random, List.of(ImplementationStatus.values())), null, null, any(random, DAYS), null,
                any(random, List.of(Assessment.Confidence.values())), Assessment.Basis.READ, "Reason " + random.nextInt(),
                List.of(new Evidence(null, "a-hrc-28-10", "para. 1", Evidence.Bearing.SUPPORTS)), null, null, null, null, null,
                CITED);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String id(long seed, int number) {
        return "KAZ-2015-kibhr-9" + seed + number;
    }

    private static String body(String question) {
        return Api.get(question).statusCode(200).extract().asString();
    }
}
