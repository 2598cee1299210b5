package org.uprtracker.assessment;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;
import org.uprtracker.listing.Sql;

/** Assessments that are on record and hold from the day asked or before; also those that were corrected since. */
public final class AssessmentListing {
    private static final String STATE = """
            coalesce((select at(r.state) from recommendation_version r where r.thing = at(a.subject) and known(r)),
                (select at(c.state) from commitment_version c where c.thing = at(a.subject) and known(c)))""";

    private static final String ROWS = """
            select a.*, t.public_id, t.id_order, s.public_id as subject_id, s.kind as subject_kind, %1$s as state,
                case when o.kind <> 'government' then o.kind
                    when at(o.state) = %1$s then 'state' else 'recommending_state' end as perspective
            from assessment_version a
            join thing t on t.id = a.thing and t.kind = 'assessment'
            join thing s on s.id = at(a.subject)
            join organisation_version o on o.thing = at(a.assessor) and known(o)
            where known(a) and a.day <= (select as_of from clock) and %2$s"""
            .formatted(STATE, Fragments.published(ThingKind.ASSESSMENT, "a"));

    private static final String CORRECTED_BY = """
            (select ct.public_id from assessment_version cv join thing ct on ct.id = cv.thing
             where cv.corrects = any (things(v.thing)) and cv.since <= (select k from clock) order by cv.since desc limit 1)""";

    private static final String ITEM = """
            json_build_object('id', v.public_id, 'link', %s,
                'recommendation', case v.subject_kind when 'recommendation' then v.subject_id end,
                'commitment', case v.subject_kind when 'commitment' then v.subject_id end,
                'state', %s, 'assessor', %s, 'perspective', v.perspective, 'status', v.status,
                'ownGrade', v.own_grade, 'ownScheme', v.own_scheme,
                'date', v.date, 'datePrecision', date_precision(v.date), 'dateBasis', v.date_basis,
                'confidence', v.confidence, 'basis', v.basis, 'reasons', v.reasons, 'evidence', %s, 'noEvidence', v.no_evidence,
                'author', v.author, 'releasedBy', v.released_by, 'corrects', %s,
                'correction', v.correction, 'correctedBy', %s, 'citations', %s)"""
            .formatted(Fragments.link(ThingKind.ASSESSMENT), Fragments.state("v.state"),
                    Fragments.organisation("v.assessor"), EvidenceSql.of("v.version"), Fragments.id("v.corrects"), CORRECTED_BY,
                    Fragments.citations(ThingKind.ASSESSMENT));

    public static final Listing<AssessmentView> LISTING = new Listing<>("/v1/assessments",
            "Who says how far a recommendation or a commitment was implemented: every assessment that holds from the day "
                    + "asked or before, also those that were corrected since.", ThingKind.ASSESSMENT,
            AssessmentView.class, ROWS, List.of(
                    // From the State's few to their assessments, not from all assessments to their States.
                    Filters.stateAs("""
                            at(v.subject) in (
                                select r.thing from recommendation_version r where known(r) and r.state in %1$s
                                union select c.thing from commitment_version c where known(c) and c.state in %1$s)"""),
                    Filters.stateGroup("v.state"),
                    Filter.thing("recommendation", "Recommendation that is assessed.", ThingKind.RECOMMENDATION,
                            "KAZ-2-126.29", "v.subject in %s"),
                    Filter.thing("commitment", "Commitment that is assessed.", ThingKind.COMMITMENT,
                            "KAZ-c-assembly-law-review", "v.subject in %s"),
                    Filter.thing("assessor", "Organisation that assesses.", ThingKind.ORGANISATION, "hrw",
                            "v.assessor in %s"),
                    Filter.equal("perspective", "Perspective of the assessor.", Allowed.OneOf.of(Perspective.class),
                            "civil_society", "v.perspective"),
                    Filter.equal("status", "Status that is given.", Allowed.OneOf.of(ImplementationStatus.class),
                            "not_implemented", "v.status"),
                    about("theme", "Theme of what is assessed; those below it count as well.", ThingKind.THEME,
                            "trade-unions", "theme", Fragments.themesBelow("select id from %1$s asked_theme(id)")),
                    about("provision", "Provision that what is assessed names; its predecessors and successors count "
                            + "as well.", ThingKind.PROVISION, "KAZ-cc-2014-174", "provision",
                            Fragments.provisionsAround("select id from %1$s asked_provision(id)")),
                    Filters.subject(question -> Sql.of("""
                            at(v.subject) in (
                                select r.thing from recommendation_version r where known(r) and r.version in %s
                                union select c.thing from commitment_version c where known(c) and c.version in %s)"""
                            .formatted(Filters.versionsOnSubjects(ThingKind.RECOMMENDATION),
                                    Filters.versionsOnSubjects(ThingKind.COMMITMENT)),
                            question.array("subject"), question.array("subject"),
                            question.array("subject"), question.array("subject"))),
                    Filter.thing("review", "Review in which the recommendation was made.", ThingKind.REVIEW, "KAZ-2",
                            "at(v.subject) in (select r.thing from recommendation_version r where known(r) and r.review in %s)"),
                    Filter.thing("cycle", "Cycle in which the recommendation was made.", ThingKind.CYCLE, "2", """
                            at(v.subject) in (select r.thing from recommendation_version r
                                join review_version rv on rv.thing = at(r.review)
                                where known(r) and known(rv) and rv.cycle in %s)"""),
                    Filters.year("v.day")),
            List.of(new SortKey("date", "v.day", "date"), SortKey.ID),
            List.of(new Facet("status", "v.status", ""), new Facet("perspective", "v.perspective", ""),
                    Facet.thing("assessor", "v.assessor"), Facet.thing("state", "v.state"),
                    new Facet("year", "extract(year from v.day)::int", "")),
            ITEM, Optional.empty());

    private AssessmentListing() {}

    private static Filter about(
            String name, String description, ThingKind kind, String example, String column, String identities) {
        String tables = """
                exists (select from recommendation_%1$s l join recommendation_version r on r.version = l.version
                    where r.thing = at(v.subject) and known(r) and l.%1$s = %2$s)
                or exists (select from commitment_%1$s l join commitment_version c on c.version = l.version
                    where c.thing = at(v.subject) and known(c) and l.%1$s = %2$s)""";
        return Filter.thing(name, description, kind, example, tables.formatted(column, identities));
    }
}
