package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.uprtracker.boot.PackagedProgram;

/** Asks a service, and says how long it took. */
final class Asking {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    /** @param status 0 if there was no answer */
    record Answer(int status, String body, String retryAfter, long milliseconds) {
        private static final Answer NONE = new Answer(0, "", "", 0);

        boolean isDone() {
            return status / 100 == 2;
        }

        /** Refused, as one of whom nothing was done: with a problem of the catalogue, and when to come back. */
        void assertComeBack(String problem) {
            assertEquals(503, status, body);
            assertTrue(body.contains("/problems/" + problem), body);
            assertTrue(retryAfter.matches("[1-9][0-9]?"), "Retry-After: " + retryAfter);
        }
    }

    private Asking() {}

    static Answer get(PackagedProgram service, String path) {
        return send(HttpRequest.newBuilder(URI.create(service.address(path))));
    }

    /** Writes a source; sent again with the same name it is the same request. */
    static Answer write(PackagedProgram service, String name) {
        return send(HttpRequest.newBuilder(URI.create(service.address("/v1/sources")))
                .header("Authorization", "Bearer " + PackagedProgram.ADMIN_KEY)
                .header("Idempotency-Key", "key-of-" + name)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"id": "%s", "title": "Written while things break", "publisher": "A test", "kind": "ngo_report",
                         "url": "https://example.org/%s"}""".formatted(name, name))));
    }

    static Answer upload(PackagedProgram service, String name, String csv) {
        return send(HttpRequest.newBuilder(URI.create(service.address("/v1/imports?format=upr-info-csv&filename=" + name)))
                .header("Authorization", "Bearer " + PackagedProgram.ADMIN_KEY)
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    static Answer authorised(PackagedProgram service, String path) {
        return send(HttpRequest.newBuilder(URI.create(service.address(path)))
                .header("Authorization", "Bearer " + PackagedProgram.ADMIN_KEY));
    }

    private static Answer send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers().firstValue("Retry-After").orElse(""),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    /** A figure of the metrics; 0 where there is none yet. */
    static double figure(PackagedProgram service, String name) {
        return get(service, "/q/metrics").body().lines().filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", ""))).sum();
    }
}
