package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.rules.AllRules;

/** The chain of hashes, recomputed from what the tables hold. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StoredChainTest {
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Journal journal;

    @Inject
    DataSource source;

    @Inject
    ObjectMapper mapper;

    @Inject
    AllRules rules;

    @BeforeEach
    void writeTwice() {
        String id = "test-" + UUID.randomUUID();
        journal.write("test", null, List.of(JournalTest.titled(id, "Қазақстан \"…\" \\ \n")));
        journal.write("test", "a reason", List.of(JournalTest.titled(id, "another title")));
    }

    @Test
    void everyStoredHashFollowsFromTheTables() throws SQLException {
        // Given
        List<Entry> journaled = read();
        // When
        List<String> recomputed = hashes(journaled);
        // Then
        assertTrue(journaled.size() > 2);
        assertEquals(journaled.stream().map(entry -> HEX.formatHex(entry.revision.hash)).toList(), recomputed);
    }

    @Test
    void everyStoredDigestFollowsFromItsSaltAndContent() throws SQLException {
        // Given
        List<Change> changes = read().stream().flatMap(entry -> entry.changes.stream())
                // What was blanked has another digest, in the entry that says so.
                .filter(change -> change.redacted.isEmpty()).toList();
        // When
        List<String> recomputed = changes.stream()
                .map(change -> HashChain.digest(change.salt,
                        change.content == null ? null : HashChain.canonical(change.content)))
                .map(HEX::formatHex)
                .toList();
        // Then
        assertEquals(changes.stream().map(change -> HEX.formatHex(change.digest)).toList(), recomputed);
    }

    @Test
    void whatIsReadBackIsWrittenAsItWas() throws Exception {
        // Given
        List<List<String>> stored;
        try (Database database = new Database(source)) {
            stored = database.rows("select distinct t.kind, c.content::text from change c join thing t on t.id = c.thing"
                    + " where c.action in ('created', 'changed') and c.redacted = '{}'");
        }
        List<String> written = new ArrayList<>();
        // When
        for (List<String> one : stored) {
            written.add(journal.json(mapper.readValue(one.get(1), rules.of(ThingKind.of(one.get(0))).type())));
        }
        // Then
        assertEquals(ThingKind.values().length, stored.stream().map(one -> one.get(0)).distinct().count());
        assertEquals(stored.stream().map(one -> HashChain.canonical(one.get(1))).toList(), written);
    }

    @Test
    void anAlteredFieldBreaksTheChainFromThereOn() throws SQLException {
        List<Consumer<Entry>> alterations = List.of(
                entry -> entry.revision.number++,
                entry -> entry.revision.writer += " ",
                entry -> entry.revision.reason = "another reason",
                entry -> entry.revision.organisation = "hrw",
                entry -> entry.revision.format = 1,
                entry -> entry.changes.get(0).author = "another author",
                entry -> entry.changes.get(0).reason = "another reason",
                entry -> entry.revision.committedAt = entry.revision.committedAt.plusNanos(1000),
                entry -> entry.changes.get(0).action = "withdrawn",
                entry -> entry.changes.get(0).digest[31] ^= 1,
                entry -> entry.things.set(0, "source/another"),
                entry -> entry.changes.remove(0));
        for (Consumer<Entry> alteration : alterations) {
            // Given
            List<Entry> journaled = read();
            List<String> whole = hashes(journaled);
            int place = journaled.size() - 2;
            // When
            alteration.accept(journaled.get(place));
            // Then
            List<String> broken = hashes(journaled);
            assertEquals(whole.subList(0, place), broken.subList(0, place));
            assertNotEquals(whole.get(place), broken.get(place), "alteration " + alterations.indexOf(alteration));
            assertNotEquals(whole.get(place + 1), broken.get(place + 1), "alteration "
                    + alterations.indexOf(alteration));
        }
    }

    @Test
    void anAlteredContentNoLongerFitsItsDigest() throws SQLException {
        // Given
        Change change = read().get(0).changes.get(0);
        // When
        String altered = HashChain.canonical(change.content).replaceFirst("\"title\":\"", "\"title\":\"x");
        // Then
        assertNotEquals(HashChain.canonical(change.content), altered);
        assertNotEquals(HEX.formatHex(change.digest), HEX.formatHex(HashChain.digest(change.salt, altered)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"b\":1,\"a\":[true,null]}", "{\"value\":1E+2}", "{\"value\":12.50}", "{\"value\":5E-7}",
        "{\"value\":-3}", "{\"text\":\"Қ \\\\ \\n \\u001f \\\" … 🙂\"}"})
    void whatTheDatabaseGivesBackIsCanonicallyWhatWasWritten(String json) throws SQLException {
        try (Database database = new Database(source)) {
            // When
            String given = database.value("select '" + json + "'::jsonb::text");
            // Then
            assertEquals(HashChain.canonical(json), HashChain.canonical(given));
        }
    }

    private record Entry(Revision revision, List<Change> changes, List<String> things) {}

    private static List<String> hashes(List<Entry> entries) {
        List<String> hashes = new ArrayList<>();
        byte[] before = HashChain.BEGINNING;
        for (Entry entry : entries) {
            before = HashChain.revision(before, entry.revision, entry.changes, entry.things);
            hashes.add(HEX.formatHex(before));
        }
        return hashes;
    }

    private List<Entry> read() throws SQLException {
        try (Database database = new Database(source)) {
            List<Entry> entries = new ArrayList<>();
            for (List<String> row : database.rows("select number, to_char(committed_at at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), writer, reason, encode(hash, 'hex'), organisation, format from revision"
                    + " order by number")) {
                Revision revision = new Revision();
                revision.number = Long.valueOf(row.get(0));
                revision.committedAt = Instant.parse(row.get(1));
                revision.writer = row.get(2);
                revision.reason = row.get(3);
                revision.hash = HEX.parseHex(row.get(4));
                revision.organisation = row.get(5);
                revision.format = Integer.parseInt(row.get(6));
                entries.add(new Entry(revision, new ArrayList<>(), new ArrayList<>()));
            }
            for (List<String> row : database.rows("select c.revision, t.kind || '/' || t.public_id,"
                    + " c.action, c.content,"
                    + " encode(c.salt, 'hex'), encode(c.digest, 'hex'), c.author, c.reason, c.redacted from change c join thing t on t.id = c.thing"
                    + " order by c.revision, c.place")) {
                Change change = new Change();
                change.action = row.get(2);
                change.content = row.get(3);
                change.salt = HEX.parseHex(row.get(4));
                change.digest = HEX.parseHex(row.get(5));
                change.author = row.get(6);
                change.reason = row.get(7);
                change.redacted = row.get(8).equals("{}") ? List.of() : List.of(row.get(8));
                Entry entry = entries.get(Integer.parseInt(row.get(0)) - 1);
                entry.changes.add(change);
                entry.things.add(row.get(1));
            }
            return entries;
        }
    }
}
