package org.uprtracker.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uprtracker.intake.Ledger.Match;
import org.uprtracker.intake.Outcome.Candidate;

/** What could be two things is left to a person. */
class DoubtfulTest {
    @Test
    void aTreatyWithAnotherNumberIsAnotherTreaty() {
        // When
        Matcher.Found found = only(List.of(known("1.1", "Ratify the first Optional Protocol to the Covenant on civil rights", "FRA")),
                "Ratify the second Optional Protocol to the Covenant on civil rights", "FRA");
        // Then
        assertEquals(Match.NEW, found.match());
        assertEquals(List.of("1.1"), found.candidates().stream().map(Candidate::id).toList());
    }

    @Test
    void twoThatAreAsMuchAlikeAreNotChosenFrom() {
        // Given
        List<Matcher.Known> known = List.of(
                known("1.1", "Improve the conditions of detention in prisons for women", "FRA"),
                known("1.2", "Improve the conditions of detention in prisons for minors", "FRA"));
        // When
        Matcher.Found found = only(known, "To work for better conditions of detention in its prisons", "FRA");
        // Then
        assertEquals(Match.NEW, found.match());
        assertEquals(Set.of("1.1", "1.2"), Set.copyOf(found.candidates().stream().map(Candidate::id).toList()));
    }

    @Test
    void theSameWordsByAnotherStateAreToldOf() {
        // When
        Matcher.Found found = only(List.of(known("1.1", "Abolish the death penalty", "FRA")), "Abolish the death penalty", "ESP");
        // Then
        assertEquals(Match.NEW, found.match());
        assertEquals(List.of(new Candidate("1.1", 1)), found.candidates());
    }

    @Test
    void whatIsRecastIsFoundWhereNothingElseComesNear() {
        // Given
        List<Matcher.Known> known = List.of(
                known("1.1", "To consider the possibility of ratifying the Convention on the rights of migrant workers", "FRA"),
                known("1.2", "Abolish the death penalty", "FRA"));
        // When
        Matcher.Found found = only(known, "Consider ratifying the Convention on migrant workers' rights", "FRA");
        // Then
        assertEquals(Match.SIMILAR_TEXT, found.match());
        assertEquals(0, found.known());
    }

    @Test
    void oneStateTakesOneThingOnce() {
        // Given
        List<Matcher.Known> known = List.of(known("1.1", "Abolish the death penalty in law", "FRA"));
        List<Matcher.Asked> asked = List.of(asked("Abolish the death penalty in law", "FRA"),
                asked("Abolish the death penalty in the law", "FRA"));
        // When
        List<List<Matcher.Found>> found = new Matcher(known, asked).match(asked);
        // Then
        assertEquals(Match.SAME_TEXT, found.get(0).get(0).match());
        assertEquals(-1, found.get(1).get(0).known());
    }

    @Test
    void oneTextByTwoStatesIsSplitWhereTheReportNumbersItTwice() {
        // Given
        List<Matcher.Known> known = List.of(known("1.1", "Abolish the death penalty", "FRA"),
                known("1.2", "Abolish the death penalty", "ESP"));
        List<Matcher.Asked> asked = List.of(new Matcher.Asked(Words.of("Abolish the death penalty."), Set.of("FRA", "ESP")));
        // When
        List<Matcher.Found> found = new Matcher(known, asked).match(asked).get(0);
        // Then
        found.forEach(one -> assertEquals(one.state().equals("FRA") ? 0 : 1, one.known()));
        assertEquals(2, found.size());
    }

    private static Matcher.Known known(String id, String text, String state) {
        return new Matcher.Known(id, List.of(Words.of(text)), Set.of(state), true, false);
    }

    private static Matcher.Asked asked(String text, String state) {
        return new Matcher.Asked(Words.of(text), Set.of(state));
    }

    private static Matcher.Found only(List<Matcher.Known> known, String text, String state) {
        List<Matcher.Asked> asked = List.of(asked(text, state));
        return new Matcher(known, asked).match(asked).get(0).get(0);
    }
}
