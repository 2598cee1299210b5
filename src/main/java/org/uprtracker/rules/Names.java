package org.uprtracker.rules;

import java.util.List;
import java.util.Map;

/** Names by language: in the languages of the United Nations. */
public final class Names {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

    private Names() {}

    /** Names of which the English one is always there. */
    public static void checkWithEnglish(Findings findings, String pointer, Map<String, String> names) {
        findings.when(!names.containsKey("en"), pointer + "/en", "must be given: the English name always is");
        check(findings, pointer, names);
    }

    public static void check(Findings findings, String pointer, Map<String, String> names) {
        findings.when(!LANGUAGES.containsAll(names.keySet()), pointer,
                "are given by language: " + String.join(", ", LANGUAGES));
    }
}
