package org.uprtracker.commitment;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.assessment.HeadlineView;
import org.uprtracker.assessment.VoiceView;
import org.uprtracker.listing.InDetail;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** A commitment as it is read. */
@Schema(name = "Commitment", description = "What a State committed itself to, when it is due, and where it stands.")
public record CommitmentView(
        @Schema(required = true, description = "Its id; never reused.", examples = "KAZ-c-assembly-law-review") String id,
        @Schema(required = true, description = "Its address in this service.") String link,
        @MainColumn @Schema(required = true) Ref state,
        @Schema(required = true, description = "Its form.") CommitmentKind kind,
        @MainColumn @Schema(required = true, description = "What it is called here.") String title,
        @Schema(required = true, description = "What was said.") String text,
        @Schema(description = "The office that said it.") String saidBy,
        @Schema(description = "Where, or on what occasion.") String saidAt,
        @MainColumn @Schema(description = "When, at the precision of the document.", examples = "2019-06-12") String date,
        @Schema(description = "`day`, `month`, `year` or `span`.") String datePrecision,
        @Schema(required = true, description = "`stated` by the document, or `inferred` from something else.") String dateBasis,
        @MainColumn @Schema(description = "When it was to be done; absent where nothing was said.", examples = "2012") String due,
        @MainColumn @Schema(required = true, description = "Whether the day it was due had passed on the day asked while its headline "
                + "was not `implemented`.") boolean overdue,
        @Schema(required = true, description = "Whether it has a due date that lies ahead of the day asked.") boolean ahead,
        @MainColumn @Schema(required = true) HeadlineView headline,
        @Schema(required = true, description = "Whether the standings of any two assessors differ on the day asked.")
        boolean contested,
        @Schema(required = true, description = "Responsible institutions.") List<String> institutions,
        @Schema(required = true, description = "Ids of the recommendations it answers.") List<String> recommendations,
        @Schema(required = true) List<Ref> themes,
        @Schema(required = true) List<String> provisions,
        @Schema(required = true, description = "Steps that were due, or had been reached by the day asked.")
        List<MilestoneView> milestones,
        @Schema(required = true, description = "What would show that it is kept, over time.")
        List<IndicatorView> indicators,
        @Schema(required = true) List<CitationView> citations,
        @InDetail @Schema(description = "The standing of each perspective on the day asked: the newest among its assessors.")
        List<VoiceView> perspectives,
        @InDetail @Schema(description = "What each assessor says on the day asked, newest first.")
        List<VoiceView> voices,
        @Schema(description = Listing.REDACTED) List<String> redacted) {

    /** A step. */
    @Schema(name = "Milestone")
    public record MilestoneView(
            @Schema(required = true) String title,
            String due,
            String reached,
            @Schema(required = true) CitationView citation) {}

    /** One value of an indicator. */
    @Schema(name = "IndicatorValue")
    public record IndicatorView(
            @Schema(required = true) String name,
            String unit,
            @Schema(required = true) String date,
            @Schema(required = true) BigDecimal value,
            @Schema(required = true) CitationView citation) {}
}
