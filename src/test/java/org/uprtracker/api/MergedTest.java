package org.uprtracker.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

/** A thing that was merged is still found under its old id. Nothing merges over the API yet: the database is told. */
@ApiTest
class MergedTest {
    @Inject
    Journal journal;

    @Test
    void anOldIdLeadsToTheThingItWasMergedInto() {
        // Given
        String old = "merged-" + System.nanoTime();
        String kept = "kept-" + System.nanoTime();
        long before = journal.write("merged-test", null, List.of(source(old), source(kept))).revision();
        // When
        journal.apply(new By("merged-test", null), "the same source",
                List.of(new Act.Merge(ThingKind.SOURCE, old, kept, null, null)));
        // Then
        Api.get("/v1/sources/" + old + "?lang=fr").statusCode(308)
                .header("Location", matchesPattern(".*/v1/sources/" + kept + "\\?lang=fr"));
        Api.get("/v1/sources/" + old + "?knownAt=" + before).statusCode(200).body("id", equalTo(old));
        Api.get("/v1/sources/never-" + old).statusCode(404);
    }

    private static Source source(String id) {
        return new Source(id, "A source of merged-test", "A publisher", SourceKind.PRESS, null, "2020", "en", null, null,
                null);
    }
}
