package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {
    @Test
    void knownKeepsTheVersionOfTheRevisionAskedFor() {
        // When
        Sql sql = Sql.of("where known(s) and known(rv2)");
        // Then
        assertEquals("where (s.since <= (select k from clock) and (s.until is null or s.until > (select k from clock)))"
                + " and (rv2.since <= (select k from clock)"
                + " and (rv2.until is null or rv2.until > (select k from clock)))",
                sql.text(true, true));
    }

    @Test
    void publishedKeepsTheSourcesOfTheDayAskedFor() {
        // When
        Sql sql = Sql.of("and published(ps)");
        // Then
        assertEquals("and ((select published_by from clock) is null"
                + " or ps.date_end <= (select published_by from clock))", sql.text(true, true));
    }

    @Test
    void atIsWhereAReferenceLeads() {
        // When
        Sql sql = Sql.of("t.id = at(l.theme)");
        // Then
        assertEquals("t.id = coalesce(merged_into(l.theme, (select merges from clock)), l.theme)", sql.text(true, true));
    }

    @Test
    void thingsAreAThingAndWhatWasMergedIntoIt() {
        // When
        Sql sql = Sql.of("l.theme = any (things(v.thing))");
        // Then
        assertEquals("l.theme = any (coalesce(with_merged(v.thing, (select merges from clock)), array[v.thing]))",
                sql.text(true, true));
    }

    @Test
    void ofTheNewestStateTheOpenVersionsAreKnown() {
        // When
        Sql sql = Sql.of("with ").add(Sql.of("clock as (…)").newest().ofAnyDay()).add(" known(s) published(ps) unpublished()");
        // Then
        assertEquals("with clock as (…) s.until is null true true", sql.text(true, true));
    }

    @Test
    void whereNothingWasMergedReferencesLeadWhereTheySay() {
        // When
        Sql sql = Sql.of("t.id = at(l.theme) and x = any (things(v.thing)) and unnest(things(o.thing)) and unmerged()");
        // Then
        assertEquals("t.id = l.theme and x = v.thing and unnest(array[o.thing]) and true", sql.text(false, true));
    }

    @Test
    void whatWasTheNewestStateAMomentAgoIsAskedForAsThatAndChecked() {
        // When
        Sql sql = Sql.of("checked() known(s)").perhapsNewest();
        // Then
        assertEquals("case when exists (select from revision l where l.number > r.number) then ('behind ' || r.number)::bigint end"
                + " s.until is null", sql.text(true, false));
        assertEquals("null::bigint (s.since <= (select k from clock) and (s.until is null or s.until > (select k from clock)))",
                sql.text(true, true));
    }

    @Test
    void ofTwoWaysTheTableIsTakenForTheNewestStateAlone() {
        // Given
        String words = "checked() " + Sql.either("quick known(s)", "slow known(s)");
        // Then
        assertEquals("case when (select f.revision from standing_followed f) is distinct from r.number then ('behind ' ||"
                + " coalesce(r.number, 0))::bigint end quick s.until is null", Sql.of(words).ofNewest().text(true, false));
        assertEquals("null::bigint slow s.until is null", Sql.of(words).ofNewest().text(true, true));
        assertEquals("null::bigint slow s.until is null", Sql.of(words).newest().text(true, false));
        assertEquals("null::bigint slow (s.since <= (select k from clock) and (s.until is null or s.until > (select k from clock)))",
                Sql.of(words).ofAnyDay().text(true, false));
    }

    @Test
    void aWayMayHoldTwoWaysAndTheRecordItselfCanBeAskedFor() {
        // Given
        String words = Sql.either("q" + Sql.either("1", "2") + "known(s)", "s" + Sql.either("3", Sql.either("4", "5") + "6")) + " known(r)";
        // Then
        assertEquals("q1s.until is null r.until is null", Sql.of(words).ofNewest().text(true, false));
        assertEquals("s56 r.until is null", Sql.of(words).ofNewest().text(true, true));
        assertEquals("s56 r.until is null", Sql.of(words).ofNewest().ofRecord().text(true, false));
    }

    @Test
    void twoWaysTakeTheSameValues() {
        // When
        Sql sql = Sql.of("a = ? and ", 1).add(Sql.either(Sql.of("b = any (?)", (Object) new String[] {"x"}), Sql.of("c = any (?)",
                (Object) new String[] {"x"})).ofNewest());
        // Then
        assertEquals("a = ? and b = any (?)", sql.text(true, false));
        assertEquals(2, sql.values().size());
        assertThrows(IllegalArgumentException.class, () -> Sql.either(Sql.of("?", 1), Sql.of("?", 2)));
    }

    @Test
    void oneThingThatAFilterNamesIsComparedWithWhereNothingWasMerged() {
        assertEquals("v.state = (select max(a.id) from asked a where a.filter = 'state')",
                Sql.of("v.state is asked('state')").text(false, true));
        assertEquals("v.state in (select a.id from asked a where a.filter = 'state')",
                Sql.of("v.state is asked('state')").text(true, true));
    }

    @Test
    void otherTextAndValuesAreLeftAlone() {
        // When
        Sql sql = Sql.of("known (v) unknown(v.x) said_at(x) format(y) published_by ? '$1'", "known(v) $1 \\");
        // Then
        assertEquals("known (v) unknown(v.x) said_at(x) format(y) published_by ? '$1'", sql.text(true, true));
        assertEquals(List.of("known(v) $1 \\"), sql.values());
    }

    @Test
    void valuesStandInTheOrderOfTheirQuestionMarks() {
        // Given
        Sql inner = Sql.of("b = ? or known(v)", 2).add(" or c = ?", 3);
        // When
        Sql sql = Sql.of("a = ? and (", 1).add(inner).add(") and d in (?, ?)", 4, 5);
        // Then
        assertEquals("a = ? and (b = ? or (v.since <= (select k from clock) and (v.until is null or v.until >"
                + " (select k from clock))) or c = ?) and d in (?, ?)", sql.text(true, true));
        assertEquals(List.of(1, 2, 3, 4, 5), sql.values());
    }
}
