package org.uprtracker.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.review.State;

/** The curated recommendations beside what the two Working Group reports hold, checked by hand. */
class AgainstReportsTest {
    /** What the lead-in paragraph of the second report says of implementation. */
    private static final Map<String, Claim> CLAIM_OF_LEAD_IN = Map.of(
            "124", Claim.ALREADY_IMPLEMENTED, "125", Claim.IN_PROCESS, "126", Claim.NONE);

    @ParameterizedTest
    @ValueSource(strings = {"KAZ-1", "KAZ-2"})
    void everyParagraphStandsInTheReportUnderItsNumberWithItsStates(String review) throws IOException {
        // Given
        Map<String, JsonNode> report = report(review);
        Map<String, String> codes = codes();
        List<Recommendation> recommendations = of(review);
        assertTrue(recommendations.size() >= 9, recommendations.size() + " in " + review);
        for (Recommendation one : recommendations) {
            // When
            JsonNode expected = report.get(one.paragraph());
            // Then
            assertNotNull(expected, one.id());
            assertEquals(review + "-" + one.paragraph(), one.id());
            assertEquals(texts(expected.path("recommendingStates")).map(name -> code(codes, name))
                    .collect(Collectors.toCollection(TreeSet::new)), states(one), one.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAZ-1", "KAZ-2"})
    void thePositionIsThatOfTheReport(String review) throws IOException {
        // Given
        Map<String, JsonNode> report = report(review);
        for (Recommendation one : of(review)) {
            String symbol = report.get(one.paragraph()).path("documentSymbol").asText();
            String source = symbol.toLowerCase().replace('/', '-');
            // When
            List<String> positions =
                    one.positions().stream().filter(position -> position.citation().source().equals(source))
                    .map(position -> position.position().name().toLowerCase()).toList();
            // Then
            assertEquals(List.of(report.get(one.paragraph()).path("position").asText()), positions, one.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAZ-1", "KAZ-2"})
    void theClaimIsThatOfTheReportsLeadIn(String review) throws IOException {
        // Given
        Map<String, JsonNode> report = report(review);
        for (Recommendation one : of(review)) {
            Claim expected = review.equals("KAZ-2") ? CLAIM_OF_LEAD_IN.get(one.paragraph().split("\\.")[0])
                    : report.get(one.paragraph()).path("stateConsidersImplemented").asBoolean()
                            ? Claim.ALREADY_IMPLEMENTED_OR_IN_PROCESS : Claim.NONE;
            // When
            Set<Claim> claims = one.positions().stream().map(StatedPosition::claim).collect(Collectors.toSet());
            // Then
            assertEquals(Set.of(expected), claims, one.id());
        }
    }

    private static List<Recommendation> of(String review) {
        return Curated.all(Recommendation.class).stream()
                .filter(one -> one.origin() == Recommendation.Origin.STATE && review.equals(one.review()))
                .toList();
    }

    private static Map<String, JsonNode> report(String review) throws IOException {
        Map<String, JsonNode> paragraphs = new HashMap<>();
        Shared.json("data/expected/" + review + ".json").forEach(one -> paragraphs.put(one.path("paragraph").asText(),
                one));
        return paragraphs;
    }

    private static TreeSet<String> states(Recommendation one) {
        return Stream.concat(one.recommendingStates().stream(),
                        one.parts().stream().flatMap(part -> part.recommendingStates().stream()))
                .map(RecommendingState::state)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every English name, formal name and other spelling of a State, to its code. */
    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (State state : Curated.all(State.class)) {
            Stream.of(Stream.of(state.names().get("en")), Stream.ofNullable(state.formalNames().get("en")),
                            state.aliases().stream())
                    .flatMap(names -> names)
                    .forEach(name -> codes.put(plain(name), state.id()));
        }
        return codes;
    }

    private static String code(Map<String, String> codes, String name) {
        return codes.getOrDefault(plain(name), "no State is called " + name);
    }

    private static String plain(String name) {
        return name.toLowerCase().replace('’', '\'').replaceFirst("^the ", "").trim();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
