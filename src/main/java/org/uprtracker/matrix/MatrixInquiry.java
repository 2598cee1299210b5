package org.uprtracker.matrix;

import java.util.List;
import java.util.Set;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Inquiry;
import org.uprtracker.listing.Parameter;

/** What can be asked of a review's thematic list. */
public final class MatrixInquiry {
    static final String REVIEW = "review";
    static final String LAYOUT = "layout";
    static final String PERSPECTIVE = "perspective";
    static final String ASSESSOR = "assessor";

    public static final Inquiry INQUIRY = new Inquiry("/v1/reviews/{id}/matrix",
            "OHCHR's thematic list of the recommendations of one review, as a Word document in OHCHR's layout: sorted by "
                    + "theme, each recommendation once, all that are on record. The column \"" + Layout.COMMENTS + "\" holds "
                    + "the assessments that `perspective` or `assessor` chooses, and is empty where neither is given. A person "
                    + "fills it in with a word processor, and `POST /v1/imports` brings it back as drafts of that person's "
                    + "organisation: a cell that was not changed brings back nothing, and all other cells are not read. "
                    + "A position that was not given by the day asked is left empty.",
            List.of(
                    Filter.thing(REVIEW, "Review.", ThingKind.REVIEW, "KAZ-2", "v.review in %s"),
                    Filter.option(LAYOUT, "`cycle-2-3`: as published in the second and third cycle; `cycle-4`: as published in "
                            + "the fourth, which has no column to fill in; `cycle-4-with-assessments`: the same with that column "
                            + "added and marked. Default: as published for the cycle of the review.",
                            new Allowed.OneOf(Layout.codes()), Layout.CYCLE_4_WITH_ASSESSMENTS.code()),
                    Filter.option(PERSPECTIVE, "Whose assessments fill the column: the newest standing from this perspective "
                            + "beside each recommendation. Not together with `assessor`.",
                            Allowed.OneOf.of(Perspective.class), "civil_society"),
                    Filter.thing(ASSESSOR, "Whose assessments fill the column: those of this organisation. Not together with "
                            + "`perspective`.", ThingKind.ORGANISATION, null, "true or 0 in %s").alone()),
            Set.of(Parameter.AS_OF, Parameter.KNOWN_AT, Parameter.PUBLISHED_BY, Parameter.FORMAT), List.of(Format.DOCX));

    private MatrixInquiry() {}
}
