package org.uprtracker.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement as the service had it run, as the log of the embedded PostgreSQL tells.
 *
 * @param sql with $1, $2 … for the values
 * @param values as SQL literals, or the word NULL; by number
 */
record Recorded(String sql, Map<Integer, String> values) {
    /** Characters: the head of the record, a key. */
    private static final int LOOK_UP = 1000;
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[(\\d+)] (LOG|DETAIL): +(.*)$", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");

    /** What the service asks the database for one answer: of several statements, the last that is no mere look-up. */
    static Recorded of(Service service, Path dataDirectory, String jdbcUrl, String address) throws IOException, SQLException {
        try (Connection connection = Superuser.of(dataDirectory).connect(jdbcUrl); Statement statement = connection.createStatement()) {
            String mark = UUID.randomUUID().toString();
            statement.execute("alter system set log_error_verbosity = 'default'");
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf()");
            try {
                Service.pause(500);
                statement.execute("select 'begin " + mark + "'");
                service.get(address);
                statement.execute("select 'end " + mark + "'");
            } finally {
                statement.execute("alter system reset log_error_verbosity");
                statement.execute("alter system reset log_statement");
                statement.execute("select pg_reload_conf()");
            }
            return last(between(dataDirectory, mark));
        }
    }

    private static String between(Path dataDirectory, String mark) throws IOException {
        for (int i = 0; i < 100; i++) {
            try (Stream<Path> files = Files.walk(dataDirectory.resolve("postgres"))) {
                for (Path file : files.filter(path -> path.getFileName().toString().matches("postgres-\\w+\\.log")).toList()) {
                    String log = Files.readString(file, StandardCharsets.UTF_8);
                    if (log.contains("end " + mark)) {
                        return log.substring(log.indexOf("begin " + mark), log.indexOf("end " + mark));
                    }
                }
            }
            Service.pause(50);
        }
        throw new IOException("PostgreSQL's log does not show what the service asked");
    }

    /** A line that goes on begins with a tab. The values of a statement follow it, as the same process says. */
    private static Recorded last(String log) throws IOException {
        List<Recorded> all = new ArrayList<>();
        for (String entry : log.split("\n(?!\t)")) {
            Matcher parts = ENTRY.matcher(entry.replace("\n\t", "\n"));
            if (!parts.matches()) {
                continue;
            }
            if (parts.group(2).equals("LOG") && parts.group(3).startsWith("execute ")) {
                all.add(new Recorded(parts.group(3).replaceFirst("^execute [^:]*: ", ""), new TreeMap<>()));
            } else if (parts.group(2).equals("DETAIL") && !all.isEmpty()) {
                VALUE.matcher(parts.group(3)).results().forEach(value ->
                        all.get(all.size() - 1).values.put(Integer.valueOf(value.group(1)), value.group(2)));
            }
        }
        return all.stream().filter(one -> one.sql.length() > LOOK_UP).reduce((before, after) -> after)
                .orElseThrow(() -> new IOException("the service asked the database nothing"));
    }

    /** The statement with something in the place of each value. */
    String with(UnaryOperator<String> value) {
        return PLACEHOLDER.matcher(sql).replaceAll(found ->
                Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    /** The statement with its values in it. */
    String complete() {
        return with(number -> values.get(Integer.valueOf(number)));
    }
}
