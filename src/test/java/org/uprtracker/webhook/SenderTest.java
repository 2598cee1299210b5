package org.uprtracker.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.webhook.Sender.Outcome;

/** 127.0.0.2 stands for the open internet here, and 127.0.0.1 for the operator's own network. */
class SenderTest {
    private static final String OUTSIDE = "127.0.0.2";
    private static final String INSIDE = "127.0.0.1";
    private static final byte[] BODY = "{\"text\":\"é\"}".getBytes(StandardCharsets.UTF_8);

    private static Vertx vertx;

    private final Sender sender = sender(Duration.ofSeconds(10));

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    private static Sender sender(Duration patience) {
        Settings settings = new Settings(List.of(OUTSIDE + "/32"), patience);
        return new Sender(vertx, new Targets(settings), settings);
    }

    @Test
    void whatIsSentArrivesAsItWas() throws IOException {
        try (Receiver receiver = new Receiver(OUTSIDE)) {
            // When
            Outcome outcome = send(receiver.url());
            // Then
            assertEquals(new Outcome(204, null), outcome);
            assertEquals("/hook?to=us", receiver.got().get(0).path());
            assertEquals("{\"text\":\"é\"}", receiver.got().get(0).text());
            assertEquals("a value", receiver.got().get(0).header("Upr-Test"));
            assertEquals(OUTSIDE + ":" + receiver.port(), receiver.got().get(0).header("Host"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 299})
    void everyTwoHundredCounts(int status) throws IOException {
        try (Receiver receiver = new Receiver(OUTSIDE).answers(status)) {
            assertTrue(send(receiver.url()).delivered());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 400, 401, 404, 410, 429, 500, 503})
    void anyOtherStatusDoesNot(int status) throws IOException {
        try (Receiver receiver = new Receiver(OUTSIDE).answers(status)) {
            // When
            Outcome outcome = send(receiver.url());
            // Then
            assertEquals(new Outcome(status, "it answered with status " + status), outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void itIsSentAgainWhereItIsRedirected(int status) throws IOException {
        try (Receiver there = new Receiver(OUTSIDE);
                Receiver receiver = new Receiver(OUTSIDE).redirects(status, there.url())) {
            // When
            Outcome outcome = send(receiver.url());
            // Then
            assertTrue(outcome.delivered());
            assertEquals("{\"text\":\"é\"}", there.got().get(0).text());
            assertEquals("a value", there.got().get(0).header("Upr-Test"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void whereThatWouldBecomeAnotherRequestItIsNot(int status) throws IOException {
        try (Receiver there = new Receiver(OUTSIDE);
                Receiver receiver = new Receiver(OUTSIDE).redirects(status, there.url())) {
            assertEquals("it answered with status " + status, send(receiver.url()).failure());
            assertEquals(List.of(), there.got());
        }
    }

    @Test
    void aRedirectIntoTheOwnNetworkIsNotFollowed() throws IOException {
        try (Receiver inside = new Receiver(INSIDE)) {
            for (String location : List.of(inside.url(), "http://localhost:" + inside.port() + "/",
                    "http://[::ffff:127.0.0.1]:" + inside.port() + "/", "//127.0.0.1:" + inside.port() + "/")) {
                try (Receiver receiver = new Receiver(OUTSIDE).redirects(307, location)) {
                    // When
                    Outcome outcome = send(receiver.url());
                    // Then
                    assertEquals("it redirects to an address that leads to an address that is not on the open internet",
                            outcome.failure());
                    assertEquals(1, receiver.got().size());
                }
            }
            assertEquals(List.of(), inside.got());
        }
    }

    @Test
    void anAddressInTheOwnNetworkIsNotSentToEither() throws IOException {
        try (Receiver inside = new Receiver(INSIDE)) {
            assertEquals("the address leads to an address that is not on the open internet", send(inside.url()).failure());
            assertEquals(List.of(), inside.got());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.2/", "http://user:word@127.0.0.2/", "http://127.0.0.2:22/", "http:///", "::"})
    void aRedirectToWhatIsNotTakenIsNotFollowed(String location) throws IOException {
        try (Receiver receiver = new Receiver(OUTSIDE).redirects(307, location)) {
            assertTrue(send(receiver.url()).failure().startsWith("it redirects to"), send(receiver.url()).failure());
        }
    }

    @Test
    void threeRedirectsAreFollowedAndNoFourth() throws IOException {
        try (Receiver receiver = new Receiver(OUTSIDE)) {
            receiver.redirects(307, "/again");
            assertEquals("it redirects more than 3 times", send(receiver.url()).failure());
            assertEquals(List.of("/hook?to=us", "/again", "/again", "/again"),
                    receiver.got().stream().map(Receiver.Got::path).toList());
        }
    }

    @Test
    void whoDoesNotAnswerInTimeHasNotGotIt() throws IOException {
        try (Receiver receiver = new Receiver(OUTSIDE).answers(exchange -> sleep(3000))) {
            // When
            long start = System.nanoTime();
            Outcome outcome = send(sender(Duration.ofSeconds(1)), receiver.url());
            // Then
            assertEquals(new Outcome(null, "no answer within 1 seconds"), outcome);
            assertTrue(System.nanoTime() - start < 2_500_000_000L);
        }
    }

    @Test
    void whoIsNotThereHasNotEither() throws IOException {
        // Given
        Receiver receiver = new Receiver(OUTSIDE);
        receiver.close();
        // When
        Outcome outcome = send(receiver.url());
        // Then
        assertNull(outcome.status());
        assertEquals("no connection", outcome.failure());
    }

    @Test
    void whatDoesNotSpeakTlsIsNotTalkedTo() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(OUTSIDE))) {
            Thread plain = new Thread(() -> {
                try (Socket connection = server.accept()) {
                    connection.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    connection.getInputStream().read(new byte[100]);
                } catch (IOException e) {
                    // The client has seen enough.
                }
            });
            plain.start();
            assertEquals("no secure connection: its certificate or protocol is not accepted",
                    send("https://" + OUTSIDE + ":" + server.getLocalPort() + "/").failure());
        }
    }

    /** Who answers without end does not hold the sender up, nor fill its memory. */
    @Test
    void anEndlessAnswerIsCutOff() throws Exception {
        Object[] cut = {null};
        try (Receiver receiver = new Receiver(OUTSIDE).answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    out.write(new byte[10_000]);
                }
                cut[0] = "read to its end";
            } catch (IOException e) {
                cut[0] = "cut";
                throw e;
            }
        })) {
            // When
            Outcome outcome = send(receiver.url());
            // Then
            assertTrue(outcome.delivered());
            for (int i = 0; i < 50 && cut[0] == null; i++) {
                sleep(100);
            }
            assertEquals("cut", cut[0]);
        }
    }

    private Outcome send(String url) {
        return send(sender, url);
    }

    private static Outcome send(Sender sender, String url) {
        return sender.send(url, Map.of("Upr-Test", "a value"), BODY);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
