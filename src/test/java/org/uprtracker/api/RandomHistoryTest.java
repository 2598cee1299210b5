package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.assessment.Evidence;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.source.Citation;

/**
 * Whatever is written, corrected, merged or withdrawn later: a question asked with {@code knownAt=K} gets the answer it
 * got at K, field for field, and on any day as known at any revision the headline is what a simple model says. A random
 * history is written; after each revision some questions are asked, and all are asked again at the end.
 */
@Tag("thorough")
@ApiTest
class RandomHistoryTest {
    private static final List<Citation> CITED = List.of(new Citation("a-hrc-28-10", "para. 1", null));
    private static final List<String> ASSESSORS = List.of("hrw", "un-hrctte", "osce-rfom", "kaz-government", "fidh");
    private static final List<String> THEMES = List.of("corruption", "elections", "defamation", "trade-unions");
    private static final List<String> DAYS = List.of("2015", "2016-05", "2016-05-17", "2018-12-31", "2017/2019");
    private static final List<LocalDate> ASKED = List.of(LocalDate.parse("2015-12-30"), LocalDate.parse("2016-05-17"),
            LocalDate.parse("2018-12-31"), LocalDate.parse("2020-01-01"));
    private static final int STEPS = 25;

    @Inject
    Journal journal;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aPastAnswerStaysWhatItWasAndIsRight(long seed) {
        // Given
        Random random = new Random(seed);
        String assessor = any(random, ASSESSORS);
        List<String> ids = List.of(id(seed, 1), id(seed, 2), id(seed, 3));
        HistoryModel model = new HistoryModel();
        Map<String, String> answers = new LinkedHashMap<>();
        List<Long> revisions = new ArrayList<>();
        // When
        for (int step = 0; step < STEPS; step++) {
            long revision = write(step == 0 ? beginning(random, ids) : acts(random, ids, model, step), model);
            revisions.add(revision);
            if (random.nextBoolean()) {
                // Both ways to ask are asked.
                new Standings(database).await();
            }
            for (String question : questions(ids, assessor, model)) {
                answers.put(question + (question.contains("?") ? "&" : "?") + "knownAt=" + revision, body(question));
            }
        }
        // Then
        answers.forEach((question, answer) -> assertEquals(answer, body(question), question));
        Set<Object> different = new HashSet<>(answers.values());
        assertTrue(different.size() > 60, "the history hardly changes anything: " + different.size());
        for (int i = 0; i < 60; i++) {
            check(any(random, ids), any(random, ASKED), any(random, revisions), model);
        }
        new Standings(database).assertFollowed();
    }

    private void check(String id, LocalDate asOf, long known, HistoryModel model) {
        String question = "/v1/recommendations/" + id + "?asOf=" + asOf + "&knownAt=" + known;
        if (Api.get(question).extract().statusCode() == 308) {
            assertTrue(model.merged.containsKey(id), question);
            return;
        }
        var answer = Api.get(question).statusCode(200).extract();
        assertEquals(model.headline(id, asOf, known),
                List.of(answer.path("headline.value"), answer.path("contested")), question);
    }

    private long write(List<Act> acts, HistoryModel model) {
        long revision = journal.apply(new By("history-test", null), null, acts).revision();
        for (Act act : acts) {
            if (act instanceof Act.Put put && put.content() instanceof Recommendation recommendation) {
                model.wrote(recommendation, revision);
            } else if (act instanceof Act.Put put) {
                model.assessed((Assessment) put.content(), revision);
            } else if (act instanceof Act.Merge merge) {
                model.merged(merge.publicId(), merge.target(), revision);
            } else {
                model.withdrew(act.publicId(), revision);
            }
        }
        return revision;
    }

    private static List<String> questions(List<String> ids, String assessor, HistoryModel model) {
        List<String> questions = new ArrayList<>(List.of(
                "/v1/recommendations?organisation=kibhr&limit=500&asOf=2018-12-30",
                "/v1/recommendations?organisation=kibhr&status=implemented&fields=id,headline&asOf=2026-01-01",
                "/v1/recommendations?organisation=kibhr&contested=true&fields=id&asOf=2017-01-01",
                "/v1/recommendations?organisation=kibhr&theme=freedom-of-opinion-and-expression&fields=id,themes",
                "/v1/assessments?limit=500&assessor=" + assessor));
        ids.stream().filter(id -> !model.merged.containsKey(id))
                .forEach(id -> questions.add("/v1/recommendations/" + id + "?asOf=2020-01-01"));
        return questions;
    }

    private static List<Act> beginning(Random random, List<String> ids) {
        List<Act> acts = new ArrayList<>();
        ids.forEach(id -> acts.add(put(recommendation(random, id, List.of(position(random))))));
        return acts;
    }

    /** One to three acts, each about another thing; once, one recommendation turns out to be another. */
    private static List<Act> acts(Random random, List<String> ids, HistoryModel model, int step) {
        if (step == STEPS / 2) {
            return List.of(new Act.Merge(ThingKind.RECOMMENDATION, ids.get(2), ids.get(0), null, "The same paragraph."));
        }
        Map<String, Act> acts = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Act act = act(random, ids, model);
            acts.putIfAbsent(act.publicId(), act);
        }
        return List.copyOf(acts.values());
    }

    private static Act act(Random random, List<String> ids, HistoryModel model) {
        String id = any(random, ids.stream().filter(one -> !model.merged.containsKey(one)).toList());
        List<Assessment> open = model.open();
        return switch (open.isEmpty() ? random.nextInt(5) : random.nextInt(7)) {
            case 0, 1 -> put(recommendation(random, id, answered(random, model.now(id).positions())));
            case 2, 3, 4 -> put(assessment(random, id, any(random, ASSESSORS), null));
            case 5 -> new Act.Withdraw(ThingKind.ASSESSMENT, any(random, open).id(), null, "It was a mistake.");
            default -> {
                Assessment wrong = any(random, open);
                yield put(assessment(random, wrong.recommendation(), wrong.assessor(), wrong.id()));
            }
        };
    }

    /** A series of positions is added to, or one of it taken back. */
    private static List<StatedPosition> answered(Random random, List<StatedPosition> before) {
        List<StatedPosition> positions = new ArrayList<>(before);
        int last = positions.size() - 1;
        StatedPosition old = positions.get(last);
        switch (random.nextInt(4)) {
            case 0 -> positions.add(position(random));
            case 1 -> {
                if (old.withdrawn() == null) {
                    positions.set(last, new StatedPosition(old.position(), old.part(), old.date(), old.dateBasis(),
                            old.claim(), old.wording(), old.corrects(), old.correction(), "Misread.", old.citation()));
                }
            }
            case 2 -> {
                StatedPosition next = position(random);
                positions.add(new StatedPosition(next.position(), null, next.date(), next.dateBasis(), next.claim(), null,
                        last + 1, "Misread.", null, next.citation()));
            }
            default -> { }
        }
        return positions;
    }

    private static StatedPosition position(Random random) {
        return new StatedPosition(any(random, List.of(Position.values())), null, any(random, DAYS), DateBasis.STATED,
                any(random, List.of(Claim.values())), null, null, null, null, CITED.get(0));
    }

    private static Recommendation recommendation(Random random, String id, List<StatedPosition> positions) {
        return new Recommendation(id, Recommendation.Origin.STAKEHOLDER, "KAZ", null, null, "kibhr", "2015-01-01", null,
                "Text " + random.nextInt(), Recommendation.TextKind.SUMMARY, "en",
                List.of(new RecommendingState("FRA", random.nextInt(5) + 1)), null,
                positions, List.of(any(random, THEMES)), null, null, null, null, null, CITED);
    }

    private static Assessment assessment(Random random, String about, String assessor, String corrects) {
        UUID id = new UUID(0x0190_0000_0000_7000L | random.nextInt(0x1000), random.nextLong() & 0x3fff_ffff_ffff_ffffL
                | 0x8000_0000_0000_0000L);
        return new Assessment(id.toString(), about, null, assessor,
                any(random, List.of(ImplementationStatus.values())), null, null, any(random, DAYS), null,
                any(random, List.of(Assessment.Confidence.values())), Assessment.Basis.READ, "Reason " + random.nextInt(),
                List.of(new Evidence(null, "a-hrc-28-10", "para. 1", Evidence.Bearing.SUPPORTS)), null, "A", "B", corrects,
                corrects == null ? null : "It was wrong.", CITED);
    }

    private static Act put(org.uprtracker.journal.Content content) {
        return new Act.Put(content, null, null);
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
