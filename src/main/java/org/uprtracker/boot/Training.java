package org.uprtracker.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.command.Subcommand;

/**
 * Starts the service on a database that is thrown away, and asks it the main questions: for a JVM that writes down what it
 * loaded ({@code -XX:AOTCacheOutput}, JEP 514; {@code -XX:ArchiveClassesAtExit}, JEP 350), so that the next start need not.
 */
@ApplicationScoped
public class Training implements Subcommand {
    static final String NAME = "train";

    private static final int USAGE = 64;
    private static final int FAILED = 70;

    /**
     * One of each kind of answer, so that its classes are there; but not of those that bring a library of their own (PDF, XLSX,
     * calendars, the contract): all that is kept is loaded at every start, whether anybody asks for it or not.
     */
    private static final List<String> ADDRESSES = List.of(
            "/q/health/ready",
            "/",
            "/q/metrics",
            "/v1/recommendations?state=KAZ",
            "/v1/recommendations?state=KAZ&cycle=2&count=true&facets=position,claim",
            "/v1/recommendations?state=KAZ&format=csv",
            "/v1/recommendations?state=KAZ&format=html",
            "/v1/recommendations/KAZ-2-126.29",
            "/v1/recommendations/KAZ-2-126.29?format=html",
            "/v1/commitments?state=KAZ&overdue=true&sort=due",
            "/v1/assessments?state=KAZ",
            "/v1/developments?state=KAZ",
            "/v1/sources",
            "/v1/states",
            "/v1/themes",
            "/v1/changes",
            "/v1/statistics?state=KAZ&facets=position",
            "/v1/status-table?state=KAZ&rows=subject",
            "/v1/status-table?state=KAZ&rows=subject&format=html",
            "/v1/exports/recommendations?state=KAZ&format=ndjson",
            "/v1/exports/recommendations?state=KAZ&format=zip",
            "/v1/briefs/KAZ?format=html");

    @Inject
    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String usage() {
        return NAME + ": starts on a database that is thrown away and asks the main questions, for a JVM that keeps what it"
                + " loaded (-XX:AOTCacheOutput=app.aot, before Java 25 -XX:ArchiveClassesAtExit=app.jsa)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("Usage: " + usage());
            return USAGE;
        }
        try {
            for (String address : ADDRESSES) {
                ask(address);
            }
            return 0;
        } catch (IOException e) {
            err.println("Training failed: " + e.getMessage());
            return FAILED;
        }
    }

    /** By the simplest client: what the newer one brings would be kept as well. */
    private void ask(String address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + address).toURL().openConnection();
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
            if (connection.getResponseCode() != 200) {
                throw new IOException(address + " is answered with " + connection.getResponseCode());
            }
        } finally {
            connection.disconnect();
        }
    }
}
