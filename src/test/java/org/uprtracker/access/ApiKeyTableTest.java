package org.uprtracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.boot.TestDatabase;

/** What the table of keys refuses by itself. */
@AccessTest
class ApiKeyTableTest {
    private static final String INSERT = """
            insert into api_key (id, hash, prefix, name, person, organisation, roles, created_at, created_by, expires_at)
            values (uuidv7(), sha256(gen_random_uuid()::text::bytea), 'upr_abcd', 'k', 'p', 'hrw', array['reviewer'],
                '2026-01-01', 'c', null)""";

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = TestDatabase.owner(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.rollback();
        }
    }

    @Test
    void aRightRowIsTakenUsedAndRevoked() throws SQLException {
        execute(INSERT, "update api_key set last_used_at = now() where name = 'k'",
                "update api_key set revoked_at = now(), revoked_by = 'c' where name = 'k'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'hrw' | null",
        "'hrw' | ''",
        "array['reviewer'] | array['owner']",
        "array['reviewer'] | array[]::text[]",
        "array['reviewer'] | array['reviewer', null]",
        "'upr_abcd' | 'abcdefgh'",
        "'p' | ''",
        "'k' | ''",
        "null) | '2025-01-01')",
        "sha256(gen_random_uuid()::text::bytea) | '\\x00'",
    })
    void aWrongRowIsRefused(String right, String wrong) {
        SQLException refused = assertThrows(SQLException.class, () -> execute(INSERT.replace(right, wrong)));
        assertEquals("23514", refused.getSQLState(), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "update api_key set roles = array['admin']",
        "update api_key set person = 'q'",
        "update api_key set organisation = 'icnl'",
        "update api_key set expires_at = null",
        "update api_key set hash = sha256('x')",
        "delete from api_key",
        "truncate api_key",
    })
    void whatAKeyMayDoIsSettled(String statement) {
        SQLException refused = assertThrows(SQLException.class, () -> execute(
                INSERT.replace("null)", "'2099-01-01')"), statement));
        assertTrue(refused.getMessage().contains("is refused"), refused.getMessage());
    }

    @Test
    void aRevokedKeyStaysRevoked() {
        SQLException refused = assertThrows(SQLException.class, () -> execute(INSERT,
                "update api_key set revoked_at = now(), revoked_by = 'c' where name = 'k'",
                "update api_key set revoked_at = null, revoked_by = null where name = 'k'"));
        assertTrue(refused.getMessage().contains("revoked once"), refused.getMessage());
    }
}
