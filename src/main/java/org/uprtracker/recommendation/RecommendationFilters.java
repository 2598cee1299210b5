package org.uprtracker.recommendation;

import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.assessment.StandingFilters;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Sql;

/** How recommendations can be narrowed. */
final class RecommendationFilters {
    private static final String CURRENT = "(select p.%s from " + RecommendationListing.CURRENT + " p)";

    private static final String SUPPORTED = " in ('supported', 'partially_supported')";

    private static final List<Filter> WHAT_WAS_ASKED = List.of(
            Filters.state("v.state"),
            Filters.stateGroup("v.state"),
            Filter.thing("cycle", "Cycle of the review.", ThingKind.CYCLE, "2", "v.cycle_thing in %s")
                    .orNone("v.cycle_thing is null"),
            Filter.thing("session", "Session of the review.", ThingKind.SESSION, "20", "v.session_thing in %s")
                    .orNone("v.session_thing is null"),
            Filter.thing("review", "Review.", ThingKind.REVIEW, "KAZ-2", "v.review in %s").orNone("v.review is null"),
            Filters.year("v.made_on"),
            Filters.theme("recommendation_theme").orNone(without("recommendation_theme")),
            Filters.subject(ThingKind.RECOMMENDATION).orNone("v.version not in " + Filters.versionsOnSubjects(
                    ThingKind.RECOMMENDATION, "'{" + String.join(",", Filters.SUBJECTS) + "}'")),
            Filters.provision("recommendation_provision").orNone(without("recommendation_provision")),
            listed("sdg", "Target of the Sustainable Development Goals.", null, "sdgs"),
            listed("affectedGroup", "Group of persons concerned.", "journalists", "affected_groups"),
            listed("institution", "Responsible institution.", "Commissioner for Human Rights", "institutions"),
            new Filter("position", "The State's position on the day asked.", Allowed.OneOf.of(Position.class), "supported",
                    question -> Sql.of(Sql.either("v.position = any (?::text[])",
                            CURRENT.formatted("position") + " = any (?::text[])"), (Object) question.array("position")))
                    .orNone(Sql.either("v.position is null", CURRENT.formatted("position") + " is null")),
            new Filter("base", "`supported` keeps what the State supported, wholly or in part; `all`, the default, "
                    + "keeps everything.", new Allowed.OneOf(List.of("supported", "all")), "supported",
                    question -> question.values("base").contains("all") ? Sql.of("true") : Sql.of(Sql.either(
                            "v.position" + SUPPORTED, CURRENT.formatted("position") + SUPPORTED))).alone(),
            new Filter("claim", "What the State claims of implementation.", Allowed.OneOf.of(Claim.class), "already_implemented",
                    question -> Sql.of(Sql.either("v.claim = any (?::text[])",
                            "coalesce(" + CURRENT.formatted("claim") + ", 'none') = any (?::text[])"),
                            (Object) question.array("claim"))),
            new Filter("origin", "Who made it: `state` (default), or `stakeholder` for what organisations asked.",
                    Allowed.OneOf.of(Recommendation.Origin.class), "state",
                    question -> Sql.of("v.origin = any (?::text[])", (Object) question.array("origin")),
                    question -> Sql.of(question.has("organisation") || question.has("relatedTo")
                            ? "true" : "v.origin = 'state'")),
            Filter.thing("organisation", "Organisation that made it.", ThingKind.ORGANISATION, "hrw",
                    "v.organisation in %s"));

    /** Who recommended, of a recommendation: any of its States. */
    private static final List<Filter> ANY_STATE = byStates("exists (select from recommendation_state l%s where l.version = v.version%s)",
            "l.state", "l.action", without("recommendation_state"));

    /** Of a recommendation–State pair: the State it is a pair with. */
    private static final List<Filter> ITS_STATE = byStates("exists (select from (values (1)) one%s where true%s)",
            "v.recommending_state", "v.action", "false");

    private static final List<Filter> LINKS = List.of(
            Filter.thing("relatedTo", "The same question in other cycles: what is linked to this recommendation.",
                    ThingKind.RECOMMENDATION, "KAZ-2-126.29", """
                    v.thing not in %1$s and v.thing in (
                        select at(rr.recommendation) from recommendation_related rr
                        join recommendation_version o on o.version = rr.version
                        where known(o) and o.thing in %1$s
                        union
                        select o.thing from recommendation_related rr
                        join recommendation_version o on o.version = rr.version
                        where known(o) and rr.recommendation in %1$s)"""),
            Filter.truth("repeated", "Whether it takes up a recommendation of an earlier cycle: the same question, or that the "
                    + "earlier one be carried out; as far as that is on record.",
                    "exists (select from recommendation_related rr where rr.version = v.version)"),
            Filter.option("unit", "`recommendations`, the default, or `pairs`: once for each recommending State.",
                    new Allowed.OneOf(List.of("recommendations", "pairs")), "pairs"),
            Filters.words("libel or defamation"));

    static final List<Filter> ALL = with(ANY_STATE);

    /** Of recommendation–State pairs. */
    static final List<Filter> OF_PAIRS = with(ITS_STATE);

    private RecommendationFilters() {}

    private static List<Filter> with(List<Filter> states) {
        return Stream.of(WHAT_WAS_ASKED, states, StandingFilters.of(RecommendationListing.VOICES, Sql::either), LINKS)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether a version of a recommendation has no row in a table of its own. */
    private static String without(String table) {
        return "not exists (select from " + table + " l where l.version = v.version)";
    }

    /** @param holds SQL with a place for what is joined and one for the condition, begun with {@code and} */
    private static List<Filter> byStates(String holds, String state, String action, String withoutState) {
        return List.of(
                Filter.thing("recommendingState", "State that made it.", ThingKind.STATE, "USA",
                        holds.formatted("", " and " + state + " in %s")).orNone(withoutState),
                new Filter("recommendingGroup", "UPR regional group of a State that made it.",
                        new Allowed.OneOf(Filters.REGIONAL_GROUPS), "weog", question -> Sql.of(
                                holds.formatted(" join state_version lg on lg.thing = at(" + state + ") and known(lg)",
                                        " and lg.regional_group = any (?::text[])"),
                                (Object) question.array("recommendingGroup"))).orNone(withoutState),
                new Filter("actionCategory", "UPR Info's action category, 1 to 5.", new Allowed.Whole(1, 5), "5",
                        question -> Sql.of(holds.formatted("", " and " + action + " = any (?::int[])"),
                                (Object) question.array("actionCategory")))
                        .orNone("not " + holds.formatted("", " and " + action + " is not null")));
    }

    private static Filter listed(String name, String description, String example, String column) {
        return new Filter(name, description, new Allowed.OnRecord("recommendation_version", column), example,
                question -> Sql.of("v." + column + " && ?::text[]", (Object) question.array(name)));
    }
}
