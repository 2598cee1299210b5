package org.uprtracker.upgrade;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * The record of one schema version, as a service of that version wrote it, and what that service answered.
 *
 * @param version of the schema, after Flyway
 * @param data per table a line {@code copy <table> (<columns>)}, its rows as COPY writes them, and {@code \.}; then a line
 *     {@code sequence <name> <value>} for each sequence
 */
record Fixture(int version, String data, List<Answer> answers) {
    private static final Path FOLDER = Path.of("src/test/resources/upgrade");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLES = "select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)"
            + " from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace"
            + " and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''"
            + " and c.relname <> 'flyway_schema_history' group by 1 order by 1";
    private static final String SEQUENCES = "select sequencename, last_value from pg_sequences"
            + " where schemaname = 'public' and last_value is not null order by 1";

    /** Of an open connection that may read everything. */
    static Fixture of(int version, Connection connection, List<Answer> answers) throws SQLException, IOException {
        StringBuilder data = new StringBuilder();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement()) {
            for (String[] table : pairs(statement, TABLES)) {
                java.io.StringWriter rows = new java.io.StringWriter();
                copy.copyOut("copy " + table[0] + " (" + table[1] + ") to stdout", rows);
                if (!rows.toString().isEmpty()) {
                    data.append("copy ").append(table[0]).append(" (").append(table[1]).append(")\n").append(rows).append("\\.\n");
                }
            }
            for (String[] sequence : pairs(statement, SEQUENCES)) {
                data.append("sequence ").append(sequence[0]).append(' ').append(sequence[1]).append('\n');
            }
        }
        return new Fixture(version, data.toString(), answers);
    }

    private static List<String[]> pairs(Statement statement, String sql) throws SQLException {
        List<String[]> pairs = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pairs.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return pairs;
    }

    static boolean exists(int version) {
        return Files.exists(file(version, "data")) && Files.exists(file(version, "answers"));
    }

    static Fixture read(int version) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (String line : unpacked(file(version, "answers")).split("\n")) {
            answers.add(JSON.readValue(line, Answer.class));
        }
        return new Fixture(version, unpacked(file(version, "data")), answers);
    }

    void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Answer answer : answers) {
            lines.append(JSON.writeValueAsString(answer)).append('\n');
        }
        Files.createDirectories(FOLDER);
        pack(data, file(version, "data"));
        pack(lines.toString(), file(version, "answers"));
    }

    /** Into the tables of the same version. @param connection that neither triggers nor foreign keys stop */
    void restore(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (BufferedReader lines = new BufferedReader(new StringReader(data)); Statement statement = connection.createStatement()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("copy ")) {
                    StringBuilder rows = new StringBuilder();
                    for (String row = lines.readLine(); !row.equals("\\."); row = lines.readLine()) {
                        rows.append(row).append('\n');
                    }
                    // What a migration put there itself is in the record as well.
                    statement.execute("delete from " + line.split(" ")[1]);
                    copy.copyIn(line + " from stdin", new StringReader(rows.toString()));
                } else {
                    String[] sequence = line.split(" ");
                    statement.execute("select setval('" + sequence[1] + "', " + sequence[2] + ")");
                }
            }
        }
    }

    private static Path file(int version, String what) {
        return FOLDER.resolve("V" + version + "." + what + ".xz");
    }

    private static void pack(String text, Path file) throws IOException {
        try (XZOutputStream out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(9))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String unpacked(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(new XZInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8))) {
            StringBuilder text = new StringBuilder();
            char[] some = new char[1 << 16];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                text.append(some, 0, n);
            }
            return text.toString();
        }
    }
}
