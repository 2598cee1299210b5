package org.uprtracker.assessment;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Sql;

/** Filters by where implementation stands, the same for all that is assessed: recommendations and commitments. */
public final class StandingFilters {
    /** Every value a headline can have, those that only the State claims included. */
    public static final List<String> STATUSES = Stream.of(
                    Values.codes(ImplementationStatus.class).stream(),
                    Values.codes(ImplementationStatus.class).stream().map(status -> status + " (claimed)"),
                    Stream.of("not_assessed"))
            .flatMap(statuses -> statuses)
            .toList();

    private StandingFilters() {}

    /** @param voices from {@link Standing#voices} */
    public static List<Filter> of(String voices) {
        return of(voices, (kept, slow) -> slow);
    }

    /**
     * @param voices from {@link Standing#voices}
     * @param ways from a condition on what the row v itself holds of headline and contested, and another way to ask for the
     *     same, to SQL
     */
    public static List<Filter> of(String voices, BinaryOperator<String> ways) {
        return List.of(
                new Filter("status", "Headline status on the day asked; with `perspective`, the status from that "
                        + "perspective. What only the State says has values of its own, ending in ` (claimed)`.",
                        new Allowed.OneOf(STATUSES), "not_implemented", question -> status(voices, ways, question)),
                Filter.truth("claimed", "Whether only the State says where implementation stands.",
                        ways.apply("v.headline like '% (claimed)'", headline(voices, "h.claimed"))),
                new Filter("perspective", "With `status`: whose status. Alone: what anybody assessed from this "
                        + "perspective.", Allowed.OneOf.of(Perspective.class), "civil_society",
                        question -> question.has("status") ? Sql.of("true")
                                : Sql.of(Standing.statusOf(voices, "?::text[]") + " is not null",
                                        (Object) question.array("perspective"))).orNone("not exists (select from " + voices + " w)"),
                Filter.thing("assessor", "Organisation that assessed it by the day asked.", ThingKind.ORGANISATION,
                        "hrw", """
                        exists (select from assessment_version a where a.subject = any (things(v.thing)) and known(a)
                            and a.day <= (select as_of from clock) and a.assessor in %s and\s"""
                        + Fragments.published(ThingKind.ASSESSMENT, "a") + ")").orNone("""
                        not exists (select from assessment_version a where a.subject = any (things(v.thing)) and known(a)
                            and a.day <= (select as_of from clock) and\s"""
                        + Fragments.published(ThingKind.ASSESSMENT, "a") + ")"),
                Filter.truth("contested", "Whether any two assessors differ on the day asked.",
                        ways.apply("v.contested", headline(voices, "h.contested"))));
    }

    /**
     * The comparison is made within the subselect: PostgreSQL takes a comparison outside for one that hardly a row meets, and
     * would work out every row rather than end when a page is full.
     */
    private static Sql status(String voices, BinaryOperator<String> ways, Question question) {
        return question.has("perspective")
                ? Sql.of("(select coalesce(" + Standing.statusOf(voices, "?::text[]") + ", 'not_assessed') = any (?::text[]))",
                        question.array("perspective"), question.array("status"))
                : Sql.of(ways.apply("v.headline = any (?::text[])", headline(voices, Standing.value("h") + " = any (?::text[])")),
                        (Object) question.array("status"));
    }

    private static String headline(String voices, String value) {
        return "(select " + value + " from " + Standing.headline(voices) + " h)";
    }
}
