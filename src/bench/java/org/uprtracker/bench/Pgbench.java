package org.uprtracker.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.boot.EmbeddedDatabase;

/** PostgreSQL's own bench: how fast the database answers the same statement to a client that does nothing with it. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private Pgbench() {}

    static boolean isThere() {
        try {
            return new ProcessBuilder("pgbench", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** @return statements per second; they are prepared, as the service's are, with the same values */
    static double run(EmbeddedDatabase.Connection database, Recorded statement, int clients, int seconds) throws IOException {
        Path script = Files.createTempFile("bench", ".sql");
        Files.writeString(script, statement.with(number -> isVariable(literal(statement, number))
                ? ":p" + number : literal(statement, number)) + ";\n");
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", String.valueOf(clients),
                "-j", "1", "-T", String.valueOf(seconds), "-f", script.toString()));
        statement.values().forEach((number, literal) -> {
            if (isVariable(literal)) {
                command.addAll(List.of("-D", "p" + number + "=" + literal.substring(1, literal.length() - 1).replace("''", "'")));
            }
        });
        URI address = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        command.addAll(List.of("-h", address.getHost(), "-p", String.valueOf(address.getPort()), "-U", database.user(),
                address.getPath().substring(1)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        String output = new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(script);
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("pgbench: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String literal(Recorded statement, String number) {
        return statement.values().get(Integer.valueOf(number));
    }

    /** pgbench has no variables that hold nothing. */
    private static boolean isVariable(String literal) {
        return !literal.equals("NULL") && !literal.equals("''");
    }
}
