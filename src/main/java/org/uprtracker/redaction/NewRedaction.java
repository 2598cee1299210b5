package org.uprtracker.redaction;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.ThingKind;

/** What shall be blanked. */
@Schema(name = "NewRedaction", description = "Words of one thing that shall be blanked, in all that was ever released of it.")
public record NewRedaction(
        @NotNull @Schema(description = "Kind of the thing.") ThingKind kind,
        @NotNull @PublicId @Schema(description = "Id of the thing.", examples = "KAZ-d-assembly-law-2020") String id,
        @NotEmpty @Size(max = 100) @Schema(description = "The fields that hold the words: JSON pointers into the thing's "
                + "content, for instance `/reasons` or `/evidence/0/place`. Only words that identify or quote can be "
                + "blanked; ids, dates, States, statuses and positions cannot.")
        List<@NotNull @Size(min = 2, max = 200) String> fields,
        @NotNull @Size(min = 1, max = 2_000) @PlainText @Schema(description = "Why, for everybody to read: it does not repeat "
                + "what is blanked.") String reason,
        @NotNull @Schema(description = "Whether a person's safety or the law asks for it.") Basis basis) {

    /** What asks for it. */
    public enum Basis {
        SAFETY, LAW
    }
}
