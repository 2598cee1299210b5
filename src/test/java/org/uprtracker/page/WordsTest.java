package org.uprtracker.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.assessment.AssessmentListing;
import org.uprtracker.assessment.Evidence;
import org.uprtracker.changes.ChangeListing;
import org.uprtracker.commitment.CommitmentKind;
import org.uprtracker.commitment.CommitmentListing;
import org.uprtracker.development.DevelopmentKind;
import org.uprtracker.development.DevelopmentListing;
import org.uprtracker.development.Direction;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Listing;
import org.uprtracker.organisation.OrganisationKind;
import org.uprtracker.organisation.OrganisationListing;
import org.uprtracker.recommendation.ConflictListing;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.review.CycleListing;
import org.uprtracker.review.ReviewListing;
import org.uprtracker.review.SessionListing;
import org.uprtracker.review.StateListing;
import org.uprtracker.source.SourceKind;
import org.uprtracker.source.SourceListing;
import org.uprtracker.taxonomy.ProvisionListing;
import org.uprtracker.taxonomy.ThemeListing;

/** No page shows a bare code: every field, filter and word has a label, in English and so (see LabelsTest) in all languages. */
class WordsTest {
    private static final List<Listing<?>> LISTINGS = List.of(StateListing.LISTING, CycleListing.LISTING, SessionListing.LISTING,
            ReviewListing.LISTING, RecommendationListing.LISTING, CommitmentListing.LISTING, DevelopmentListing.LISTING,
            AssessmentListing.LISTING, SourceListing.LISTING, ThemeListing.LISTING, ProvisionListing.LISTING,
            OrganisationListing.LISTING, ConflictListing.LISTING, ChangeListing.LISTING);

    private static final Labels LABELS = Labels.in("en");

    @Test
    void everyFieldAndFilterHasAName() {
        List<String> bare = new ArrayList<>();
        for (Listing<?> listing : LISTINGS) {
            listing.detailFieldNames().stream().filter(field -> !LABELS.has("page.field." + field))
                    .forEach(field -> bare.add(listing.path() + " field " + field));
            listing.filters().stream().map(filter -> filter.name())
                    .filter(name -> List.of("dimension.", "page.filter.", "page.field.").stream()
                            .noneMatch(where -> LABELS.has(where + name)))
                    .forEach(name -> bare.add(listing.path() + " filter " + name));
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void everyWordHasALabel() {
        Map<String, Class<? extends Enum<?>>> words = Map.of("page.commitment", CommitmentKind.class,
                "page.development", DevelopmentKind.class, "page.direction", Direction.class, "page.source", SourceKind.class,
                "page.organisation", OrganisationKind.class, "page.bearing", Evidence.Bearing.class,
                "page.confidence", Assessment.Confidence.class, "page.basis", Assessment.Basis.class,
                "page.textKind", Recommendation.TextKind.class, "page.one", ThingKind.class);
        words.forEach((vocabulary, type) -> Values.codes(type).forEach(code ->
                assertTrue(LABELS.has(vocabulary + "." + code), vocabulary + "." + code)));
        for (ThingKind kind : ThingKind.values()) {
            assertTrue(LABELS.has("page.kind." + kind.plural()), kind.plural());
        }
        assertEquals(Set.copyOf(Chart.ORDER).size(), Chart.ORDER.size());
    }

    @Test
    void datesAndNumbersAreWrittenAsTheLanguageDoes() {
        assertEquals("6 November 2019", LABELS.date("2019-11-06"));
        assertEquals("6 novembre 2019", Labels.in("fr").date("2019-11-06"));
        assertEquals("6 de noviembre de 2019", Labels.in("es").date("2019-11-06"));
        assertEquals("6 ноября 2019 г.", Labels.in("ru").date("2019-11-06"));
        assertEquals("ноябрь 2019 г.", Labels.in("ru").date("2019-11"));
        assertEquals("2019", Labels.in("fr").date("2019"));
        assertEquals("1 January 2019 – 6 November 2019", LABELS.date("2019-01-01/2019-11-06"));
        assertEquals("12,345", LABELS.number(12_345));
        assertEquals("12.345", Labels.in("es").number(12_345));
    }

    @Test
    void theLanguageAskedForFirstIsTaken() {
        assertEquals("fr", Labels.preferred("fr-CH, en;q=0.5").language());
        assertEquals("ru", Labels.preferred("zh, ru;q=0.3").language());
        assertEquals("en", Labels.preferred("zh").language());
        assertEquals("en", Labels.preferred(";;;").language());
        assertEquals("en", Labels.preferred(null).language());
    }
}
