package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a start looks at the migrations, on a database that this very program has taken to where it is. */
class MigrationsIT {
    private static final String WORD = "select obj_description('flyway_schema_history'::regclass, 'pg_class')";

    private PackagedProgram service;

    @BeforeEach
    void create() throws Exception {
        service = new PackagedProgram().prepared();
    }

    @AfterEach
    void delete() {
        service.close();
    }

    @Test
    void whatIsDoneIsNotLookedAtAgain() throws Exception {
        // When
        service.start();
        service.stop();
        // Then
        assertFalse(service.output().contains("Successfully validated"), service.output());
        String word = said(WORD);
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            scripts.forEach(script -> assertTrue(word.matches("(.*, )?" + script.getFileName() + " [0-9a-f]+(, .*)?"), script + ": " + word));
        }
    }

    @Test
    void anotherSetIsLookedAt() throws Exception {
        // Given
        String word = said(WORD);
        change("comment on table flyway_schema_history is '" + word.replaceFirst("V2__acts.sql ", "V2__acts.sql 0") + "'");
        // When
        service.start();
        service.stop();
        // Then
        assertTrue(service.output().contains("Successfully validated"), service.output());
        assertEquals(word, said(WORD));
    }

    /** As in a database that was restored where the role was not. */
    @Test
    void rightsThatAreMissingAreGranted() throws Exception {
        // Given
        change("revoke all on import_job from upr_service");
        // When
        service.start();
        service.stop();
        // Then
        assertEquals("t", said("select has_table_privilege('upr_service', 'import_job', 'select, insert, update, delete')"));
    }

    private String said(String sql) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(service.directory())) {
            return DatabaseAssertions.query(database, sql).get(0);
        }
    }

    private void change(String sql) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(service.directory())) {
            DatabaseAssertions.execute(database, sql);
        }
    }
}
