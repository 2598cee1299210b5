package org.uprtracker.changes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Sql;

/**
 * How the journal can be narrowed. A change is about a State or a theme when its thing is, or ever was by the revision
 * asked: whoever follows them also learns what left them.
 */
final class ChangeFilters {
    private static final String BY_THEN = "since <= (select k from clock)";

    static final List<Filter> ALL = List.of(
            new Filter("after", "Only changes after this one: its `cursor`, or its `id`. With a `cursor`, a record that "
                    + "was put back to an earlier state is told from the one it was read from (410).",
                    new Allowed.ChangeId(), "1.312",
                    question -> Sql.of("v.id_order > any (?::text[])", (Object) question.values("after").stream()
                            .map(Allowed.ChangeId::order).toArray(String[]::new))),
            Filter.thing("state", "Changes of what is or ever was about this State: the State itself, its reviews, "
                    + "provisions, recommendations, commitments and developments, and the assessments of these.",
                    ThingKind.STATE, "KAZ", "v.thing in (" + aboutState() + ")"),
            Filter.thing("theme", "Changes of what is or ever was about this theme or one below it: the themes, "
                    + "recommendations, commitments and developments, and the assessments of these.",
                    ThingKind.THEME, "defamation", "v.thing in (" + aboutTheme() + ")"),
            Filter.thing("organisation", "Organisation for which it was written; the official record is written for "
                    + "none.", ThingKind.ORGANISATION, "hrw",
                    "v.organisation in (select wo.public_id from thing wo where wo.id in %s)"),
            Filter.equal("kind", "Kind of the thing.", Allowed.OneOf.of(ThingKind.class), "recommendation", "v.kind"),
            Filter.equal("action", "What was done.",
                    new Allowed.OneOf(List.of("created", "changed", "withdrawn", "merged", "redacted")), "changed",
                    "v.action"),
            of(ThingKind.RECOMMENDATION, "KAZ-2-126.29"),
            of(ThingKind.COMMITMENT, "KAZ-c-assembly-law-review"),
            of(ThingKind.DEVELOPMENT, "KAZ-d-assembly-law-2020"),
            of(ThingKind.ASSESSMENT, "01a2033c-214a-7924-a7f1-b6c8bb19ded0"));

    private ChangeFilters() {}

    private static Filter of(ThingKind kind, String example) {
        return Filter.thing(kind.code(), "Changes of this " + kind + ".", kind, example, "v.thing in %s");
    }

    /** What names a State outright, and what is said of that. */
    private static String aboutState() {
        String named = Stream.of(ThingKind.REVIEW, ThingKind.PROVISION, ThingKind.RECOMMENDATION, ThingKind.COMMITMENT,
                        ThingKind.DEVELOPMENT)
                .map(kind -> "select n.thing from " + kind.code() + "_version n where n.state in %1$s and n." + BY_THEN)
                .collect(Collectors.joining("\nunion all "));
        return "with named(thing) as (" + named + ")\nselect id from %1$s the_state(id) union all " + withAssessments();
    }

    private static String aboutTheme() {
        String named = Stream.of(ThingKind.RECOMMENDATION, ThingKind.COMMITMENT, ThingKind.DEVELOPMENT)
                .map(kind -> "select n.thing from " + kind.code() + "_theme l join " + kind.code() + "_version n"
                        + " on n.version = l.version where l.theme in (select id from below) and n." + BY_THEN)
                .collect(Collectors.joining("\nunion all "));
        return "with below(id) as (select bt.id from thing bt where bt.id = "
                + Fragments.themesBelow("select id from %1$s asked_theme(id)") + "),\nnamed(thing) as (" + named
                + ")\nselect id from below union all " + withAssessments();
    }

    private static String withAssessments() {
        return "select thing from named union all select sa.thing from assessment_version sa where sa." + BY_THEN
                + " and sa.subject in (select thing from named)";
    }
}
