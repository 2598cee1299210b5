package org.uprtracker.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.intake.Outcome;

/** What became of one thing in a file. */
@Schema(name = "ImportItem", description = "What became of one thing in a file, and how it was matched with the record.")
record ImportItemView(
        @Schema(required = true, description = "Its place in the order of the file, from 0 on.") int position,
        @Schema(required = true, description = "Where it stands in the file.", examples = "page 17, para. 126.29") String place,
        @Schema(required = true, description = "Kind of the thing.", examples = "recommendation") String kind,
        @Schema(required = true, description = "Id of what it became.", examples = "KAZ-2-126.29") String id,
        @Schema(required = true, description = "Where that is on record.") String link,
        @Schema(required = true, description = "`created`, `changed`, `merged`, `unchanged` or `drafted`.") String action,
        @Schema(description = "How it was found on record: `paragraph`, `same_place`, `same_text`, `similar_text`, `part_of_paragraph`, or "
                + "`new`; absent for what is not looked for by its text.") String match,
        @Schema(description = "How alike the texts are, 0 to 1, where they were compared.") Double score,
        @Schema(required = true, description = "What else on record came near, best first.")
        List<Outcome.Candidate> candidates) {

    /** Some items. */
    @Schema(name = "ImportItemPage", description = "What became of things in a file, in the order of the file.")
    record Page(
            @Schema(required = true) List<ImportItemView> items,
            @Schema(description = "Address of the next page; absent on the last one.") String next) {}
}
