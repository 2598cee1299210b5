package org.uprtracker.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uprtracker.http.Json;
import org.uprtracker.journal.Content;
import org.uprtracker.source.Source;

/** Facts carry over into the curated data, sentences do not. */
class OwnWordsTest {
    private static final int WORDS = 14;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    @Test
    void noFourteenWordsInARowStandInADocument() throws IOException {
        // Given
        Set<String> documents = new HashSet<>();
        for (Path document : Stream.concat(files(Shared.path("seeds")), files(Shared.path("data/expected"))).toList()) {
            documents.addAll(runs(Files.readString(document)));
        }
        assertTrue(documents.size() > 1000, documents.size() + " runs of words");
        List<String> copied = new ArrayList<>();
        for (Content thing : Curated.ALL) {
            // When
            runs(words(thing)).stream().filter(documents::contains).forEach(run -> copied.add(thing.publicId() + ": "
                    + run));
        }
        // Then
        assertEquals(List.of(), copied);
    }

    /** All that a thing says; of a source its note alone, for a document keeps its title. */
    private static String words(Content thing) {
        return thing instanceof Source source ? String.valueOf(source.note())
                : Json.strict(new ObjectMapper()).valueToTree(thing).toString();
    }

    private static List<String> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results()
                .map(MatchResult::group).toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return runs;
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}
