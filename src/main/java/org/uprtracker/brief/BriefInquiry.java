package org.uprtracker.brief;

import java.util.List;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Inquiry;
import org.uprtracker.listing.Sql;

/** What can be asked of a brief. */
public final class BriefInquiry {
    public static final String STATE = "state";
    static final String SESSION = "session";
    static final String RECOMMENDING_STATE = "recommendingState";
    static final String THEME = "theme";
    static final String DETAIL = "detail";
    static final String FULL = "full";

    private static final List<Filter> FILTERS = List.of(
            Filter.thing(STATE, "The State under Review, by its ISO 3166-1 alpha-3 code.", ThingKind.STATE, "KAZ", "true"),
            Filter.thing(SESSION, "Session of the review that is prepared. Default: the State's next review after the day "
                    + "asked; if none is on record, its latest.", ThingKind.SESSION, "34", "true").alone(),
            Filter.thing(RECOMMENDING_STATE, "Keeps what this State recommended, what was answered and what came of it, "
                    + "and the commitments and developments linked to that. Several: of any of them.", ThingKind.STATE,
                    "USA", "true"),
            Filter.thing(THEME, "Theme; those below it in the tree count as well. Each gets a section of its own.",
                    ThingKind.THEME, "trade-unions", "true"),
            new Filter(DETAIL, "`short`, the default, fits two printed pages and says what it leaves out; with "
                    + "`recommendingState` it tells all that these States recommended, on as many pages as that takes. "
                    + "`full` shows everything.", new Allowed.OneOf(List.of("short", FULL)), FULL,
                    question -> Sql.of("true")).alone());

    public static final Inquiry INQUIRY = new Inquiry("/v1/briefs/{state}",
            "What a delegation needs before a session: the key facts of the State's reviews, points to raise, the record "
                    + "per subject (what was recommended and answered in each cycle, what was promised, what happened since "
                    + "the last review, where perspectives stand and differ), commitments due and overdue, what came back "
                    + "unimplemented, and at the end whatever none of the subjects covers. Every statement carries "
                    + "citations; every figure leads to the items it counts, as "
                    + "of the same day and revision. Points follow from data by written rules (`rule`). A State none of "
                    + "whose reviews had been held by the day asked is answered with 404.",
            FILTERS, Inquiry.CLOCKS, List.of(Format.JSON, Format.HTML, Format.DOCX, Format.PDF, Format.MD));

    private BriefInquiry() {}
}
