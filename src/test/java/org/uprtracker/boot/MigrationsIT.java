package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether a start looks at the migrations, on a database that this very program took to where it is. */
@Tag("thorough")
class MigrationsIT {
    private static final String LOOKED_AT = "Successfully validated";
    private static final String WORD = "select obj_description('flyway_schema_history'::regclass, 'pg_class')";
    private static final String RIGHTS = "select has_table_privilege('upr_service', 'import_job', 'select, insert, update, delete')";

    @Test
    void whatIsDoneIsNotLookedAtAgainUnlessAnotherSetDidItOrRightsAreMissing() throws Exception {
        try (PackagedProgram service = new PackagedProgram().prepared();
                EmbeddedDatabase database = EmbeddedDatabase.start(service.directory())) {
            service.in("unused").on(database);
            // When: the set is the same
            service.start().stop();
            // Then
            assertFalse(service.output().contains(LOOKED_AT), service.output());
            String word = DatabaseAssertions.query(database, WORD).get(0);
            try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
                scripts.forEach(script -> assertTrue(word.matches("(.*, )?" + script.getFileName() + " [0-9a-f]+(, .*)?"), script + ": " + word));
            }
            // When: one script is another
            DatabaseAssertions.execute(database, "comment on table flyway_schema_history is '" + word.replaceFirst("acts.sql ", "acts.sql 0") + "'");
            service.start().stop();
            // Then
            assertEquals(2, service.output().split(LOOKED_AT, -1).length, service.output());
            assertEquals(List.of(word), DatabaseAssertions.query(database, WORD));
            // When: it was restored where the role was not
            DatabaseAssertions.execute(database, "revoke all on import_job from upr_service");
            service.start().stop();
            // Then
            assertEquals(List.of("t"), DatabaseAssertions.query(database, RIGHTS));
            // When: two find work at once
            DatabaseAssertions.execute(database, "comment on table flyway_schema_history is null");
            try (PackagedProgram other = new PackagedProgram().on(database)) {
                service.launch();
                other.launch().await("the other is ready", other::isReady);
                service.await("it is ready", service::isReady);
            }
            // Then
            assertEquals(List.of(word), DatabaseAssertions.query(database, WORD));
        }
    }
}
