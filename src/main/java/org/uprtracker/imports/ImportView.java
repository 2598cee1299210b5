package org.uprtracker.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.intake.ImportOrder;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.Progress;

/** An import as its organisation sees it. */
@Schema(name = "Import", description = "A file that was sent in, and what became of it.")
record ImportView(
        @Schema(required = true, description = "UUIDv7.") UUID id,
        @Schema(required = true, description = "Where it is.") String link,
        @Schema(required = true, description = "Where it says what became of each thing in the file.") String items,
        @Schema(required = true, description = "Where it stands. `interrupted`: the service was stopped or died while the file "
                + "waited or was worked on; nothing was changed.") ImportState state,
        @Schema(required = true) ProgressView progress,
        @Schema(description = "As its sender calls it.", examples = "6-9.csv") String fileName,
        @Schema(required = true, description = "SHA-256 of the file, hexadecimal.") String sha256,
        @Schema(required = true, description = "Size of the file in bytes.") long bytes,
        @Schema(required = true, description = "Code of its format.", examples = "upr-info-csv") String format,
        @Schema(required = true, description = "What the sender said where the file does not.") HintsView hints,
        @Schema(required = true, description = "Whether it only says what would be done.") boolean dryRun,
        @Schema(required = true, description = "What becomes of a file with rows that are not right: `fail`: none of it comes "
                + "in; `skip`: the others do.") ImportOrder.OnError onError,
        @Schema(description = "What it did, at its end. Not in the list.", implementation = Outcome.class) JsonNode report,
        @Schema(description = "The revision of the record it wrote; absent where nothing had to be changed.") Long revision,
        @Schema(description = "Id of an earlier import of the same file with the same hints: nothing was done again.")
        UUID sameAs,
        @Schema(description = "Where that is.") String sameAsLink,
        @Schema(required = true, description = "Who sent it.") String person,
        @Schema(description = "Id of the sender's organisation.", examples = "hrw") String organisation,
        @Schema(required = true, description = "When it came (RFC 3339).") Instant createdAt,
        @Schema(description = "When work on it began.") Instant startedAt,
        @Schema(description = "When it came to its end.") Instant finishedAt) {

    /** How far it is. */
    @Schema(name = "ImportProgress", description = "How far an import is.")
    record ProgressView(
            @Schema(description = "What is being done; absent before the work begins and after its end.")
            Progress.Stage stage,
            @Schema(required = true, description = "How many units or bytes of this stage are done; all of them "
                    + "when the import is `done`, else as many as were told last.") long done,
            @Schema(required = true, description = "How many there are; 0 while that is not known.") long of) {}

    /** What the sender said. */
    @Schema(name = "ImportHints", description = "What the sender of a file said where the file does not.")
    record HintsView(
            @Schema(description = "ISO code of the State under Review.", examples = "KAZ") String state,
            @Schema(description = "Number of the cycle.", examples = "2") Integer cycle,
            @Schema(description = "Number of the session.", examples = "20") Integer session,
            @Schema(description = "Character encoding of a text file.", examples = "windows-1252") String encoding) {}

    /** Some imports. */
    @Schema(name = "ImportPage", description = "Imports, newest first, without their reports.")
    record Page(
            @Schema(required = true) List<ImportView> items,
            @Schema(description = "Address of the next page; absent on the last one.") String next) {}
}
