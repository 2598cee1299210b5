package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.PackagedProgram;
import org.uprtracker.boot.TemporaryDirectory;

/** Clients that send slowly, take nothing, or hang up in the middle: nobody else waits for them, and nothing is left of them. */
class SlowClientFaultIT {
    private static PackagedProgram service;
    private static Path temporary;
    private final List<Socket> open = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        temporary = TemporaryDirectory.create();
        service = new PackagedProgram().with("UPR_EXPORT_STALLED_AFTER", "10S")
                .java("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary).start();
        assertEquals(202, Asking.upload(service, "many.csv", UprInfo.rows(4_000, "Many")).status());
        service.await("they are there", () -> Asking.get(service, "/v1/recommendations?q=rebuild&limit=1&count=true").body()
                .contains("\"total\":4000"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        TemporaryDirectory.delete(temporary);
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void whoHangsUpAmidAnExportLeavesNothing() throws Exception {
        for (int i = 0; i < 20; i++) {
            // Given
            Socket socket = send("GET /v1/exports/recommendations?format=" + List.of("csv", "ndjson", "xlsx", "zip").get(i % 4)
                    + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            // When
            if (i % 3 > 0) {
                socket.getInputStream().readNBytes(i * 50);
            }
            socket.close();
        }
        // Then
        assertNothingIsHeld();
        assertEquals(200, Asking.get(service, "/v1/exports/recommendations").status());
    }

    @Test
    void whoHangsUpBeforeTheAnswerLeavesNothing() throws Exception {
        for (int i = 0; i < 200; i++) {
            send("GET /v1/recommendations?limit=50 HTTP/1.1\r\nHost: a\r\n\r\n").close();
        }
        assertNothingIsHeld();
        assertAnswersSoon();
    }

    @Test
    void whoTakesNothingKeepsOnlyOtherExportsWaiting() throws Exception {
        // When
        service.await("all places are taken", () -> {
            takeNothing();
            return Asking.get(service, "/v1/exports/sources").status() == 503;
        });
        // Then
        Asking.get(service, "/v1/exports/sources").assertComeBack("unavailable");
        assertAnswersSoon();
        long since = System.nanoTime();
        service.await("they lose the connection", () -> Asking.get(service, "/v1/exports/sources").isDone());
        assertNothingIsHeld();
        long seconds = (System.nanoTime() - since) / 1_000_000_000;
        assertTrue(seconds < 40, "after " + seconds + " s, and what was asked on such a connection afterwards is not begun");
    }

    @Test
    void whoSendsSlowlyKeepsNobodyWaiting() throws Exception {
        // When
        for (int i = 0; i < 100; i++) {
            send("POST /v1/sources HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n"
                    + "Authorization: Bearer " + PackagedProgram.ADMIN_KEY + "\r\n\r\n{\"id\": ");
            send("GET /v1/recommendations HTTP/1.1\r\nHost: ");
        }
        // Then
        assertAnswersSoon();
        hangUp();
        assertNothingIsHeld();
    }

    /**
     * Asks one export after the other on one connection: a single one may fit into what is held back for a reader. Whoever finds no
     * place between two of them is refused the others too, so that any number of such clients may be needed to take all places.
     */
    private void takeNothing() {
        try {
            send("GET /v1/exports/recommendations?format=ndjson HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertAnswersSoon() {
        Asking.Answer written = Asking.write(service, "fault-" + System.nanoTime());
        assertEquals(201, written.status(), written.body());
        Asking.Answer read = Asking.get(service, "/v1/recommendations?limit=5");
        assertEquals(200, read.status(), read.body());
        assertTrue(written.milliseconds() < 1000 && read.milliseconds() < 1000, written.milliseconds() + " and "
                + read.milliseconds() + " ms");
    }

    private static void assertNothingIsHeld() throws Exception {
        service.await("no place and no connection is taken", () -> Asking.figure(service, "upr_http_at_work") == 0
                && Asking.figure(service, "agroal_active_count") == 0);
        try (Stream<Path> files = Files.walk(temporary)) {
            assertEquals(List.of(), files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".lock")
                    && !file.toString().contains("hsperfdata")).toList());
        }
    }

    private Socket send(String text) throws IOException {
        URI address = URI.create(service.address("/"));
        Socket socket = new Socket();
        // Little is taken unless it is read.
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
        open.add(socket);
        socket.getOutputStream().write(text.getBytes());
        return socket;
    }
}
