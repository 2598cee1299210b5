package org.uprtracker.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Redacting;
import org.uprtracker.journal.ThingKind;

/** What may be proposed: words that stand in the thing, and a reason that does not repeat them. */
@ApplicationScoped
class Redactable {
    /** So many words in a row are a quotation. */
    private static final int QUOTATION = 4;

    private final Redacting redacting;

    @Inject
    Redactable(Redacting redacting) {
        this.redacting = redacting;
    }

    /** @throws RuntimeException 422 that names what cannot be blanked, or that the reason repeats what shall be */
    void check(ThingKind kind, String id, List<String> fields, String reason) {
        Map<String, Set<String>> words = redacting.words(kind, id);
        if (words.isEmpty()) {
            throw ProblemType.broken(List.of(FieldError.at("/id", "is no " + kind + " on record with words to blank")));
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!words.containsKey(fields.get(i))) {
                errors.add(new FieldError(null, "/fields/" + i, "names no words of this thing that can be blanked",
                        List.copyOf(words.keySet())));
            }
        }
        if (fields.stream().filter(words::containsKey).map(words::get).flatMap(Collection::stream)
                .anyMatch(text -> repeats(reason, text))) {
            errors.add(FieldError.at("/reason", "repeats what shall be blanked, and everybody reads it"));
        }
        if (!errors.isEmpty()) {
            throw ProblemType.broken(errors);
        }
    }

    /** Whether words in a row of the text, or all it has if these are fewer, stand in the reason. */
    static boolean repeats(String reason, String text) {
        List<String> words = words(text);
        String said = ' ' + String.join(" ", words(reason)) + ' ';
        int length = Math.min(QUOTATION, words.size());
        for (int from = 0; length > 0 && from + length <= words.size(); from++) {
            if (said.contains(' ' + String.join(" ", words.subList(from, from + length)) + ' ')) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty()).toList();
    }
}
