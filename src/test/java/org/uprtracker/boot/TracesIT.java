package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request leads from who called to its SQL, and from there to its lines in the log, which are JSON where that is wanted. */
class TracesIT {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String KEY = "an-admin-key-of-more-than-32-characters";

    private final List<String> spans = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer collector;
    private Path temporary;
    private Path output;
    private int port;
    private Process service;

    @BeforeEach
    void create() throws IOException {
        temporary = TemporaryDirectory.create();
        output = temporary.resolve("output");
        port = Port.ANY.free();
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // Protocol buffers: texts stand in them as they are, and the id as its bytes.
        collector.createContext("/v1/traces", exchange -> {
            spans.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void delete() throws Exception {
        collector.stop(0);
        ServiceProcess.kill(service);
        ServiceProcess.postgresOf(temporary.resolve("data")).forEach(ProcessHandle::destroyForcibly);
        TemporaryDirectory.delete(temporary);
    }

    @Test
    void aRequestIsOneTraceWithItsSqlAndItsLines() throws Exception {
        // Given
        start();
        await(() -> ask("/q/health/ready") == 200);
        // When
        assertEquals(200, ask("/v1/recommendations?state=KAZ&limit=2"));
        // Then
        String id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
        await(() -> spans.stream().anyMatch(batch -> batch.contains(id) && batch.contains("/v1/recommendations")
                && batch.contains("db.system") && batch.contains("postgresql")));
        assertFalse(spans.stream().anyMatch(batch -> batch.contains(KEY)), "a key was sent to the collector");
        await(() -> !lines("access").isEmpty());
        JsonNode line = lines("access").get(0);
        assertEquals(TRACE, line.at("/mdc/traceId").asText(), line::toString);
        assertTrue(line.path("message").asText().startsWith("event=\"request\" by_key=\"operator\" ") || line.path("message")
                .asText().startsWith("event=\"request\" "), line::toString);
        assertTrue(line.path("message").asText().contains("path=\"/v1/recommendations\" query=\"state=KAZ&limit=2\" status=\"200\""),
                line::toString);
        assertFalse(Files.readString(output).contains(KEY), "a key stands in the log");
        assertFalse(Files.readString(output).contains("Build time property"), () -> said());
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString())
                .directory(temporary.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("UPR_DATA_DIR", temporary.resolve("data").toString());
        builder.environment().put("UPR_ADMIN_KEY", KEY);
        builder.environment().put("UPR_ACCESS_LOG", "true");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        builder.environment().put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + collector.getAddress().getPort());
        service = builder.start();
    }

    private int ask(String address) throws Exception {
        try {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                    .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01").header("Authorization", "Bearer " + KEY).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Of what was asked of the API; every line is JSON. */
    private List<JsonNode> lines(String category) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        return Files.readAllLines(output).stream().filter(line -> line.startsWith("{") && line.endsWith("}")).map(line -> {
            try {
                return mapper.readTree(line);
            } catch (IOException e) {
                throw new IllegalStateException(line, e);
            }
        }).filter(line -> line.path("loggerName").asText().equals(category) && line.path("message").asText().contains("/v1/"))
                .toList();
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.call()) {
            assertTrue(service.isAlive() && System.nanoTime() < end, this::said);
            Thread.sleep(50);
        }
    }
}
