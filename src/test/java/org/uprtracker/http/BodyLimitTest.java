package org.uprtracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;

/** A body that is too large is refused with a problem, however it is sent. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyLimitTest {
    private static final byte[] TOO_LARGE = new byte[6_000_000];

    @TestHTTPResource("/v1/api-keys")
    URI address;

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + TestDatabase.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("/problems/payload-too-large"), answer.body());
    }

    @Test
    void withItsLength() throws Exception {
        assertRefused(post(HttpRequest.BodyPublishers.ofByteArray(TOO_LARGE)));
    }

    @Test
    void inPieces() throws Exception {
        assertRefused(post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE))));
    }

    @Test
    void whatIsSmallMayComeInPieces() throws Exception {
        HttpResponse<String> answer = post(HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("{\"name\": 7}".getBytes())));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("/name: must be a text"), answer.body());
    }

    @Test
    void beforeItIsSent() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            // Given
            socket.setSoTimeout(10_000);
            // When
            socket.getOutputStream().write(("POST /v1/api-keys HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                    + "Content-Length: 6000000\r\nAuthorization: Bearer " + TestDatabase.ADMIN_KEY + "\r\n\r\n").getBytes());
            // Then
            String answer = new String(socket.getInputStream().readAllBytes());
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("/problems/payload-too-large"), answer);
        }
    }
}
