package org.uprtracker.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uprtracker.assessment.Standing;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Sql;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.review.PositionOnDay;

/**
 * The values of dimensions for everything that is counted, as SQL: tables with a key of {@code hits} and a value. They
 * are worked out for all at once, not one by one: that is what lets a table of the whole UPR come in one statement.
 */
final class DimensionSql {
    /**
     * Where the values of a dimension come from.
     *
     * @param value SQL over the row h of hits, and x where a table is joined
     * @param join SQL that joins it; empty where the value is in hits
     */
    record Source(String value, Sql join) {}

    /**
     * A table with a value, by which column of hits it is joined (null: it is made for each row of them), and the word for what is
     * not in it; null for none.
     */
    private record Table(String key, Sql sql, String otherwise) {
        Table(String key, Sql sql) {
            this(key, sql, null);
        }

        Source joinedAs(String alias) {
            String value = alias + ".value";
            return new Source(otherwise == null ? value : "coalesce(" + value + ", '" + otherwise + "')",
                    Sql.of(key == null ? " left join lateral (" : " left join (").add(sql)
                            .add(") " + alias + " on " + (key == null ? "true" : alias + "." + key + " = h." + key)));
        }
    }

    /** Themes with all above them: what is on a theme is also on those. */
    private static final String THEMES = """
            theme_up(theme, above) as (
                select tv.thing, tv.thing from theme_version tv where known(tv)
                union
                select up.theme, at(tv.parent) from theme_up up join theme_version tv on tv.thing = up.above and known(tv)
                where tv.parent is not null)""";

    /** Provisions with their predecessors and successors: what was said of one counts for the others. */
    private static final String PROVISIONS = """
            provision_before(provision, earlier) as (
                select pv.thing, pv.thing from provision_version pv where known(pv)
                union
                select pb.provision, at(pp.predecessor) from provision_before pb
                join provision_version pv on pv.thing = pb.earlier and known(pv)
                join provision_predecessor pp on pp.version = pv.version),
            provision_around(provision, other) as (
                select provision, earlier from provision_before union select earlier, provision from provision_before)""";

    private final Question question;
    private final boolean pairs;
    private final boolean whose;
    private final boolean quick;
    private final Map<String, Sql> commonTables = new LinkedHashMap<>();
    private final Hits hits;

    /**
     * @param question what values of a dimension are wanted, where it narrows to some
     * @param whose whether {@code perspective} says whose status is meant
     * @param quick whether the table {@code standing} is asked, where it knows
     */
    DimensionSql(Question question, boolean pairs, boolean whose, boolean quick) {
        this.question = question;
        this.pairs = pairs;
        this.whose = whose;
        this.quick = quick;
        hits = new Hits(pairs);
    }

    /**
     * The common tables that everything given out refers to, from {@code with} on: hits, with the items that are counted, and
     * what the dimensions need. To be asked for after the dimensions.
     *
     * @param narrowing the question that narrows what is counted
     * @param clock the common tables of another day; empty for those of the question itself
     */
    Sql tables(Question narrowing, Sql clock) {
        Sql tables = (clock.isEmpty() ? Sql.of("with recursive ") : Sql.of("").add(clock).recursive().add(", "))
                .add(hits.sql(narrowing));
        commonTables.values().forEach(tables::add);
        return tables;
    }

    /** @param alias of the table that is joined, if one is */
    Source of(Dimension dimension, String alias) {
        return quick && !whose && dimension.name().equals("status") ? own("headline") : switch (dimension.name()) {
            case "state", "cycle", "session", "review", "year" -> own(dimension.name());
            case "position", "claim" -> quick ? own(dimension.name()) : table(dimension).joinedAs(alias);
            case "recommendingState" -> pairs ? own("recommending_state") : table(dimension).joinedAs(alias);
            case "actionCategory" -> pairs ? own("action") : table(dimension).joinedAs(alias);
            default -> table(dimension).joinedAs(alias);
        };
    }

    private Source own(String column) {
        hits.need(column);
        return new Source("h." + column, Sql.of(""));
    }

    private Table table(Dimension dimension) {
        return switch (dimension.name()) {
            case "stateGroup" -> groups("state");
            case "recommendingState" -> narrowed(dimension, of("recommendation_state", "at(l.state)", ""));
            case "recommendingGroup" -> pairs ? groups("recommending_state") : narrowed(dimension, of("recommendation_state",
                    "sg.regional_group", " join state_version sg on sg.thing = at(l.state) and known(sg)"));
            case "actionCategory" -> narrowed(dimension, of("recommendation_state", "l.action", " where l.action is not null"));
            case "theme" -> narrowed(dimension, quick ? keptThemes() : themes());
            case "provision" -> {
                commonTables.put("provision_around", Sql.of(", " + PROVISIONS));
                yield narrowed(dimension, of("recommendation_provision", "pa.other",
                        " join provision_around pa on pa.provision = at(l.provision)"));
            }
            case "subject" -> narrowed(dimension, each("version", Sql.of(Filters.SUBJECTS.stream()
                    .map(subject -> "select s.version, '" + subject + "' as value from "
                            + Filters.versionsOnSubjects(ThingKind.RECOMMENDATION, "'{" + subject + "}'") + " s")
                    .collect(Collectors.joining(" union all ")))));
            case "assessor" -> narrowed(dimension, each("hit", Sql.of("""
                    select distinct h.hit, at(a.assessor) as value from hits h cross join lateral unnest(things(h.thing)) i(subject)
                    join assessment_version a on a.subject = i.subject
                    where known(a) and a.day <= (select as_of from clock) and\s"""
                    + Fragments.published(ThingKind.ASSESSMENT, "a"))));
            default -> answered(dimension);
        };
    }

    /** The values that a list of the recommendations holds: those of what is counted alone. */
    private Table of(String list, String value, String more) {
        return each("hit", Sql.of("select distinct h.hit, " + value + " as value from hits h join " + list
                + " l on l.version = h.version" + more));
    }

    private Table themes() {
        commonTables.put("theme_up", Sql.of(", " + THEMES));
        return of("recommendation_theme", "up.above", " join theme_up up on up.theme = at(l.theme)");
    }

    private Table keptThemes() {
        hits.need("themes_up");
        return new Table(null, Sql.of("select u.value from unnest(h.themes_up) u(value)"));
    }

    /** Looked up for every item. */
    private Table each(String key, Sql sql) {
        hits.apart();
        return new Table(key, sql);
    }

    private Table groups(String state) {
        hits.need(state);
        return new Table("hit", Sql.of("select h.hit, sg.regional_group as value from hits h"
                + " join state_version sg on sg.thing = h." + state + " and known(sg)"));
    }

    /** What follows from answers and assessments. */
    private Table answered(Dimension dimension) {
        return switch (dimension.name()) {
            case "position" -> onDay("position", null);
            // Who answered nothing claims nothing.
            case "claim" -> onDay("claim", "none");
            case "perspective" -> perspectives(dimension);
            case "status" -> status();
            default -> throw new IllegalArgumentException(dimension.name());
        };
    }

    private Table onDay(String column, String otherwise) {
        needAnswers();
        return new Table("thing", Sql.of("select p.thing, p." + column + " as value from on_day p"), otherwise);
    }

    private Table perspectives(Dimension dimension) {
        needVoices();
        Table said = new Table("thing", Sql.of("select distinct w.about as thing, w.perspective as value from voices w"));
        return whose ? said : narrowed(dimension, said);
    }

    private Table status() {
        needVoices();
        if (whose) {
            need("statuses", Sql.of(Standing.newestOfMany("voices", "", "w.perspective = any (?::text[])"),
                    (Object) question.array("perspective")));
        } else {
            need("statuses", Sql.of(Standing.headlinesOfMany("voices")));
        }
        return new Table("thing", Sql.of("select s.about as thing, s.value from statuses s"), "not_assessed");
    }

    /** For each perspective that somebody speaks from, the status it gives: thing, perspective, value. */
    Sql statusByPerspective() {
        needVoices();
        return Sql.of("select w.about as thing, w.perspective, w.value from "
                + Standing.newestOfMany("voices", "perspective", "true") + " w");
    }

    /** Of a dimension with many values, those alone that the question narrows to: the others are not asked about. */
    private Table narrowed(Dimension dimension, Table table) {
        String filter = dimension.name();
        if (!question.has(filter)) {
            return table;
        }
        Sql sql = Sql.of("select x.* from (").add(table.sql).add(") x where x.value");
        String asked = "(select id from asked where filter = '" + filter + "')";
        return new Table(table.key, switch (filter) {
            case "theme" -> sql.add(" = " + Fragments.themesBelow("select id from " + asked + " asked_theme(id)"));
            case "provision" -> sql.add(" = " + Fragments.provisionsAround("select id from " + asked + " asked_provision(id)"));
            case "recommendingState", "assessor" -> sql.add(" in " + asked);
            default -> sql.add("::text = any (?::text[])", (Object) question.array(filter));
        });
    }

    /** The position of each item. */
    Source position() {
        if (quick) {
            return own("position");
        }
        needAnswers();
        return new Source("p.position", Sql.of(" left join on_day p on p.thing = h.thing"));
    }

    /** Says of each item, as {@code repeated}, whether it takes up an earlier one. */
    void markRepeated() {
        hits.need("repeated");
    }

    /** What was answered to the recommendations themselves. Once each, however many pairs they make. */
    private void needAnswers() {
        need("told", Sql.of(told()));
        need("answers", Sql.of(answers()));
        need("on_day", Sql.of(PositionOnDay.ofMany("answers")));
    }

    private void needVoices() {
        need("told", Sql.of(told()));
        need("answers", Sql.of(answers()));
        need("voices", Sql.of(voices()));
    }

    private String told() {
        hits.apart();
        List.of("state", "since", "answered_by").forEach(hits::need);
        return "select " + (pairs ? "distinct " : "") + "h.version, h.thing, h.state, h.since, h.answered_by from hits h";
    }

    private static String answers() {
        return PositionOnDay.standingOfMany("told");
    }

    private static String voices() {
        return "select * from " + RecommendationListing.voicesOfMany("told", "answers") + " w";
    }

    private void need(String name, Sql sql) {
        commonTables.put(name, Sql.of(", " + name + " as materialized (").add(sql).add(")"));
    }
}
