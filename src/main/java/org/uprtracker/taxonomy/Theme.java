package org.uprtracker.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * A subject of recommendations, in a tree.
 *
 * @param subject the running subject this theme stands for (assembly-law, article-174, libel, trade-unions); the
 *     subject is the theme with its descendants and {@code provisions}
 * @param uprInfo the matching label in UPR Info's list of issues
 * @param ohchr the matching labels in OHCHR's thematic lists, over the cycles
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Theme(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,
        String parent,
        @NotEmpty Map<String, String> names,
        String subject,
        String uprInfo,
        List<@NotBlank String> ohchr,
        List<String> provisions,
        @NotEmpty List<@Valid Citation> citations)
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
