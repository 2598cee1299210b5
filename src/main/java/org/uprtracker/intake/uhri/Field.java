package org.uprtracker.intake.uhri;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a record of the Index holds, under the names that the two exports have for it. The first is the key of the JSON,
 * the second the column of the XLSX; the misspellings are the Index's own, the right spellings may replace them any day.
 */
enum Field {
    ID("AnnotationId", "OHCHR Annotation Id", "Annotation Id"),
    TYPE("AnnotationType", "Type", "Annotation Type"),
    BODY("Body", "Reccomending Body", "Recommending Body", "Mechanism"),
    SYMBOL("Symbol", "Document Symbol"),
    TEXT("Text", "Text"),
    COUNTRIES("Countries", "Countries Concerned", "Country Concerned", "Country"),
    THEMES("Themes", "Themes", "Theme"),
    AFFECTED("AffectedPersons", "Affected Persons"),
    SDGS("Sdgs", "Sdgs"),
    CYCLE("UprCycle", "UPR Cycle", "UPR Cycles"),
    POSITIONS("UprPositions", "UPR Position"),
    STATES("UprRecommendingCountry", "UPR Reccomending States", "UPR Recommending States", "UPR Recommending State",
            "UPR Recommending Countries"),
    SESSION("UprSession", "UPR Session", "UPR Sessions");

    private static final Map<String, Field> BY_NAME = Arrays.stream(values())
            .flatMap(field -> Arrays.stream(field.names).map(name -> Map.entry(bare(name), field)).distinct())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String[] names;

    Field(String... names) {
        this.names = names;
    }

    /** The field that a key or a column stands for; empty for those that are of no use here. */
    static Optional<Field> of(String name) {
        return name.length() > 100 ? Optional.empty() : Optional.ofNullable(BY_NAME.get(bare(name)));
    }

    String key() {
        return names[0];
    }

    String column() {
        return names[1];
    }

    /** Case, blanks and dashes differ from export to export. */
    private static String bare(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT).chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
