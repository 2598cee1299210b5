package org.uprtracker.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.journal.Values;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;
import org.uprtracker.review.RegionalGroup;

class LabelsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void aLanguageIsAFile() {
        assertTrue(Labels.languages().containsAll(Set.of("en", "fr", "es", "ru")), Labels.languages().toString());
        assertEquals("en", Labels.in("zh").language());
        assertEquals("fr", Labels.in("fr").language());
    }

    @Test
    void everyLanguageHasEveryTextWithItsPlaces() {
        Labels first = Labels.in(Labels.FIRST);
        List<String> differing = new ArrayList<>();
        for (String language : Labels.languages()) {
            Labels labels = Labels.in(language);
            first.keys().stream().filter(key -> !labels.has(key)).forEach(key -> differing.add(language + " lacks " + key));
            labels.keys().stream().filter(key -> !first.has(key)).forEach(key -> differing.add(language + " alone has " + key));
            labels.keys().stream().filter(first::has).filter(key -> !places(first, key).equals(places(labels, key)))
                    .forEach(key -> differing.add(language + " has other places in " + key));
            labels.keys().stream().filter(key -> labels.text(key).isBlank()).forEach(key -> differing.add(language + " " + key));
        }
        assertEquals(List.of(), differing);
    }

    private static List<String> places(Labels labels, String key) {
        return PLACE.matcher(labels.text(key)).results().map(place -> place.group()).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(ImplementationStatus.class)
    void aStatusHasAWordAlsoWhereOnlyTheStateSaysSo(ImplementationStatus status) {
        Labels labels = Labels.in("fr");
        assertEquals(labels.word("status", Values.code(status)) + " (selon l’État)",
                labels.word("status", Values.code(status) + " (claimed)"));
    }

    @Test
    void everyWordOfTheApiHasALabel() {
        Labels labels = Labels.in("ru");
        for (Position position : Position.values()) {
            assertTrue(labels.has("position." + Values.code(position)), position::toString);
        }
        for (Claim claim : Claim.values()) {
            assertTrue(labels.has("claim." + Values.code(claim)), claim::toString);
        }
        for (Perspective perspective : Perspective.values()) {
            assertTrue(labels.has("perspective." + Values.code(perspective)), perspective::toString);
        }
        for (RegionalGroup group : RegionalGroup.values()) {
            assertTrue(labels.has("group." + Values.code(group)), group::toString);
        }
    }

    @Test
    void aTextNobodyWroteIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Labels.in("en").text("no.such.text"));
    }
}
