package org.uprtracker.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.commitment.Commitment;
import org.uprtracker.development.Development;
import org.uprtracker.http.Json;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.review.RegionalGroup;
import org.uprtracker.review.Review;
import org.uprtracker.review.State;
import org.uprtracker.source.Source;
import org.uprtracker.taxonomy.Provision;
import org.uprtracker.taxonomy.Theme;

class BundledDataTest {
    private static final Set<String> SUBJECTS = Set.of("assembly-law", "article-174", "libel", "trade-unions");

    @Test
    void everyThingHasACitationExceptTheSourcesThemselves() {
        // When
        List<String> without = Curated.ALL.stream()
                .filter(thing -> thing.thingKind() != ThingKind.SOURCE && json(thing).path("citations").isEmpty())
                .map(Content::publicId)
                .toList();
        // Then
        assertEquals(List.of(), without);
    }

    @Test
    void everyReferenceAndEveryCitationLeadsToAThingInTheFiles() {
        // Given
        Set<String> known = keys();
        List<String> dangling = new ArrayList<>();
        for (Content thing : Curated.ALL) {
            References references = (kind, id) -> {
                if (!known.contains(kind + "/" + id)) {
                    dangling.add(thing.publicId() + " names " + kind + " " + id);
                }
                return 1;
            };
            // When
            thing.version(references);
        }
        // Then
        assertEquals(List.of(), dangling);
    }

    @Test
    void idsAreUniqueWithinTheirKind() {
        // When
        Set<String> keys = keys();
        // Then
        assertEquals(Curated.ALL.size(), keys.size());
    }

    @Test
    void assessmentsBearAnIdOfVersionSeven() {
        for (Assessment assessment : Curated.all(Assessment.class)) {
            // When
            UUID id = UUID.fromString(assessment.id());
            // Then
            assertEquals(7, id.version(), assessment.id());
            assertEquals(2, id.variant(), assessment.id());
        }
    }

    @Test
    void kazakhstanIsReviewedFourTimes() {
        // When
        List<String> reviews = Curated.all(Review.class).stream()
                .filter(review -> review.state().equals("KAZ"))
                .map(review -> review.id() + " in cycle " + review.cycle() + ", session " + review.session() + ", "
                        + review.date())
                .toList();
        // Then
        assertEquals(List.of("KAZ-1 in cycle 1, session 7, 2010-02-12", "KAZ-2 in cycle 2, session 20, 2014-10-30",
                "KAZ-3 in cycle 3, session 34, 2019-11-07", "KAZ-4 in cycle 4, session 48, 2025-01-23"), reviews);
    }

    @Test
    void everyRecommendationOfTheFirstTwoCyclesOnTheFourSubjectsIsThere() {
        // Given
        Set<String> themes = Curated.all(Theme.class).stream()
                .filter(theme -> theme.subject() != null && SUBJECTS.contains(theme.subject()))
                .map(Theme::id)
                .collect(Collectors.toSet());
        // When
        Set<String> paragraphs = Curated.all(Recommendation.class).stream()
                .filter(one -> one.origin() == Recommendation.Origin.STATE)
                .filter(one -> List.of("KAZ-1", "KAZ-2").contains(one.review()))
                .filter(one -> one.themes().stream().anyMatch(themes::contains))
                .map(Recommendation::id)
                .collect(Collectors.toCollection(TreeSet::new));
        // Then
        assertTrue(paragraphs.size() >= 27, paragraphs.size() + ": " + paragraphs);
        List<String> named = Stream.concat(
                Stream.of("11", "12", "14", "20", "21", "22", "23", "25", "26").map(number -> "KAZ-1-97." + number),
                Stream.of("124.4", "124.5", "124.26", "124.29", "124.40", "124.47", "126.29", "126.35", "126.38",
                "126.39",
                        "126.40", "126.41", "126.42", "126.43", "126.44", "126.45", "126.47", "126.48")
                        .map(number -> "KAZ-2-" + number)).toList();
        assertEquals(List.of(), named.stream().filter(id -> !paragraphs.contains(id)).toList());
    }

    @Test
    void theRestIsThereInItsNumbers() {
        // When
        Map<ThingKind, Long> counts = Curated.ALL.stream()
                .collect(Collectors.groupingBy(Content::thingKind, Collectors.counting()));
        // Then
        assertTrue(counts.get(ThingKind.COMMITMENT) >= 10, counts.toString());
        assertTrue(counts.get(ThingKind.DEVELOPMENT) >= 40, counts.toString());
        assertTrue(counts.get(ThingKind.ASSESSMENT) >= 40, counts.toString());
        assertTrue(counts.get(ThingKind.SOURCE) >= 12, counts.toString());
        assertTrue(counts.get(ThingKind.PROVISION) >= 15, counts.toString());
        long ofStakeholders = Curated.all(Recommendation.class).stream()
                .filter(one -> one.origin() == Recommendation.Origin.STAKEHOLDER).count();
        assertTrue(ofStakeholders >= 30, ofStakeholders + " of stakeholders");
        long assessors = Curated.all(Assessment.class).stream().map(Assessment::assessor).distinct().count();
        assertTrue(assessors >= 3, assessors + " assessors");
    }

    @Test
    void eachOfTheFourSubjectsIsOneTheme() {
        // When
        Map<String, String> subjects = Curated.all(Theme.class).stream().filter(theme -> theme.subject() != null)
                .collect(Collectors.toMap(Theme::subject, Theme::id));
        // Then
        assertEquals(Map.of("assembly-law", "freedom-of-peaceful-assembly", "article-174", "incitement-article-174",
                "libel", "defamation", "trade-unions", "trade-unions"), subjects);
    }

    @Test
    void articleOneHundredSeventyFourWasArticleOneHundredSixtyFour() {
        // When
        Provision article = Curated.all(Provision.class).stream()
                .filter(provision -> provision.id().equals("KAZ-cc-2014-174")).findFirst().orElseThrow();
        // Then
        assertEquals(List.of("KAZ-cc-1997-164"), article.predecessors());
    }

    @Test
    void theThemesHoldTheIssuesOfUprInfoExactly() throws IOException {
        // Given
        List<String> issues = StreamSupport.stream(Shared.json("data/reference/upr_info_issues_54.json").spliterator(),
                false)
                .map(issue -> issue.path("label").asText()).sorted().toList();
        // When
        List<String> labels = Curated.all(Theme.class).stream().map(Theme::uprInfo).filter(label -> label != null)
                .sorted().toList();
        // Then
        assertEquals(54, labels.size());
        assertEquals(issues, labels);
    }

    @Test
    void theStatesAreTheMembersOfTheUnitedNationsAndTwoObservers() {
        // When
        List<State> states = Curated.all(State.class);
        // Then
        assertEquals(Set.of("PSE", "VAT"), states.stream().filter(state -> state.group() == RegionalGroup.OBSERVER)
                .map(State::id).collect(Collectors.toSet()));
        assertEquals(193 + 2, states.stream().map(State::id).distinct().count());
        for (String language : List.of("en", "fr", "es", "ru", "zh", "ar")) {
            assertEquals(193 + 2, states.stream().map(state -> state.names().get(language))
                    .filter(name -> name != null && !name.isBlank()).distinct().count(), language);
        }
    }

    @Test
    void theNameOfAReleaseIsTheHashOfItsFiles() {
        // Given
        BundledData data = new BundledData(null);
        // When
        String hash = data.hash();
        // Then
        assertTrue(hash.matches("[0-9a-f]{64}"), hash);
        assertEquals(new BundledData(null).hash(), hash);
    }

    private static Set<String> keys() {
        return Curated.ALL.stream().map(thing -> thing.thingKind() + "/" + thing.publicId())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static JsonNode json(Content thing) {
        return Json.strict(new ObjectMapper()).valueToTree(thing);
    }
}
