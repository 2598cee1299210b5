package org.uprtracker.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.boot.OwnDatabase;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.HashChain;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

/** Whatever is altered, removed or inserted behind the program's back is found, and named by its place. */
@QuarkusTest
@WithTestResource(OwnDatabase.class)
@TestProfile(VerificationTest.Alone.class)
class VerificationTest {
    /** With a database that no other test writes to. */
    public static class Alone implements QuarkusTestProfile {}

    private static final By BY = new By("Releaser", "hrw");
    private static final String SOURCE = "(select id from thing where public_id = 'verified-changed')";
    private static final String RECOMMENDATION = "(select version from recommendation_version where until is null and thing ="
            + " (select id from thing where public_id = 'KAZ-1-97.20'))";

    @Inject
    Journal journal;

    @Inject
    VerifyCommand command;

    @Inject
    EntityManager entities;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Revision 1 is the curated data; 2 to 6 do everything that can be done. */
    @BeforeEach
    void everyAct() {
        if (journal.last(ThingKind.SOURCE, "verified-changed") == null) {
            journal.apply(BY, "new", List.of(put("changed", "before"), put("withdrawn", "x"), put("a", "x"), put("b", "x"),
                    put("c", "x")));
            journal.apply(BY, null, List.of(put("changed", "after")));
            journal.apply(BY, null, List.of(new Act.Withdraw(ThingKind.SOURCE, "verified-withdrawn", "Author", "why")));
            journal.apply(BY, null, List.of(merge("a", "b")));
            journal.apply(BY, null, List.of(merge("b", "c")));
        }
    }

    @Test
    void aRecordThatNobodyTamperedWithIsVerified() throws SQLException {
        // When
        int code = verify();
        // Then
        assertEquals("", text(err));
        assertEquals("verified: 6 revisions, " + value("select count(*) from change") + " changes, head 6:"
                + hash(6) + "\n", text(out));
        assertEquals(0, code);
    }

    @Test
    void hashesKeptElsewhereAreHeldAgainstTheChain() throws SQLException {
        // When
        int code = verify("--expect", "1:" + hash(1), "--expect", "6:" + hash(6).toUpperCase());
        // Then
        assertEquals("", text(err));
        assertTrue(text(out).startsWith("as expected: 1:" + hash(1) + "\nas expected: 6:" + hash(6) + "\nverified: "), text(out));
        assertEquals(0, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--expect |", "--expect | 6", "--expect | 6:abc", "--expect | :", "--expected | 6:ab",
        "extra |", "--expect | 0:0000000000000000000000000000000000000000000000000000000000000000"})
    void argumentsThatAreNotRightAreRefused(String option, String value) {
        // When
        int code = value == null ? verify(option) : verify(option, value);
        // Then
        assertEquals(64, code);
        assertEquals("", text(out));
        assertEquals("journal verify: " + option + " is not --expect <revision>:<hash>\n", text(err));
    }

    static Stream<Arguments> alterations() {
        String inFirst = " where revision = 2 and place = 1";
        return Stream.of(
                one("update change set content = jsonb_set(content, '{title}', '\"other\"')" + inFirst,
                        "2.1: the content of source/verified-changed is not what its digest says"),
                one("update change set digest = sha256('')" + inFirst,
                        "2.1: the content of source/verified-changed is not what its digest says", "2: hash is not that"),
                one("update change set salt = substr(sha256(''), 1, 16)" + inFirst, "2.1: the content of source/verified-changed is not"),
                one("update change set author = 'Other'" + inFirst, "2: hash is not that"),
                one("update change set reason = 'Other' where revision = 4", "4: hash is not that"),
                one("update change set action = 'withdrawn', content = null where revision = 5", "5: hash is not that"),
                one("update change set redacted = '{/title}'" + inFirst, "2.1: is marked as redacted, but no entry"),
                one("update change set thing = (select id from thing where public_id = 'verified-c')" + inFirst,
                        "2: hash is not that", "2.1: the content of source/verified-c names another thing"),
                one("delete from change where revision = 2 and place = 2", "2: has 4 changes, and says 5", "2: hash is not that",
                        "2.3: stands where 2.2 should", "4.1: source/verified-withdrawn cannot be withdrawn then",
                        "2: source_version has a version of source/verified-withdrawn that the journal does not know"),
                one("delete from change where revision = 3", "3: has 0 changes, and says 1", "3: hash is not that"),
                one("insert into change (revision, place, thing, action, salt, digest) select 6, 2, thing, 'withdrawn', salt,"
                        + " digest from change where revision = 4", "6: has 2 changes, and says 1", "6: hash is not that",
                        "6.2: source/verified-withdrawn cannot be withdrawn then"),
                one("update revision set writer = 'Other' where number = 2", "2: hash is not that"),
                one("update revision set organisation = null where number = 2", "2: hash is not that"),
                one("update revision set reason = 'other' where number = 1", "1: hash is not that"),
                one("update revision set format = 1 where number = 2", "2: hash is not that"),
                one("update revision set hash = sha256('') where number = 6", "6: hash is not that"),
                one("update revision set hash = sha256('') where number = 5", "5: hash is not that", "6: hash is not that"),
                one("update revision set committed_at = committed_at - interval '1 day' where number = 4", "4: hash is not that",
                        "4: committed_at is before that of the revision before"),
                one("update revision set changes = 7 where number = 2", "2: has 5 changes, and says 7"),
                one("delete from revision where number = 3", "3.1: has no revision", "4: follows 2"),
                one("delete from revision where number = 6", "6.1: has no revision"),
                one("update thing set public_id = 'other' where public_id = 'verified-changed'", "2: hash is not that",
                        "2.1: the content of source/other names another thing"),
                one("insert into thing (id, kind, public_id) values (160012, 'source', 'other')",
                        "source/other: is an identity that the journal does not know"),
                one("update source_version set title = 'other' where since = 2 and thing = " + SOURCE,
                        "2.1: source_version.title of source/verified-changed is not what the journal says"),
                one("update source_version set until = 4 where since = 2 and thing = " + SOURCE,
                        "2.1: source_version.until of source/verified-changed is not the revision of its next change"),
                one("update source_version set until = 6 where since = 3 and thing = " + SOURCE,
                        "3.1: source_version.until of source/verified-changed"),
                one("update source_version set until = until + 1 where since = 2 and until = 4",
                        "2.2: source_version.until of source/verified-withdrawn"),
                one("update source_version set redacted = '{/title}' where since = 2 and thing = " + SOURCE,
                        "2.1: source_version.redacted of source/verified-changed is not what the journal marks"),
                one("delete from source_version where since = 3", "3.1: source/verified-changed has 0 versions of it"),
                one("insert into source_version (version, thing, since, until, title, publisher, kind) select -version, thing,"
                        + " since, 6, title, publisher, kind from source_version where since = 3",
                        "3.1: source/verified-changed has 2 versions of it"),
                one("insert into source_version (version, thing, since, until, title, publisher, kind) select -version,"
                        + " thing, 5, 6, title, publisher, kind from source_version where since = 3",
                        "5: source_version has a version of source/verified-changed that the journal does not know"),
                one("update recommendation_position set wording = 'other' where place = 1 and version = " + RECOMMENDATION,
                        "recommendation_position of recommendation/KAZ-1-97.20 is not what the journal says"),
                one("update recommendation_position set source = source + 16 where place = 1 and version = " + RECOMMENDATION,
                        "recommendation_position of recommendation/KAZ-1-97.20"),
                one("update recommendation_state set action = 1 where version = " + RECOMMENDATION,
                        "recommendation_state of recommendation/KAZ-1-97.20"),
                one("delete from recommendation_citation where version = " + RECOMMENDATION,
                        "recommendation_citation of recommendation/KAZ-1-97.20"),
                one("insert into recommendation_theme (version, place, theme) select version, max(place) + 1, 25 from"
                        + " recommendation_theme where version = " + RECOMMENDATION + " group by 1",
                        "recommendation_theme of recommendation/KAZ-1-97.20"),
                one("insert into recommendation_theme (version, place, theme) select version, 2147483647, 25 from"
                        + " recommendation_theme where version = " + RECOMMENDATION + " limit 1",
                        "1: recommendation_theme of recommendation/KAZ-1-97.20"),
                one("update recommendation_theme set place = -1 where place = 0 and version = " + RECOMMENDATION,
                        "1: recommendation_theme of recommendation/KAZ-1-97.20"),
                one("update state_version set names = names || '{\"en\": \"Other\"}' where thing = (select id from thing where"
                        + " kind = 'state' and public_id = 'KAZ')", "state_version.names of state/KAZ"),
                one("update commitment_indicator set value = value + 1 where version in (select version from commitment_indicator"
                        + " limit 1)", "commitment_indicator of commitment/"),
                one("update merged set target = target + 16 where until is null and since = 6", "merged has a row that the journal does"
                        + " not know", "merged does not have the row that follows"),
                one("update merged set until = until + 1 where since = 5", "merged has a row that the journal does not know"),
                one("delete from merged where since = 5", "5.1: merged does not have the row that follows from the journal"),
                one("insert into merged (version, thing, target, since) select -1, id, id + 16, 3 from thing where public_id ="
                        + " 'verified-changed'", "3: merged has a row that the journal does not know"));
    }

    private static Arguments one(String sql, String... findings) {
        return Arguments.of(sql, List.of(findings));
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void whatWasDoneBehindTheProgramsBackIsFound(String sql, List<String> findings) throws SQLException {
        String table = sql.replaceFirst("^(update|insert into|delete from) (\\w+).*", "$2");
        try (Tampering tampering = new Tampering(List.of(table))) {
            // Given
            assertTrue(tampering.run(sql) > 0, "nothing was altered");
            // When
            int code = verify();
            // Then
            assertEquals(1, code);
            assertEquals("", text(out));
            findings.forEach(finding -> assertTrue(text(err).contains(finding), text(err)));
            assertTrue(text(err).matches("(?s).*\nnot verified: \\d+ findings?\n"), text(err));
        }
    }

    @Test
    void aChainThatWasRewrittenWholeIsFoundByAHashKeptElsewhere() throws SQLException {
        // Given
        String kept = hash(6);
        try (Tampering tampering = new Tampering(List.of("change", "revision", "source_version"))) {
            tampering.run("update change set content = jsonb_set(content, '{title}', '\"other\"') where revision = 3");
            tampering.run("update source_version set title = 'other' where since = 3");
            tampering.rewriteChain();
            // When
            int without = verify();
            int with = verify("--expect", "2:" + hash(2), "--expect", "6:" + kept);
            // Then
            assertEquals(0, without, text(err));
            assertEquals(1, with);
            assertTrue(text(err).contains("6: hash is not the one expected\nnot verified: 1 finding\n"), text(err));
        }
    }

    @Test
    void aChainThatWasCutIsFoundByAHashKeptElsewhere() throws SQLException {
        // Given
        String kept = hash(6);
        try (Tampering tampering = new Tampering(List.of("change", "revision", "merged", "source_version"))) {
            tampering.run("delete from change where revision = 6");
            tampering.run("delete from revision where number = 6");
            tampering.run("delete from merged where since = 6");
            tampering.run("update merged set until = null where until = 6");
            tampering.run("update source_version set until = null where until = 6");
            // When
            int without = verify();
            int with = verify("--expect", "6:" + kept);
            // Then
            assertEquals(0, without, text(err));
            assertEquals(1, with);
            assertTrue(text(err).contains("6: is expected, but there is no such revision"), text(err));
        }
    }

    /** As a redaction leaves it: other content, its digest in a later entry, the first one where it was. */
    @ParameterizedTest
    @ValueSource(strings = {"", "update change set content = content || '{\"note\": \"more\"}' where revision = 2 and place = 1",
        "update change set redacted = '{/title,/note}' where revision = 2 and place = 1",
        "update source_version set title = 'before' where since = 2 and thing = " + SOURCE,
        "update change set content = jsonb_set(content, '{title}', '\"before\"') where revision = 2 and place = 1"})
    void aRedactedEntryIsVerifiedByTheDigestOfWhatIsLeft(String further) throws SQLException {
        try (Tampering tampering = new Tampering(List.of("change", "revision", "source_version"))) {
            // Given
            tampering.run("update change set content = jsonb_set(content, '{title}', '\"[redacted]\"'), redacted = '{/title}'"
                    + " where revision = 2 and place = 1");
            tampering.run("update source_version set title = '[redacted]', redacted = '{/title}' where since = 2 and thing = "
                    + SOURCE);
            String digest = digestOf(tampering.value("select content from change where revision = 2 and place = 1"));
            tampering.run("insert into revision (number, committed_at, writer, changes, hash, format) select 7, committed_at,"
                    + " 'Admins', 1, hash, 2 from revision where number = 6");
            tampering.run("insert into change (revision, place, thing, action, content, salt, digest) select 7, 1, thing,"
                    + " 'redacted', '{\"changes\": [{\"change\": \"2.1\", \"fields\": [\"/title\"], \"salt\": \"00\", \"digest\": \""
                    + digest + "\"}]}', salt, digest from change where revision = 2 and place = 1");
            String kept = tampering.value("select digest from change where revision = 2 and place = 1");
            keepFirstDigestAndChain(tampering);
            if (!further.isEmpty()) {
                tampering.run(further);
            }
            // When
            int code = verify();
            // Then
            assertEquals(further.isEmpty() ? 0 : 1, code, text(err));
            assertEquals(kept, tampering.value("select digest from change where revision = 2 and place = 1"));
            assertTrue(further.isEmpty() || text(err).contains("2.1: "), text(err));
        }
    }

    @Test
    void ofManyFindingsFiftyAreToldAndTheRestCounted() throws SQLException {
        try (Tampering tampering = new Tampering(List.of("state_version"))) {
            // Given
            int altered = tampering.run("update state_version set regional_group = 'observer' where regional_group <> 'observer'");
            // When
            int code = verify();
            // Then
            assertEquals(1, code);
            List<String> lines = text(err).lines().toList();
            assertEquals(52, lines.size());
            assertEquals("… and " + (altered - 50) + " more", lines.get(50));
            assertEquals("not verified: " + altered + " findings", lines.get(51));
        }
    }

    /** Otherwise a table could be altered unseen. */
    @Test
    void everyTableAndColumnOfTheRecordIsLookedAt() throws SQLException {
        // Given
        Rows rows = new Rows(entities.getMetamodel());
        TreeSet<String> expected = new TreeSet<>();
        try (Tampering database = new Tampering(List.of())) {
            expected.addAll(List.of(database.value("select string_agg(conrelid::regclass::text, ',') from pg_constraint where"
                    + " contype = 'f' and confrelid::regclass::text ~ '_version$'").split(",")));
        }
        // When
        List<String> seen = new ArrayList<>();
        for (ThingKind kind : ThingKind.values()) {
            seen.addAll(rows.childTables(journal.versionOf(kind)));
        }
        // Then
        assertEquals(List.copyOf(expected), seen.stream().sorted().toList());
        for (ThingKind kind : ThingKind.values()) {
            assertEquals(columns("and a.attrelid = '" + kind + "_version'::regclass"
                    + " and a.attname not in ('version', 'thing', 'since', 'until', 'redacted')"),
                    rows.columns(journal.versionOf(kind)), kind.code());
        }
    }

    private List<String> columns(String where) throws SQLException {
        try (Tampering database = new Tampering(List.of())) {
            return List.of(database.value("select string_agg(a.attname, ',' order by a.attname collate \"C\") from pg_attribute a"
                    + " where a.attnum > 0 and a.attgenerated = '' and not a.attisdropped " + where).split(","));
        }
    }

    /** The chain is right again with the first digests, as a redaction leaves them. */
    private static void keepFirstDigestAndChain(Tampering tampering) throws SQLException {
        tampering.run("create temp table redacted_change as table change");
        tampering.run("update change c set content = s.content from saved_change s where (s.revision, s.place) ="
                + " (c.revision, c.place)");
        tampering.rewriteChain();
        tampering.run("update change c set content = r.content from redacted_change r where (r.revision, r.place) ="
                + " (c.revision, c.place)");
        tampering.run("drop table redacted_change");
    }

    private static String digestOf(String content) {
        return HexFormat.of().formatHex(HashChain.digest(new byte[1],
                HashChain.canonical(content)));
    }

    private int verify(String... arguments) {
        out.reset();
        err.reset();
        return command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static String hash(long revision) throws SQLException {
        return value("select encode(hash, 'hex') from revision where number = " + revision);
    }

    private static String value(String sql) throws SQLException {
        try (Tampering database = new Tampering(List.of())) {
            return database.value(sql);
        }
    }

    private static Act.Put put(String id, String title) {
        Content document = new Source("verified-" + id, title, "Publisher", SourceKind.PRESS, null, "2020-05", "en", null, null,
                null);
        return new Act.Put(document, "Author", null);
    }

    private static Act.Merge merge(String from, String into) {
        return new Act.Merge(ThingKind.SOURCE, "verified-" + from, "verified-" + into, null, "the same");
    }
}
