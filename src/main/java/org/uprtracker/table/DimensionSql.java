package org.uprtracker.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.uprtracker.assessment.Standing;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Narrowing;
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
    record Source(String value, Sql join) {
        static Source own(String column) {
            return new Source("h." + column, Sql.of(""));
        }

        /** A table with a column of that name and a value. */
        static Source joined(String key, Sql table, String alias) {
            return new Source(alias + ".value", Sql.of(" left join (").add(table)
                    .add(") " + alias + " on " + alias + "." + key + " = h." + key));
        }
    }

    private record Table(String key, Sql sql) {}

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
    private final Map<String, String> commonTables = new LinkedHashMap<>();

    /**
     * @param question what values of a dimension are wanted, where it narrows to some
     * @param whose whether {@code perspective} says whose status is meant
     */
    DimensionSql(Question question, boolean pairs, boolean whose) {
        this.question = question;
        this.pairs = pairs;
        this.whose = whose;
    }

    /**
     * The common tables that everything given out refers to, from {@code with} on: hits, one row for each item that is
     * counted, and what the dimensions need. To be asked for after the dimensions.
     *
     * @param narrowing the question that narrows what is counted
     * @param clock the common tables of another day; empty for those of the question itself
     */
    Sql tables(Question narrowing, Sql clock) {
        return Sql.of(clock.text().isEmpty() ? "with recursive " : clock.text().replaceFirst("^with ", "with recursive ") + ", ",
                        clock.values().toArray())
                .add("hits as materialized (" + hits() + " from ("
                        + (pairs ? RecommendationListing.COUNTED_PAIRS : RecommendationListing.COUNTED) + ") v where true")
                .add(new Narrowing(TableInquiry.counted(pairs), narrowing).conditions()).add(")")
                .add(commonTables.values().stream().map(table -> ", " + table).collect(Collectors.joining()));
    }

    /** What every dimension needs, out of the row v of the recommendations. */
    private String hits() {
        return """
                select %s as hit, v.version, v.thing, v.since, v.answered_by, at(v.state) as state, at(v.cycle_thing) as cycle,
                    at(v.session_thing) as session, at(v.review) as review, extract(year from v.made_on)::int as year%s"""
                .formatted(pairs ? "row_number() over ()" : "v.version",
                        pairs ? ", at(v.recommending_state) as recommending_state, v.action" : "");
    }

    /** @param alias of the table that is joined, if one is */
    Source of(Dimension dimension, String alias) {
        return switch (dimension.name()) {
            case "state", "cycle", "session", "review", "year" -> Source.own(dimension.name());
            case "recommendingState" -> pairs ? Source.own("recommending_state") : joined(dimension, alias);
            case "actionCategory" -> pairs ? Source.own("action") : joined(dimension, alias);
            default -> joined(dimension, alias);
        };
    }

    private Source joined(Dimension dimension, String alias) {
        Table table = table(dimension);
        return Source.joined(table.key, table.sql, alias);
    }

    private Table table(Dimension dimension) {
        return switch (dimension.name()) {
            case "stateGroup" -> new Table("hit", Sql.of("select h.hit, sg.regional_group as value from hits h"
                    + " join state_version sg on sg.thing = h.state and known(sg)"));
            case "recommendingState" -> narrowed(dimension, "version", """
                    select distinct rs.version, at(rs.state) as value from recommendation_state rs""");
            case "recommendingGroup" -> pairs
                    ? new Table("hit", Sql.of("select h.hit, sg.regional_group as value from hits h"
                            + " join state_version sg on sg.thing = h.recommending_state and known(sg)"))
                    : narrowed(dimension, "version", """
                            select distinct rs.version, sg.regional_group as value from recommendation_state rs
                            join state_version sg on sg.thing = at(rs.state) and known(sg)""");
            case "actionCategory" -> narrowed(dimension, "version",
                    "select distinct rs.version, rs.action as value from recommendation_state rs where rs.action is not null");
            case "theme" -> narrowed(dimension, "version", need("theme_up", THEMES) + """
                    select distinct l.version, up.above as value from recommendation_theme l
                    join theme_up up on up.theme = at(l.theme)""");
            case "provision" -> narrowed(dimension, "version", need("provision_around", PROVISIONS) + """
                    select distinct l.version, pa.other as value from recommendation_provision l
                    join provision_around pa on pa.provision = at(l.provision)""");
            case "subject" -> narrowed(dimension, "version", Filters.SUBJECTS.stream()
                    .map(subject -> "select s.version, '" + subject + "' as value from "
                            + Filters.versionsOnSubjects(ThingKind.RECOMMENDATION, "'{" + subject + "}'") + " s")
                    .collect(Collectors.joining(" union all ")));
            case "assessor" -> narrowed(dimension, "thing", """
                    select distinct at(a.subject) as thing, at(a.assessor) as value from assessment_version a
                    where known(a) and a.day <= (select as_of from clock) and\s"""
                    + Fragments.published(ThingKind.ASSESSMENT, "a"));
            default -> answered(dimension);
        };
    }

    /** What follows from answers and assessments. */
    private Table answered(Dimension dimension) {
        needAnswers();
        return switch (dimension.name()) {
            case "position" -> new Table("thing", Sql.of("select p.thing, p.position as value from on_day p"));
            // Who answered nothing claims nothing.
            case "claim" -> new Table("thing", Sql.of("select o.thing, coalesce(p.claim, 'none') as value from told o"
                    + " left join on_day p on p.thing = o.thing"));
            case "perspective" -> perspectives(dimension);
            case "status" -> status();
            default -> throw new IllegalArgumentException(dimension.name());
        };
    }

    private Table perspectives(Dimension dimension) {
        String said = needVoices() + "select distinct w.about as thing, w.perspective as value from voices w";
        return whose ? new Table("thing", Sql.of(said)) : narrowed(dimension, "thing", said);
    }

    private Table status() {
        needVoices();
        Sql said = whose
                ? Sql.of(Standing.newestOfMany("voices", "", "w.perspective = any (?::text[])"),
                        (Object) question.array("perspective"))
                : Sql.of(Standing.headlinesOfMany("voices"));
        return new Table("thing", Sql.of("select o.thing, coalesce(s.value, 'not_assessed') as value from told o left join ")
                .add(said).add(" s on s.about = o.thing"));
    }

    /** For each perspective that somebody speaks from, the status it gives: thing, perspective, value. */
    Sql statusByPerspective() {
        needAnswers();
        needVoices();
        return Sql.of("select w.about as thing, w.perspective, w.value from "
                + Standing.newestOfMany("voices", "perspective", "true") + " w");
    }

    /** Of a dimension with many values, those alone that the question narrows to: the others are not asked about. */
    private Table narrowed(Dimension dimension, String key, String select) {
        String filter = dimension.name();
        if (!question.has(filter)) {
            return new Table(key, Sql.of(select));
        }
        Sql sql = Sql.of("select x.* from (" + select + ") x where x.value");
        String asked = "(select id from asked where filter = '" + filter + "')";
        return new Table(key, switch (filter) {
            case "theme" -> sql.add(" = " + Fragments.themesBelow("select id from " + asked + " asked_theme(id)"));
            case "provision" -> sql.add(" = " + Fragments.provisionsAround("select id from " + asked + " asked_provision(id)"));
            case "recommendingState", "assessor" -> sql.add(" in " + asked);
            default -> sql.add("::text = any (?::text[])", (Object) question.array(filter));
        });
    }

    private String need(String name, String sql) {
        commonTables.put(name, sql);
        return "";
    }

    /** The recommendations themselves, and what was answered to them. Once each, however many pairs they make. */
    void needAnswers() {
        need("told", "told as " + (pairs ? "materialized (select distinct" : "(select")
                + " h.version, h.thing, h.state, h.since, h.answered_by from hits h)");
        need("answers", "answers as materialized (" + PositionOnDay.standingOfMany("told") + ")");
        need("on_day", "on_day as (" + PositionOnDay.ofMany("answers") + ")");
    }

    private String needVoices() {
        return need("voices", "voices as materialized (select * from "
                + RecommendationListing.voicesOfMany("told", "answers") + " w)");
    }
}
