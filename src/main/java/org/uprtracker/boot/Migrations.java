package org.uprtracker.boot;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * The set of migrations that this program brings. {@link MigrationsDone} leaves word of it in the database; where it is found
 * there, Flyway has nothing to do, and a start takes a tenth less.
 */
final class Migrations {
    /** Quarkus's setting that leaves Flyway out. */
    static final String FLYWAY = "quarkus.flyway.active";

    /** What has the word as its comment. */
    static final String HISTORY = "flyway_schema_history";

    private static final String PLACE = "db/migration/";
    /** The rights are granted by a script that may have been run before there was a role to grant them to. */
    private static final String DONE = """
            select obj_description(to_regclass('%s'), 'pg_class') = ?
                and not exists (select from pg_roles r, pg_class t where r.rolname = '%s' and t.relkind = 'r'
                    and t.relnamespace = current_schema()::regnamespace and not has_table_privilege(r.oid, t.oid, 'select'))
            """.formatted(HISTORY, ServiceRole.NAME);

    private Migrations() {}

    /** Whether the database is where this program takes it. */
    static boolean areDone(Connection connection) throws SQLException {
        String set = set();
        if (set.isEmpty()) {
            return false;
        }
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            done.setString(1, set);
            try (ResultSet result = done.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /** The migrations of this program, with a sum of what each says; empty where it does not run from a jar. */
    static String set() {
        CodeSource source = Migrations.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
            return "";
        }
        try (JarFile jar = new JarFile(new File(source.getLocation().toURI()))) {
            return jar.stream().filter(entry -> entry.getName().startsWith(PLACE) && !entry.isDirectory())
                    .map(entry -> entry.getName().substring(PLACE.length()) + ' ' + Long.toHexString(entry.getCrc()))
                    .sorted().collect(Collectors.joining(", "));
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }
}
