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
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request leads from who called to its SQL, and from there to its lines in the log, which are JSON where that is wanted. */
@Tag("thorough")
class TracesIT {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final List<String> spans = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer collector;
    private PackagedProgram service;

    @BeforeEach
    void create() throws IOException {
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
    void delete() {
        collector.stop(0);
        service.close();
    }

    @Test
    void aRequestIsOneTraceWithItsSqlAndItsLines() throws Exception {
        // Given
        service = new PackagedProgram().with("UPR_ACCESS_LOG", "true").with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true")
                .with("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + collector.getAddress().getPort()).start();
        // When
        assertEquals(200, ask("/v1/recommendations?state=KAZ&limit=2"));
        // Then
        String id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
        service.await("the trace is sent", () -> spans.stream().anyMatch(batch -> batch.contains(id) && batch.contains("/v1/recommendations")
                && batch.contains("db.system") && batch.contains("postgresql")));
        assertFalse(spans.stream().anyMatch(batch -> batch.contains(PackagedProgram.ADMIN_KEY)), "a key was sent to the collector");
        service.await("there is a line", () -> !lines("access").isEmpty());
        JsonNode line = lines("access").get(0);
        assertEquals(TRACE, line.at("/mdc/traceId").asText(), line::toString);
        assertTrue(line.path("message").asText().startsWith("event=\"request\" by_key=\"operator\" ") || line.path("message")
                .asText().startsWith("event=\"request\" "), line::toString);
        assertTrue(line.path("message").asText().contains("path=\"/v1/recommendations\" query=\"state=KAZ&limit=2\" status=\"200\""),
                line::toString);
        assertFalse(service.output().contains(PackagedProgram.ADMIN_KEY), "a key stands in the log");
        assertFalse(service.output().contains("Build time property"), service.output());
    }

    private int ask(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(service.address(address)))
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .header("Authorization", "Bearer " + PackagedProgram.ADMIN_KEY).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Of what was asked of the API; every line is JSON. */
    private List<JsonNode> lines(String category) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return service.output().lines().filter(line -> line.startsWith("{") && line.endsWith("}")).map(line -> {
                try {
                    return mapper.readTree(line);
                } catch (IOException e) {
                    throw new IllegalStateException(line, e);
                }
            }).filter(line -> line.path("loggerName").asText().equals(category) && line.path("message").asText().contains("/v1/"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
