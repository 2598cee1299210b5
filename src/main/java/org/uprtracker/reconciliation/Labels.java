package org.uprtracker.reconciliation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;
import org.uprtracker.rules.Slug;
import org.uprtracker.taxonomy.Theme;

/** The themes that the labels of UPR Info and OHCHR stand for. A label that is on nobody's list becomes a theme. */
final class Labels {
    private final KnownRecord record;
    private final Cited cited;
    private final Noted noted;
    private final Map<String, String> uprInfo = new LinkedHashMap<>();
    private final Map<String, String> ohchr = new LinkedHashMap<>();
    private final List<Theme> made = new ArrayList<>();

    Labels(KnownRecord record, Cited cited, Noted noted) {
        this.record = record;
        this.cited = cited;
        this.noted = noted;
        for (Theme theme : record.all(Theme.class).values()) {
            uprInfo.put(key(theme.names().get("en")), theme.id());
            ohchr.put(key(theme.names().get("en")), theme.id());
        }
        for (Theme theme : record.all(Theme.class).values()) {
            if (theme.uprInfo() != null) {
                uprInfo.put(key(theme.uprInfo()), theme.id());
            }
            theme.ohchr().forEach(label -> ohchr.put(key(label), theme.id()));
        }
    }

    /** Ids of the themes, in the order of the labels. */
    List<String> themes(List<String> labels, ThemeScheme scheme, Place place, List<Integer> rows) {
        Set<String> themes = new LinkedHashSet<>();
        for (String label : labels) {
            Map<String, String> known = scheme == ThemeScheme.OHCHR ? ohchr : uprInfo;
            themes.add(known.computeIfAbsent(key(label), missing -> make(label, scheme, place, rows)));
        }
        return List.copyOf(themes);
    }

    List<Theme> made() {
        return made;
    }

    private String make(String label, ThemeScheme scheme, Place place, List<Integer> rows) {
        String id = Slug.free("", label, Theme.class, record);
        boolean ofOhchr = scheme == ThemeScheme.OHCHR;
        Theme theme = new Theme(id == null ? "theme" : id, null, Map.of("en", label), null, ofOhchr ? null : label,
                ofOhchr ? List.of(label) : List.of(), List.of(), List.of(cited.citation(place, rows, (String) null)));
        record.add(theme);
        made.add(theme);
        noted.warning(place, label, "No theme has this label: it becomes a theme of its own, '" + theme.id() + "'.");
        return theme.id();
    }

    /** Capitals, blanks and typographic signs make no other label. */
    private static String key(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}&]+", " ").replace("&", "and").strip();
    }
}
