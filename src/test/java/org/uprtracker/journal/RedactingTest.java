package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.boot.TestDatabase;

/** The database blanks what two persons approved, and nothing else, and nobody gets past it otherwise. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RedactingTest {
    private static final String PERSONS = "'One', now(), 'Other', now()";

    @Inject
    Journal journal;

    @Inject
    Redacting redacting;

    @Inject
    EntityManager entities;

    @Inject
    DataSource service;

    @Inject
    ObjectMapper mapper;

    private final UUID proposal = UUID.randomUUID();
    private final String source = "redacting-" + proposal;

    @BeforeEach
    void aSource() {
        journal.write("test", null, List.of(JournalTest.titled(source, "A secret title")));
    }

    @Test
    void whatIsLeftHasADigestOfItsOwnAndTheFirstOneStays() throws SQLException, IOException {
        // Given
        String before = one("select encode(c.digest, 'hex') from " + theChange());
        // When
        String address = carryOut();
        // Then
        JsonNode blanked = mapper.readTree(one("select content from change where revision || '.' || place = '" + address
                + "'")).path("changes").path(0);
        String content = one("select c.content from " + theChange());
        assertTrue(content.contains("[redacted]"), content);
        assertEquals(before, one("select encode(c.digest, 'hex') from " + theChange()));
        assertEquals("{/title}", one("select c.redacted from " + theChange()));
        assertEquals(one("select c.revision || '.' || c.place from " + theChange()), blanked.path("change").asText());
        assertArrayEquals(HexFormat.of().parseHex(blanked.path("digest").asText()), HashChain.digest(
                HexFormat.of().parseHex(blanked.path("salt").asText()), HashChain.canonical(content)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "select set_config('upr.redacting', 'on', true); update source_version set title = '[redacted]' | 42501",
        "select set_config('upr.redacting', 'on', true); update change set redacted = '{/title}' | 42501"})
    void theServiceGetsNowhereByTheSetting(String statements, String state) throws SQLException {
        try (Database database = new Database(service)) {
            // When
            SQLException refused = assertThrows(SQLException.class, () -> database.run(statements));
            // Then
            assertEquals(state, refused.getSQLState(), refused.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update source_version set title = 'Another title' where until is null",
        "update source_version set kind = 'press', title = '[redacted]'",
        "delete from change", "update thing set public_id = 'other'"})
    void theSettingLetsNothingButBlanksThrough(String statement) throws SQLException {
        try (Database database = Database.asOwner()) {
            // Given
            database.rows("select set_config('upr.redacting', 'on', true)");
            // When
            SQLException refused = assertThrows(SQLException.class, () -> database.run(statement));
            // Then
            assertEquals("P0001", refused.getSQLState(), refused.getMessage());
        }
    }

    @Test
    void withoutASecondPersonNothingIsBlanked() throws SQLException {
        try (Database database = new Database(service)) {
            // Given
            database.run(propose("'One', now(), null, null"));
            // When
            SQLException refused = assertThrows(SQLException.class,
                    () -> database.rows("select * from redact('" + proposal + "')"));
            // Then
            assertTrue(refused.getMessage().contains("is not approved by two persons"), refused.getMessage());
        }
    }

    @Test
    void oneUnderTwoSpellingsIsNotTwoPersons() throws SQLException {
        try (Database database = new Database(service)) {
            // When
            SQLException refused = assertThrows(SQLException.class,
                    () -> database.run(propose("'Aigerim  Seitova', now(), ' AIGERIM Seitova', now()")));
            // Then
            assertTrue(refused.getMessage().contains("nobody_approves_alone"), refused.getMessage());
        }
    }

    @Test
    void blankingWithoutSayingSoInTheJournalIsRolledBack() throws SQLException {
        // When
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(propose(PERSONS)).executeUpdate();
            entities.createNativeQuery("select * from redact('" + proposal + "')").getResultList();
        }));
        // Then
        assertEquals("A secret title", one("select title from source_version v where v.thing = "
                + Database.id("source", source)));
    }

    private String carryOut() {
        return QuarkusTransaction.requiringNew().call(() -> {
            journal.lock();
            entities.createNativeQuery(propose(PERSONS)).executeUpdate();
            String address = redacting.carryOut(proposal, ThingKind.SOURCE, source, new By("One, Other", null), "Why", "law");
            entities.createNativeQuery("update redaction set change = '" + address + "' where id = '" + proposal + "'")
                    .executeUpdate();
            return address;
        });
    }

    private String propose(String persons) {
        return "insert into redaction (id, kind, thing, fields, reason, basis, proposed_by, proposed_at, approved_by,"
                + " approved_at) values ('" + proposal + "', 'source', '" + source + "', array['/title'], 'Why', 'law', "
                + persons + ")";
    }

    private String theChange() {
        return "change c where c.action = 'created' and c.thing = " + Database.id("source", source);
    }

    private String one(String sql) throws SQLException {
        try (Database database = new Database(service)) {
            return database.value(sql);
        }
    }
}
