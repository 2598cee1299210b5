package org.uprtracker.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uprtracker.journal.Journal;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

/** A thing that was merged is still found under its old id. Nothing merges over the API yet: the database is told. */
@ApiTest
class MergedTest {
    @Inject
    Journal journal;

    @Inject
    DataSource database;

    @Test
    void anOldIdLeadsToTheThingItWasMergedInto() throws SQLException {
        // Given
        String old = "merged-" + System.nanoTime();
        String kept = "kept-" + System.nanoTime();
        long before = journal.write("merged-test", null, List.of(source(old), source(kept))).revision();
        long merged = journal.write("merged-test", null, List.of(source(kept + "-2"))).revision();
        try (Connection connection = database.getConnection(); PreparedStatement merge = connection.prepareStatement(
                "update thing set merged_into = (select id from thing where kind = 'source' and public_id = ?),"
                        + " merged_at = ? where kind = 'source' and public_id = ?")) {
            merge.setString(1, kept);
            merge.setLong(2, merged);
            merge.setString(3, old);
            merge.execute();
        }
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
