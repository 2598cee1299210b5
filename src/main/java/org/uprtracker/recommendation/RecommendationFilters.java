package org.uprtracker.recommendation;

import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.assessment.Standing;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Sql;

/** How recommendations can be narrowed. */
final class RecommendationFilters {
    private static final String CURRENT = "(select p.%s from " + RecommendationListing.CURRENT + " p)";

    /** Every value a headline can have, those that only the State claims included. */
    static final List<String> STATUSES = Stream.of(
                    Values.codes(ImplementationStatus.class).stream(),
                    Values.codes(ImplementationStatus.class).stream().map(status -> status + " (claimed)"),
                    Stream.of("not_assessed"))
            .flatMap(statuses -> statuses)
            .toList();

    static final List<Filter> ALL = List.of(
            Filters.state("v.state"),
            Filters.stateGroup("v.state"),
            Filter.thing("cycle", "Cycle of the review.", ThingKind.CYCLE, "2", "v.cycle_thing in %s"),
            Filter.thing("session", "Session of the review.", ThingKind.SESSION, "20", "v.session_thing in %s"),
            Filter.thing("review", "Review.", ThingKind.REVIEW, "KAZ-2", "v.review in %s"),
            Filters.year("v.made_on"),
            Filters.theme("recommendation_theme"),
            Filters.subject(ThingKind.RECOMMENDATION),
            Filters.provision("recommendation_provision"),
            listed("sdg", "Target of the Sustainable Development Goals.", null, "sdgs"),
            listed("affectedGroup", "Group of persons concerned.", "journalists", "affected_groups"),
            listed("institution", "Responsible institution.", "Commissioner for Human Rights", "institutions"),
            Filter.thing("recommendingState", "State that made it.", ThingKind.STATE, "USA",
                    "exists (select from recommendation_state l where l.version = v.version and l.state in %s)"),
            new Filter("recommendingGroup", "UPR regional group of a State that made it.",
                    new Allowed.OneOf(Filters.REGIONAL_GROUPS), "weog", question -> Sql.of("""
                            exists (select from recommendation_state l
                                join state_version lg on lg.thing = at(l.state) and known(lg)
                                where l.version = v.version and lg.regional_group = any (?::text[]))""",
                            (Object) question.array("recommendingGroup"))),
            new Filter("actionCategory", "UPR Info's action category, 1 to 5.", new Allowed.Whole(1, 5), "5",
                    question -> Sql.of("exists (select from recommendation_state l where l.version = v.version"
                            + " and l.action = any (?::int[]))", (Object) question.array("actionCategory"))),
            Filter.equal("position", "The State's position on the day asked.", Allowed.OneOf.of(Position.class),
                    "supported", CURRENT.formatted("position")),
            new Filter("base", "`supported` keeps what the State supported, wholly or in part; `all`, the default, "
                    + "keeps everything.", new Allowed.OneOf(List.of("supported", "all")), "supported",
                    question -> question.values("base").contains("all") ? Sql.of("true") : Sql.of(
                            CURRENT.formatted("position") + " in ('supported', 'partially_supported')")),
            Filter.equal("claim", "What the State claims of implementation.", Allowed.OneOf.of(Claim.class),
                    "already_implemented", CURRENT.formatted("claim")),
            new Filter("origin", "Who made it: `state` (default), or `stakeholder` for what organisations asked.",
                    Allowed.OneOf.of(Recommendation.Origin.class), "state",
                    question -> Sql.of("v.origin = any (?::text[])", (Object) question.array("origin")),
                    question -> Sql.of(question.has("organisation") || question.has("relatedTo")
                            ? "true" : "v.origin = 'state'")),
            Filter.thing("organisation", "Organisation that made it.", ThingKind.ORGANISATION, "hrw",
                    "v.organisation in %s"),
            new Filter("status", "Headline status on the day asked; with `perspective`, the status from that "
                    + "perspective. What only the State says has values of its own, ending in ` (claimed)`.",
                    new Allowed.OneOf(STATUSES), "not_implemented", RecommendationFilters::status),
            Filter.truth("claimed", "Whether only the State says where implementation stands.", headline("h.claimed")),
            new Filter("perspective", "With `status`: whose status. Alone: what anybody assessed from this perspective.",
                    Allowed.OneOf.of(Perspective.class), "civil_society", question -> question.has("status")
                            ? Sql.of("true")
                            : Sql.of(Standing.statusOf(RecommendationListing.VOICES, "?::text[]") + " is not null",
                                    (Object) question.array("perspective"))),
            Filter.thing("assessor", "Organisation that assessed it by the day asked.", ThingKind.ORGANISATION, "hrw", """
                    exists (select from assessment_version a where a.subject = any (things(v.thing)) and known(a)
                        and a.day <= (select as_of from clock) and a.assessor in %s and\s"""
                    + Fragments.published(ThingKind.ASSESSMENT, "a") + ")"),
            Filter.truth("contested", "Whether any two assessors differ on the day asked.", headline("h.contested")),
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
            new Filter("unit", "`recommendations`, the default, or `pairs`: once for each recommending State.",
                    new Allowed.OneOf(List.of("recommendations", "pairs")), "pairs", question -> Sql.of("true")),
            Filters.words("libel or defamation"));

    private RecommendationFilters() {}

    private static Sql status(Question question) {
        return question.has("perspective")
                ? Sql.of("coalesce(" + Standing.statusOf(RecommendationListing.VOICES, "?::text[]")
                                + ", 'not_assessed') = any (?::text[])",
                        question.array("perspective"), question.array("status"))
                : Sql.of(headline(Standing.value("h")) + " = any (?::text[])", (Object) question.array("status"));
    }

    private static String headline(String value) {
        return "(select " + value + " from " + Standing.headline(RecommendationListing.VOICES) + " h)";
    }

    private static Filter listed(String name, String description, String example, String column) {
        return new Filter(name, description, new Allowed.OnRecord("recommendation_version", column), example,
                question -> Sql.of("v." + column + " && ?::text[]", (Object) question.array(name)));
    }
}
