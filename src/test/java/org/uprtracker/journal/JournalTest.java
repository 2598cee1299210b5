package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.organisation.Organisation;
import org.uprtracker.organisation.OrganisationKind;
import org.uprtracker.source.Citation;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class JournalTest {
    @Inject
    Journal journal;

    @Inject
    DataSource source;

    @Test
    void aWriteTakesOneRevisionForAllItHolds() throws SQLException {
        // Given
        long head = head();
        Source document = document("first");
        Organisation publisher = organisation(document.id());
        // When
        Journal.Written written = journal.write("test", "why", List.of(document, publisher));
        // Then
        assertWritten(head + 1, 2, 0, List.of(), written);
        assertEquals(head + 1, head());
        assertEquals(List.of(List.of("test", "why", "2")),
                rows("select writer, reason, changes from revision where number = " + (head + 1)));
        assertEquals(List.of(List.of("1", "source", document.id(), "created"),
                        List.of("2", "organisation", publisher.id(), "created")),
                rows("select c.place, t.kind, t.public_id, c.action from change c join thing t on t.id = c.thing"
                        + " where c.revision = " + (head + 1) + " order by c.place"));
    }

    @Test
    void theSameContentAgainTakesNoRevision() throws SQLException {
        // Given
        Source document = document("same");
        journal.write("test", null, List.of(document));
        long head = head();
        // When
        Journal.Written written = journal.write("test", null, List.of(document));
        // Then
        assertWritten(null, 0, 0, List.of(), written);
        assertEquals(head, head());
        assertEquals(1, versions(document).size());
    }

    @Test
    void anEmptyWriteTakesNoRevision() throws SQLException {
        // Given
        long head = head();
        // When
        Journal.Written written = journal.write("test", null, List.of());
        // Then
        assertNull(written.revision());
        assertEquals(head, head());
    }

    @Test
    void changedContentClosesTheOldVersionAndOpensOne() throws SQLException {
        // Given
        Source before = document("before");
        Source after = titled(before.id(), "after");
        Long created = journal.write("test", null, List.of(before)).revision();
        // When
        Journal.Written written = journal.write("test", null, List.of(after));
        // Then
        Long changed = written.revision();
        assertWritten(created + 1, 0, 1, List.of(), written);
        assertEquals(List.of(List.of("before", created.toString(), changed.toString()),
                Arrays.asList("after", changed.toString(), null)), versions(before));
        assertEquals(List.of(List.of("created", "before"), List.of("changed", "after")), changes(before));
    }

    @Test
    void onlyWhatDiffersIsWritten() throws SQLException {
        // Given
        Source same = document("same");
        Source before = document("before");
        journal.write("test", null, List.of(same, before));
        // When
        Journal.Written written = journal.write("test", null,
                List.of(same, titled(before.id(), "after"), document("new")));
        // Then
        assertWritten(written.revision(), 1, 1, List.of(), written);
        assertEquals(1, versions(same).size());
        assertEquals(2, versions(before).size());
    }

    @Test
    void whatAnotherWriterChangedIsLeftAloneAndReported() throws SQLException {
        // Given
        Source edited = document("as the editor wrote it");
        journal.write("test-editor", null, List.of(edited));
        long head = head();
        // When
        Journal.Written written = journal.write("test-bundle", null, List.of(titled(edited.id(),
                "as the bundle has it")));
        // Then
        assertWritten(null, 0, 0, List.of(edited.id()), written);
        assertEquals(head, head());
        assertEquals("as the editor wrote it", versions(edited).get(0).get(0));
    }

    @Test
    void whatAnotherWriterHasAlikeIsNotReported() {
        // Given
        Source alike = document("alike");
        journal.write("test-editor", null, List.of(alike));
        // When
        Journal.Written written = journal.write("test-bundle", null, List.of(alike));
        // Then
        assertWritten(null, 0, 0, List.of(), written);
    }

    @Test
    void aReferenceToNothingRollsEverythingBack() throws SQLException {
        // Given
        Source before = document("before");
        journal.write("test", null, List.of(before));
        long head = head();
        Source fresh = document("fresh");
        Organisation dangling = organisation("test-no-such-source");
        List<Content> contents = List.of(titled(before.id(), "after"), fresh, dangling);
        // When
        References.UnknownReference refused = assertThrows(References.UnknownReference.class,
                () -> journal.write("test", null, contents));
        // Then
        assertEquals("no source has the id 'test-no-such-source'", refused.getMessage());
        assertEquals(head, head());
        assertEquals(1, versions(before).size());
        assertEquals(List.of(), rows("select id from thing where public_id in ('" + fresh.id() + "', '" + dangling.id()
                + "')"));
    }

    @Test
    void theSameThingTwiceInOneWriteIsRefusedWhole() throws SQLException {
        // Given
        Source once = document("once");
        long head = head();
        // When
        assertThrows(RuntimeException.class, () -> journal.write("test", null, List.of(once, titled(once.id(),
                "twice"))));
        // Then
        assertEquals(head, head());
        assertEquals(List.of(), versions(once));
    }

    private static Source document(String title) {
        return titled("test-" + UUID.randomUUID(), title);
    }

    static Source titled(String id, String title) {
        return new Source(id, title, "Publisher", SourceKind.PRESS, null, "2020-05", "en", null, null, null);
    }

    private static Organisation organisation(String source) {
        return new Organisation("test-" + UUID.randomUUID(), "Name", OrganisationKind.CIVIL_SOCIETY, null, null,
                List.of(new Citation(source, "p. 1", null)));
    }

    private long head() throws SQLException {
        return Long.parseLong(rows("select max(number) from revision").get(0).get(0));
    }

    private List<List<String>> versions(Source of) throws SQLException {
        return rows("select title, since, until from source_version where thing = " + Database.id("source", of.id())
                + " order by since");
    }

    private List<List<String>> changes(Source of) throws SQLException {
        return rows("select action, content ->> 'title' from change where thing = " + Database.id("source", of.id())
                + " order by revision");
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (Database database = new Database(source)) {
            return database.rows(sql);
        }
    }

    private static void assertWritten(Long revision, int created, int changed, List<String> left, Journal.Written written) {
        assertEquals(revision, written.revision());
        assertEquals(created, written.count(Done.Action.CREATED));
        assertEquals(changed, written.count(Done.Action.CHANGED));
        assertEquals(left, written.left());
    }
}
