package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uprtracker.access.Role;
import org.uprtracker.api.Operations.Operation;
import org.uprtracker.api.Operations.Parameter;
import org.uprtracker.boot.OwnDatabase;

/**
 * Tens of thousands of requests against the document, most of them wrong in some way: whatever is sent, the service answers
 * what the document says, and tells nothing of its insides. Another seed: {@code -Dattack.seed}; more: {@code -Dattack.requests}.
 */
@QuarkusTest
@WithTestResource(OwnDatabase.class)
class GeneratedRequestsTest {
    private static final long SEED = Long.getLong("attack.seed", 20_261_128);
    private static final int REQUESTS = Integer.getInteger("attack.requests", 20_850);
    private static final int AT_ONCE = 3;
    private static final Pattern INTERNAL = Pattern.compile("org\\.uprtracker|\\b(java|jakarta|javax|sun|jdk)\\.[a-z]{2,20}\\.|io\\.(quarkus|vertx"
            + "|netty)|com\\.fasterxml|org\\.(hibernate|postgresql|jboss|apache|h2)\\.|[a-z]Exception\\b|\\.java:\\d|PSQL|SQLSTATE"
            + "|(?i:select .{1,200} from )|(?i:insert into )|(?<![\\w.-])/(home|root|tmp|work|var|usr)/");
    private static final List<String> ACCEPT = List.of("*/*", "application/json", "text/csv", "text/html", "text/html;q=abc",
            "application/problem+json", "image/png", "a", "/", "text/*;q=0", "application/json;q=0,*/*;q=1", "x/y;z=\"", ",,,",
            "application/json, text/csv;q=0.9, */*;q=0.1", "text/event-stream", "x".repeat(3_000));

    @TestHTTPResource("/")
    URI service;

    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    /** A request as it goes over the wire. */
    record Sent(Operation operation, String target, List<String> headers, byte[] body) {
        byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes((operation.method() + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n"
                    + (body == null ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8));
            if (body != null) {
                out.writeBytes(body);
            }
            return out.toByteArray();
        }

        /** So that it can be sent again by hand. */
        String curl(URI service) {
            StringBuilder line = new StringBuilder("curl -i -g --path-as-is -X " + operation.method());
            headers.forEach(header -> line.append(" -H ").append(quoted(header)));
            if (body != null) {
                line.append(" --data-binary ").append(quoted(new String(body, StandardCharsets.UTF_8)));
            }
            return line.append(' ').append(quoted(service.resolve("/").toString().replaceFirst("/$", "") + target)).toString();
        }

        private static String quoted(String text) {
            String shown = text.length() <= 2_000 ? text : text.substring(0, 2_000) + "… (" + text.length() + ")";
            return "$'" + shown.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
                    .replace("\u0000", "\\0") + "'";
        }
    }

    @Test
    void whateverIsSentTheAnswerIsInTheDocument() throws InterruptedException {
        // Given
        List<Operation> operations = Operations.all();
        List<String> keys = Arrays.asList(null, null, TestKeys.admin(), TestKeys.key("Ann Admin", "hrw", Role.ADMIN),
                TestKeys.key("Carl Contributor", "hrw", Role.CONTRIBUTOR), TestKeys.key("Rita Reviewer", "fidh", Role.REVIEWER),
                TestKeys.key("Ida Importer", "hrw", Role.IMPORTER), "wrong");
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, AT_ONCE).mapToObj(number -> new Thread(() -> {
            try (RawHttp http = new RawHttp(service)) {
                for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                    // Each request follows from its number alone, whichever thread sends it.
                    send(http, request(new Hostile(new Random(SEED * 1_000_003 + i)), operations.get(i % operations.size()), keys), i);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })).toList();
        // When
        threads.forEach(thread -> {
            thread.setUncaughtExceptionHandler((broken, e) -> failures.put("the test itself", String.valueOf(e)));
            thread.start();
        });
        for (Thread thread : threads) {
            thread.join();
        }
        // Then
        assertEquals("", String.join("\n\n", new TreeMap<>(failures).values()), () -> failures.size() + " kinds of failure");
        assertEquals(REQUESTS, statuses.values().stream().mapToInt(Integer::intValue).sum());
        // Not everything is refused at the door.
        for (int status : List.of(200, 400, 401, 403, 404, 406, 415, 422, 428)) {
            assertTrue(statuses.getOrDefault(status, 0) >= 20, status + " in " + statuses);
        }
    }

    private Sent request(Hostile hostile, Operation operation, List<String> keys) {
        List<String> headers = new ArrayList<>(List.of("Host: " + service.getAuthority()));
        String key = hostile.any(keys);
        if (key != null) {
            headers.add("Authorization: " + TestKeys.bearer(key));
        }
        byte[] body = operation.bodyType() != null && hostile.in(95) || hostile.in(3)
                ? hostile.body(operation.body() == null ? Operations.MAPPER.createObjectNode() : operation.body()) : null;
        if (body != null && hostile.in(95)) {
            headers.add("Content-Type: " + (hostile.in(90) && operation.bodyType() != null ? operation.bodyType() : hostile.any(List.of(
                    "text/plain", "application/xml", "x", "application/json;charset=utf-16", "multipart/form-data", "*/*",
                    "application/json-patch+json", "application/x-www-form-urlencoded"))));
        }
        operation.in("header").stream().filter(header -> hostile.in(60)).forEach(header -> headers.add(header.name() + ": "
                + hostile.any(List.of("\"at-1.1\"", "*", "x", "W/\"at-1.1\"", "\"\"", "\"draft-1\"", ",", "\"a\", \"b\"", "y".repeat(300)))));
        odd(hostile, headers);
        return new Sent(operation, path(hostile, operation) + query(hostile, operation), headers, body);
    }

    private static void odd(Hostile hostile, List<String> headers) {
        if (hostile.in(25)) {
            headers.add("Accept: " + hostile.any(ACCEPT));
        }
        if (hostile.in(15)) {
            headers.add(hostile.any(List.of("Accept-Language: fr;q=x, *, -", "If-None-Match: *", "If-None-Match: \"x\", W/\"y\",,",
                    "If-None-Match: " + "\"z\",".repeat(500), "If-Modified-Since: yesterday", "Range: bytes=0-1", "Range: lines=-1",
                    "Origin: null", "Origin: https://x.example", "Authorization: Basic eDp5", "Expect: x", "Accept-Encoding: gzip;q=9",
                    "X-Forwarded-For: evil.example", "X-Forwarded-Host: evil.example", "Forwarded: for=_x;host=evil.example",
                    "Idempotency-Key: é", "X-HTTP-Method-Override: DELETE", "Cookie: a=b; c", "Content-Encoding: gzip",
                    "If-Unmodified-Since: 0", "Accept-Charset: utf-7", "Content-Language: \\", "Te: trailers")));
        }
    }

    private static String path(Hostile hostile, Operation operation) {
        String path = operation.path();
        for (Parameter parameter : operation.in("path")) {
            path = path.replace("{" + parameter.name() + "}", hostile.in(70) ? parameter.example().asText() : hostile.value(parameter));
        }
        return path;
    }

    private static String query(Hostile hostile, Operation operation) {
        List<String> given = new ArrayList<>();
        List<Parameter> offered = operation.in("query");
        for (Parameter parameter : offered) {
            if (parameter.required() ? hostile.in(85) : hostile.in(Math.max(3, 130 / offered.size()))) {
                given.add(parameter.name() + "=" + hostile.value(parameter));
            }
        }
        if (hostile.in(4)) {
            given.add(hostile.any(List.of("unknown=1", "=", "&&", "%00=1", "%3Cb%3E=x", "State=KAZ", "limit", "limit=1&limit=2",
                    "asOf=2019-01-01&asOf=2019-01-01", "format=json&format=csv", "a[]=1", "%=%", "é=é")));
        }
        if (hostile.in(1)) {
            given.add(hostile.any(List.of("q=" + "x".repeat(60_000), "a=1&".repeat(10_000), "state=KAZ&".repeat(5_000))));
        }
        return given.isEmpty() ? "" : "?" + String.join("&", given);
    }

    private void send(RawHttp http, Sent sent, int number) throws IOException {
        RawHttp.Answer answer = http.send(sent.bytes(), false);
        List<String> wrong = answer == null ? List.of("no answer") : wrong(sent, answer);
        statuses.merge(answer == null ? 0 : answer.status(), 1, Integer::sum);
        if (!wrong.isEmpty()) {
            // One of a kind is enough to see what is wrong.
            failures.putIfAbsent(sent.operation().id() + (answer == null ? "" : answer.status()) + wrong.get(0).replaceAll(":.*", ""),
                    "request " + number + " of seed " + SEED + ": " + wrong + "\n" + sent.curl(service) + "\n"
                            + (answer == null ? "" : answer.status() + " " + answer.headers() + "\n" + shortened(answer.text())));
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(1_000, text.length()));
    }

    private static List<String> wrong(Sent sent, RawHttp.Answer answer) {
        List<String> wrong = new ArrayList<>();
        int status = answer.status();
        String body = answer.text();
        String type = answer.headers().get("content-type");
        String path = sent.target().replaceFirst("\\?.*", "");
        if (status >= 500 && status != 503) {
            wrong.add("a fault of the service");
        }
        if (type != null && type.matches(".*(json|text|xml).*") && INTERNAL.matcher(body).find() || answer.headers().toString().contains("Exception")) {
            wrong.add("tells of its insides: " + Collections.max(INTERNAL.matcher(body).results().map(found -> found.group()).toList()));
        }
        if (status == 400 && body.isEmpty() && !isAddress(sent.target())) {
            // Refused before anything of the service sees it.
            return wrong;
        }
        if (status == 303 && answer.headers().get("location").startsWith(path)) {
            // A form's empty fields.
            return wrong;
        }
        boolean another = !path.matches(sent.operation().path().replaceAll("\\{\\w+}", "[^/]+")) || path.matches(".*/\\.{1,2}(/.*)?");
        // What is no address of the service is refused all the same, or the one it leads to answers.
        if (another && !List.of(200, 304, 400, 401, 403, 404, 405, 406, 413, 415).contains(status)) {
            wrong.add("another address answers " + status);
        } else if (!another && (status >= 400 || body.length() < 20_000)) {
            wrong.addAll(Contract.broken(sent.operation().method(), sent.operation().example(), status, type, body,
                    sent.target().contains("fields=")));
        }
        if (status >= 400 && (type == null || !type.matches("application/problem\\+json|text/html;charset=UTF-8"))) {
            wrong.add("no problem: " + type);
        }
        return wrong;
    }

    private static boolean isAddress(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
