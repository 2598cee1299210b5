package org.uprtracker.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.source.Citation;

/** What several sources say of one recommendation: the higher one's words, everybody's answers. */
class CombinedTest {
    private static final Combined.Answers EACH_BY_ITSELF = String::equals;

    @Test
    void theReportGivesTheWordsAndUprInfoTheCategories() {
        // Given
        Combined target = numbered("Abolish the death penalty by law", "FRA", "ESP");
        // When
        target.add(piece("Abolish the death penalty", Position.NOTED, "row 7", new RecommendingState("FRA", 5),
                new RecommendingState("ESP", 4)), Cited.Rank.OTHER_DATA_SET);
        Recommendation content = target.content();
        // Then
        assertEquals("Abolish the death penalty by law", content.text());
        assertEquals(List.of(new RecommendingState("FRA", 5), new RecommendingState("ESP", 4)), content.recommendingStates());
        assertEquals(List.of(Position.SUPPORTED, Position.NOTED), content.positions().stream().map(StatedPosition::position).toList());
        assertEquals(List.of("report", "upr-info"), content.citations().stream().map(Citation::source).toList());
        assertTrue(content.parts().isEmpty());
    }

    @Test
    void whatUprInfoSplitsIsOneWithParts() {
        // Given
        Combined target = numbered("To consider ratifying (France)/ratify (Spain) the Convention on disabilities", "FRA", "ESP");
        // When
        target.add(piece("Consider ratifying the Convention on disabilities", Position.SUPPORTED, "row 7", new RecommendingState("FRA", 3)),
                Cited.Rank.OTHER_DATA_SET);
        target.add(piece("Ratify it without delay", Position.SUPPORTED, "row 8", new RecommendingState("ESP", 5)),
                Cited.Rank.OTHER_DATA_SET);
        Recommendation content = target.content();
        // Then
        assertEquals(List.of(List.of(new RecommendingState("FRA", 3)), List.of(new RecommendingState("ESP", 5))),
                content.parts().stream().map(Recommendation.Part::recommendingStates).toList());
        assertTrue(content.recommendingStates().isEmpty());
        assertEquals("row 7; row 8", content.positions().get(1).citation().place());
    }

    @Test
    void differentAnswersToPartsAreAPartialOne() {
        // Given
        Combined target = numbered("Do one thing (France) or another entirely different one (Spain)", "FRA", "ESP");
        // When
        target.add(piece("Do one thing", Position.SUPPORTED, "row 7", new RecommendingState("FRA", 3)), Cited.Rank.OTHER_DATA_SET);
        target.add(piece("Begin another entirely different one", Position.NOTED, "row 8", new RecommendingState("ESP", 5)),
                Cited.Rank.OTHER_DATA_SET);
        StatedPosition answer = target.content().positions().get(1);
        // Then
        assertEquals(Position.PARTIALLY_SUPPORTED, answer.position());
        assertEquals("supported (FRA); noted (ESP)", answer.wording());
    }

    @Test
    void theSameAnswerOfTheSameVoiceIsNotWrittenTwice() {
        // Given
        Combined target = new Combined(numbered("Abolish it", "FRA").content(), Cited.Rank.REPORT, EACH_BY_ITSELF);
        // When
        target.add(read("Abolish it", "FRA"), Cited.Rank.REPORT, states("FRA"), List.of(),
                List.of(answer(Position.SUPPORTED, "report", "para. 5")), List.of(), new Citation("report", "para. 5.1", null));
        // Then
        assertEquals(target.before(), target.content());
    }

    @Test
    void aLowerSourceDoesNotRewordAHigherOne() {
        // Given
        Combined target = numbered("Abolish the death penalty by law", "FRA");
        // When
        target.add(read("Abolish death penalty", "ESP"), Cited.Rank.OHCHR_DATA_SET, states("ESP"), List.of(), List.of(), List.of("detention"),
                new Citation("list", "row 3", "names others"));
        Recommendation content = target.content();
        // Then
        assertEquals("Abolish the death penalty by law", content.text());
        assertEquals(states("FRA"), content.recommendingStates());
        assertEquals(List.of("detention"), content.themes());
        assertEquals("names others", content.citations().get(1).note());
    }

    @Test
    void recordsOfOneParagraphAreFolded() {
        // Given
        Noted noted = new Noted();
        List<ReadRecommendation> records = List.of(read("Abolish the death penalty", "FRA"), read("Abolish the death penalty.", "ESP"));
        // When
        List<ReadRecommendation> folded = Folded.of(records, false, noted);
        // Then
        assertEquals(1, folded.size());
        assertEquals(List.of(new ReadState("FRA", null), new ReadState("ESP", null)), folded.get(0).states());
        assertEquals(0, noted.errors());
        assertEquals(List.of(), Folded.of(records, true, noted));
        assertEquals(1, noted.errors());
    }

    private static Combined numbered(String text, String... states) {
        Combined target = new Combined("XXX-1-5.1", "XXX-1", "XXX", "5.1", EACH_BY_ITSELF);
        target.add(read(text, states), Cited.Rank.REPORT, states(states), List.of(),
                List.of(answer(Position.SUPPORTED, "report", "para. 5")), List.of(), new Citation("report", "para. 5.1", null));
        return target;
    }

    private static Piece piece(String text, Position position, String place, RecommendingState... states) {
        return new Piece(text, "en", List.of(states), List.of(answer(position, "upr-info", place)), List.of(),
                List.of(new Citation("upr-info", place, null)));
    }

    private static StatedPosition answer(Position position, String source, String place) {
        return new StatedPosition(position, null, null, null, Claim.NONE, null, null, null, null, new Citation(source, place, null));
    }

    private static List<RecommendingState> states(String... codes) {
        return List.of(codes).stream().map(code -> new RecommendingState(code, null)).toList();
    }

    private static ReadRecommendation read(String text, String... states) {
        return new ReadRecommendation(Place.paragraph(1, "5.1"), List.of(), "XXX", 1, 1, null, "5.1", text, "en",
                List.of(states).stream().map(code -> new ReadState(code, null)).toList(), false, List.of(),
                List.<ReadPosition>of(), List.of(), ThemeScheme.UPR_INFO, List.of(), List.of(), null);
    }
}
