package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.development.Development;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.source.Source;

/** What can happen to a thing beyond being created and changed, and what never can. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ActsTest {
    private static final By BY = new By("Releaser", "hrw");
    private static final String RAISED = "P0001";

    @Inject
    Journal journal;

    @Inject
    ObjectMapper mapper;

    @Inject
    DataSource source;

    @Test
    void aRevisionSaysForWhomAndAChangeWhoWroteItAndWhy() throws SQLException {
        // Given
        Source document = document("signed");
        // When
        Journal.Written written = journal.apply(BY, "a batch", List.of(new Act.Put(document, "Author", "because")));
        // Then
        String change = written.revision() + ".1";
        assertEquals(List.of(new Done(ThingKind.SOURCE, document.id(), Done.Action.CREATED, change)), written.done());
        assertEquals(List.of(List.of("Releaser", "hrw", "a batch", "2", "Author", "because", "{}")),
                rows("select r.writer, r.organisation, r.reason, r.format, c.author, c.reason, c.redacted from revision r"
                        + " join change c on c.revision = r.number where r.number = " + written.revision()));
        assertEquals(new Last(change, "created", journal.json(document), "Releaser", "hrw", "because"),
                journal.last(ThingKind.SOURCE, document.id()));
    }

    @Test
    void whatSaysThatAlreadyIsUnchangedAndNamesItsChange() {
        // Given
        Source document = document("same");
        long revision = journal.apply(BY, null, List.of(put(document))).revision();
        // When
        Journal.Written written = journal.apply(BY, null, List.of(put(document)));
        // Then
        assertNull(written.revision());
        assertEquals(List.of(new Done(ThingKind.SOURCE, document.id(), Done.Action.UNCHANGED, revision + ".1")),
                written.done());
    }

    @Test
    void aWithdrawnThingIsClosedAndStaysReadable() throws SQLException {
        // Given
        Source document = document("taken back");
        long created = journal.apply(BY, null, List.of(put(document))).revision();
        // When
        Journal.Written written = journal.apply(BY, "general",
                List.of(new Act.Withdraw(ThingKind.SOURCE, document.id(), "Author", "it was a mistake")));
        // Then
        assertEquals(List.of(new Done(ThingKind.SOURCE, document.id(), Done.Action.WITHDRAWN, (created + 1) + ".1")),
                written.done());
        assertEquals(List.of(List.of("taken back", created + "", (created + 1) + "")), rows(
                "select title, since, until from source_version where thing = " + Database.id("source", document.id())));
        Last last = journal.last(ThingKind.SOURCE, document.id());
        assertEquals(new Last((created + 1) + ".1", "withdrawn", null, "Releaser", "hrw", "it was a mistake"), last);
        assertFalse(last.stands());
    }

    @Test
    void theIdOfAWithdrawnThingIsNeverUsedAgain() throws SQLException {
        // Given
        Source document = document("taken back");
        journal.apply(BY, null, List.of(put(document)));
        Act.Withdraw withdraw = new Act.Withdraw(ThingKind.SOURCE, document.id(), null, "why");
        journal.apply(BY, null, List.of(withdraw));
        long head = head();
        for (Act again : List.of(put(document), put(JournalTest.titled(document.id(), "another")), withdraw,
                new Act.Merge(ThingKind.SOURCE, document.id(), "a-hrc-28-10", null, null))) {
            // When
            Refused refused = assertThrows(Refused.class, () -> journal.apply(BY, null, List.of(again)));
            // Then
            assertEquals("source '" + document.id() + "' was withdrawn: its id is never used again", refused.getMessage());
            assertEquals(head, head());
        }
    }

    @Test
    void theSameWriterWithASetLeavesWhatWasWithdrawn() {
        // Given
        Source document = document("of the set");
        journal.write("test-set", null, List.of(document));
        journal.apply(BY, null, List.of(new Act.Withdraw(ThingKind.SOURCE, document.id(), null, "why")));
        // When
        Journal.Written written = journal.write("test-set", null, List.of(document));
        // Then
        assertNull(written.revision());
        assertEquals(List.of(document.id()), written.left());
    }

    @Test
    void aChainOfMergesLeadsToItsEndInOneLook() throws SQLException {
        // Given
        Source a = document("a");
        Source b = document("b");
        Source c = document("c");
        long created = journal.apply(BY, null, List.of(put(a), put(b), put(c))).revision();
        // When
        Journal.Written first = journal.apply(BY, "the same", List.of(merge(a, b)));
        Journal.Written second = journal.apply(BY, "the same", List.of(merge(b, c)));
        // Then
        long one = created + 1;
        long two = created + 2;
        assertEquals(List.of(new Done(ThingKind.SOURCE, a.id(), Done.Action.MERGED, one + ".1")), first.done());
        assertEquals(List.of(new Done(ThingKind.SOURCE, b.id(), Done.Action.MERGED, two + ".1")), second.done());
        assertEquals(List.of(List.of(a.id(), b.id(), one + "", two + ""), Arrays.asList(a.id(), c.id(), two + "", null),
                Arrays.asList(b.id(), c.id(), two + "", null)), rows("select t.public_id, into_.public_id, m.since, m.until"
                + " from merged m join thing t on t.id = m.thing join thing into_ on into_.id = m.target where m.since >= "
                + one + " order by m.since, t.id"));
        assertEquals(List.of(List.of(one + ""), List.of(two + "")), rows("select until from source_version where thing in ("
                + Database.id("source", a.id()) + ", " + Database.id("source", b.id()) + ") order by until"));
        assertEquals("{\"into\":\"" + b.id() + "\"}", journal.last(ThingKind.SOURCE, a.id()).content());
    }

    @Test
    void aThingIsMergedIntoOneThatStandsByItself() throws SQLException {
        // Given
        Source a = document("a");
        Source b = document("b");
        Source gone = document("gone");
        journal.apply(BY, null, List.of(put(a), put(b), put(gone)));
        journal.apply(BY, null, List.of(new Act.Withdraw(ThingKind.SOURCE, gone.id(), null, "why")));
        long head = head();
        for (List<Act> acts : List.<List<Act>>of(List.of(merge(a, gone)), List.of(merge(a, b), merge(b, a)),
                List.of(merge(a, b), new Act.Withdraw(ThingKind.SOURCE, b.id(), null, "why")), List.of(merge(a, a)))) {
            // When
            Refused refused = assertThrows(Refused.class, () -> journal.apply(BY, null, acts));
            // Then
            assertTrue(refused.getMessage().endsWith(", which does not stand by itself"), refused.getMessage());
            assertEquals(head, head());
        }
    }

    @Test
    void whatDoesNotExistIsNotWithdrawn() throws SQLException {
        // Given
        long head = head();
        Act.Withdraw withdraw = new Act.Withdraw(ThingKind.SOURCE, "test-nothing", null, "why");
        // When
        assertThrows(References.UnknownReference.class, () -> journal.apply(BY, null, List.of(withdraw)));
        // Then
        assertEquals(head, head());
    }

    @Test
    void aReleasedAssessmentOrDevelopmentIsNeverChanged() throws SQLException {
        // Given
        Assessment assessment = onRecord(ThingKind.ASSESSMENT, Assessment.class, json -> json.put("reasons", "others"));
        Development development = onRecord(ThingKind.DEVELOPMENT, Development.class, json -> json.put("title", "another"));
        long head = head();
        for (Content changed : List.of(assessment, development)) {
            // When
            Refused refused = assertThrows(Refused.class, () -> journal.apply(BY, null, List.of(put(changed))));
            // Then
            assertTrue(refused.getMessage().contains("was released, and is never changed"), refused.getMessage());
            assertEquals(head, head());
        }
    }

    @Test
    void theDatabaseTakesNoSecondVersionOfAnAssessmentOrADevelopment() throws SQLException {
        for (String kind : List.of("assessment", "development")) {
            try (Database database = Database.asOwner()) {
                // Given
                String first = "version = "
                        + database.value("select min(version) from " + kind + "_version where until is null");
                String second = database.copy(kind + "_version", first, Map.of("version", "-1",
                        "until", "null", "since", "(select max(number) + 1 from revision)"));
                database.run("update " + kind + "_version set until = (select max(number) + 1 from revision) where " + first);
                // When
                SQLException refused = assertThrows(SQLException.class, () -> database.run(second));
                // Then
                assertEquals(RAISED, refused.getSQLState());
                assertTrue(refused.getMessage().contains("it is written once, and corrected by another"),
                        refused.getMessage());
            }
        }
    }

    @Test
    void aPositionIsAddedButNeverChangedOrTakenAway() throws SQLException {
        // Given
        Recommendation fewer = position(positions -> positions.remove(0));
        Recommendation others = position(positions -> ((ObjectNode) positions.get(0)).put("wording", "others"));
        Recommendation more = position(positions -> positions.add(positions.get(0).deepCopy()));
        long head = head();
        for (Recommendation changed : List.of(fewer, others)) {
            // When
            Exception refused = assertThrows(Exception.class, () -> journal.apply(BY, null, List.of(put(changed))));
            // Then
            assertTrue(chain(refused).contains("a position of recommendation"), chain(refused));
            assertEquals(head, head());
        }
        // When
        Journal.Written written = journal.apply(BY, null, List.of(put(more)));
        // Then
        assertEquals(Done.Action.CHANGED, written.done().get(0).action());
    }

    @Tag("thorough")
    @Test
    void whoWaitsTooLongForTheJournalIsToldSo() throws SQLException {
        // Given
        Source document = document("late");
        try (Database other = new Database(source)) {
            other.run("lock table revision in exclusive mode");
            // When
            Exception refused = assertThrows(Exception.class, () -> journal.apply(BY, null, List.of(put(document))));
            // Then
            assertTrue(chain(refused).contains("canceling statement due to lock timeout"), chain(refused));
        }
        assertEquals(Done.Action.CREATED, journal.apply(BY, null, List.of(put(document))).done().get(0).action());
    }

    private static Act.Put put(Content content) {
        return new Act.Put(content, null, null);
    }

    private static Act.Merge merge(Source from, Source into) {
        return new Act.Merge(ThingKind.SOURCE, from.id(), into.id(), null, null);
    }

    private static Source document(String title) {
        return JournalTest.titled("test-" + UUID.randomUUID(), title);
    }

    private Recommendation position(Consumer<ArrayNode> change) throws SQLException {
        return onRecord(ThingKind.RECOMMENDATION, Recommendation.class,
                json -> change.accept((ArrayNode) json.get("positions")));
    }

    /** The first thing of a kind in the curated data, altered. */
    private <T extends Content> T onRecord(ThingKind kind, Class<T> type, Consumer<ObjectNode> change) throws SQLException {
        String id = rows("select public_id from thing where kind = '" + kind + "' order by "
                + (kind == ThingKind.RECOMMENDATION ? "public_id <> 'KAZ-1-97.20', " : "") + "id limit 1").get(0).get(0);
        try {
            ObjectNode json = (ObjectNode) mapper.readTree(journal.last(kind, id).content());
            change.accept(json);
            return mapper.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String chain(Throwable failure) {
        StringBuilder chain = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            chain.append(cause.getMessage()).append('\n');
            for (Throwable suppressed : cause.getSuppressed()) {
                chain.append(chain(suppressed));
            }
        }
        return chain.toString();
    }

    private long head() throws SQLException {
        return Long.parseLong(rows("select max(number) from revision").get(0).get(0));
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (Database database = new Database(source)) {
            return database.rows(sql);
        }
    }
}
