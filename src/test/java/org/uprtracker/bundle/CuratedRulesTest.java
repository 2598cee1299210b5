package org.uprtracker.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uprtracker.assessment.AssessmentRules;
import org.uprtracker.commitment.CommitmentRules;
import org.uprtracker.development.DevelopmentRules;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.organisation.OrganisationRules;
import org.uprtracker.recommendation.RecommendationRules;
import org.uprtracker.review.CycleRules;
import org.uprtracker.review.ReviewRules;
import org.uprtracker.review.SessionRules;
import org.uprtracker.review.StateRules;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;
import org.uprtracker.source.SourceRules;
import org.uprtracker.taxonomy.ProvisionRules;
import org.uprtracker.taxonomy.ThemeRules;

/** What comes with the product obeys the rules that everybody else's writing has to obey. */
class CuratedRulesTest {
    private static final Map<ThingKind, Rules<?>> RULES = Stream.of(new StateRules(), new CycleRules(),
                    new SessionRules(), new ReviewRules(), new RecommendationRules(), new CommitmentRules(),
                    new DevelopmentRules(), new AssessmentRules(), new ThemeRules(), new ProvisionRules(),
                    new OrganisationRules(), new SourceRules())
            .collect(Collectors.toMap(Rules::kind, Function.identity()));

    @Test
    void everyKindHasItsRules() {
        // When
        List<ThingKind> without = Stream.of(ThingKind.values()).filter(kind -> !RULES.containsKey(kind)).toList();
        // Then
        assertEquals(List.of(), without);
    }

    @Test
    void everyThingObeysThem() {
        // Given
        OnRecord record = new InMemory(Curated.ALL);
        // When
        List<String> broken = Curated.ALL.stream()
                .flatMap(thing -> check(RULES.get(thing.thingKind()), thing, record))
                .toList();
        // Then
        assertEquals(List.of(), broken);
    }

    private static <T extends Content> Stream<String> check(Rules<T> rules, Content thing, OnRecord record) {
        return rules.check(rules.type().cast(thing), null, record).stream()
                .map(finding -> thing.publicId() + " " + finding.pointer() + " " + finding.message());
    }
}
