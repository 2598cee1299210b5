package org.uprtracker.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/**
 * A document that facts are cited from.
 *
 * @param symbol UN document symbol
 * @param date day it was published, at the precision that is known
 * @param sha256 SHA-256 of the copy that was read, in lower-case hexadecimal
 * @param note what a reader should know of the copy that was read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Source(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,
        @NotBlank String title,
        @NotBlank String publisher,
        @NotNull SourceKind kind,
        String symbol,
        @FactDate String date,
        String language,
        @Pattern(regexp = "https?://.+") String url,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        String note)
        implements Content {
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
        return new Source(id, title, publisher, kind, symbol, date, language, url, sha256, note);
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
