package org.uprtracker.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** A subject of recommendations, in a tree. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ThemeContent", description = "A subject of recommendations, as it is written.")
public record Theme(
        @Size(max = 100) @Pattern(regexp = "^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$") @Schema(description = "Follows "
                + "from the English name where it is left out.", examples = "defamation") String id,
        @PublicId @Schema(description = "The theme above it. The tree has no circles.",
                examples = "freedom-of-opinion-and-expression") String parent,
        @NotEmpty @Schema(description = "Name by language (en, fr, es, ru, zh, ar); English always.")
        Map<String, @NotNull @Size(min = 1, max = 500) @PlainText String> names,
        @Size(min = 1, max = 100) @PlainText @Schema(description = "The running subject it stands for: the theme "
                + "with its descendants and `provisions`. One theme has it.", examples = "libel") String subject,
        @Size(min = 1, max = 500) @PlainText @Schema(description = "The matching label in UPR Info's list of "
                + "issues; that of one theme alone.") String uprInfo,
        @Size(max = 500) @Schema(description = "The matching labels in OHCHR's thematic lists, over the cycles.")
        List<@NotNull @Size(min = 1, max = 500) @PlainText String> ohchr,
        @Size(max = 500) @Schema(description = "Ids of the provisions that belong to the subject.")
        List<@NotNull @PublicId String> provisions,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
        implements Content {
    public Theme {
        ohchr = Values.list(ohchr);
        provisions = Values.list(provisions);
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.THEME;
    }

    @Override
    public String publicId() {
        return id;
    }

    /** The same under this id. */
    Theme named(String id) {
        return new Theme(id, parent, names, subject, uprInfo, ohchr, provisions, citations);
    }

    @Override
    public ThemeVersion version(References references) {
        ThemeVersion row = new ThemeVersion();
        row.parent = references.optional(ThingKind.THEME, parent);
        row.names = names;
        row.subject = subject;
        row.uprInfo = uprInfo;
        row.ohchr = ohchr;
        row.provisions = references.ids(ThingKind.PROVISION, provisions);
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
