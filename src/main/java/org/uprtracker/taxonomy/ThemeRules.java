package org.uprtracker.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Filters;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.Names;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;
import org.uprtracker.rules.Slug;

/** Rules of themes: a tree without circles, and labels of others that stand for one theme each. */
@ApplicationScoped
public class ThemeRules implements Rules<Theme> {
    @Override
    public ThingKind kind() {
        return ThingKind.THEME;
    }

    @Override
    public Class<Theme> type() {
        return Theme.class;
    }

    @Override
    public boolean official(Theme theme) {
        return true;
    }

    @Override
    public boolean ofOrganisations(Theme theme) {
        return false;
    }

    @Override
    public Theme identified(Theme theme, OnRecord record) {
        if (theme.id() != null) {
            return theme;
        }
        String slug = Slug.of(theme.names().get("en"));
        return slug == null ? null : theme.named(slug);
    }

    @Override
    public List<Finding> check(Theme theme, Theme before, OnRecord record) {
        Findings findings = new Findings()
                .when(standsUnder(theme.parent(), theme.id(), record), "/parent", "would put the theme under itself")
                .when(theme.subject() != null && !Filters.SUBJECTS.contains(theme.subject()), "/subject",
                        "must be one of " + String.join(", ", Filters.SUBJECTS))
                .once("/provisions", theme.provisions());
        Names.checkWithEnglish(findings, "/names", theme.names());
        if (theme.subject() != null) {
            findings.taken(record.holder(kind(), "subject", theme.subject(), theme.id()), "/subject", kind());
        }
        if (theme.uprInfo() != null) {
            findings.taken(record.holder(kind(), "uprInfo", theme.uprInfo(), theme.id()), "/uprInfo", kind());
        }
        return findings.list();
    }

    /** Whether the way up from a theme leads past this id. */
    private static boolean standsUnder(String from, String id, OnRecord record) {
        Set<String> passed = new HashSet<>();
        Optional<String> at = Optional.ofNullable(from);
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(id)) {
                return true;
            }
            Optional<Theme> theme = record.find(Theme.class, at.get());
            // Under an id that was merged stands the other theme.
            if (theme.filter(found -> found.id().equals(id)).isPresent()) {
                return true;
            }
            at = theme.map(Theme::parent);
        }
        return false;
    }
}
