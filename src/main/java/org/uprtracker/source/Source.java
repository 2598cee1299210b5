package org.uprtracker.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** A document that facts are cited from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "SourceContent", description = "A document that facts are cited from, as it is written.")
public record Source(
        @Size(max = 100) @Pattern(regexp = "^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$") @Schema(description = "Follows "
                + "from the symbol, else from the title, where it is left out.", examples = "a-hrc-28-10") String id,
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "Its title.") String title,
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "Who published it.",
                examples = "Human Rights Watch") String publisher,
        @NotNull @Schema(description = "What kind of document it is.") SourceKind kind,
        @Size(min = 1, max = 100) @PlainText @Schema(description = "UN document symbol; that of one source alone.",
                examples = "A/HRC/28/10") String symbol,
        @FactDate @Schema(description = "Day it was published, at the precision that is known.",
                examples = "2014-12-10") String date,
        @Pattern(regexp = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$") @Schema(description = "Its language (BCP 47).",
                examples = "en") String language,
        @Size(max = 2_000) @Pattern(regexp = "^https?://\\S+$") @PlainText @Schema(description = "Where it can be "
                + "read.") String url,
        @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "SHA-256 of the copy that was read, in "
                + "lower-case hexadecimal.") String sha256,
        @Size(min = 1, max = 2_000) @PlainText @Schema(description = "What a reader should know of the copy that "
                + "was read.") String note,
        @Schema(description = "`public`, the default; or `organisation`: it stays with the organisation that wrote it, "
                + "as a draft that its drafts may cite, and is never released.") Visibility visibility)
        implements Content {

    /** Who may see a source. */
    public enum Visibility {
        PUBLIC, ORGANISATION
    }

    public Source {
        visibility = visibility == Visibility.PUBLIC ? null : visibility;
    }

    /** A source that everybody may see. */
    public Source(String id, String title, String publisher, SourceKind kind, String symbol, String date, String language,
            String url, String sha256, String note) {
        this(id, title, publisher, kind, symbol, date, language, url, sha256, note, null);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.SOURCE;
    }

    @Override
    public String publicId() {
        return id;
    }

    /** The same under this id. */
    Source named(String id) {
        return new Source(id, title, publisher, kind, symbol, date, language, url, sha256, note, visibility);
    }

    @Override
    public SourceVersion version(References references) {
        SourceVersion row = new SourceVersion();
        row.title = title;
        row.publisher = publisher;
        row.kind = Values.code(kind);
        row.symbol = symbol;
        row.date = date;
        row.language = language;
        row.url = url;
        row.sha256 = sha256;
        row.note = note;
        return row;
    }
}
