package org.uprtracker.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.PackagedProgram;

/** 2,000 connections, and more questions than can be answered. */
class CrowdFaultIT {
    private static final int CONNECTIONS = 2000;
    private static final String QUESTION = "/v1/recommendations?state=KAZ&limit=100";

    private static PackagedProgram service;

    @BeforeAll
    static void start() throws Exception {
        service = new PackagedProgram().java()
                // What is kept costs nothing: it would be no overload.
                .with("UPR_CACHE_MAX_SIZE", "0").start();
        for (int i = 0; i < 300; i++) {
            assertEquals(200, service.status(QUESTION));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    private record Heard(int status, long milliseconds, boolean comeBack) {}

    @Test
    void connectionsOnWhichNothingHappensAreNoBurden() throws Exception {
        List<Socket> idle = new ArrayList<>();
        URI address = URI.create(service.address("/"));
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                idle.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write("GET /v1/sour".getBytes());
                }
            }
            Asking.Answer answer = Asking.get(service, QUESTION);
            assertEquals(200, answer.status());
            assertTrue(answer.milliseconds() < 1000, answer.milliseconds() + " ms");
            assertTrue(service.isReady());
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void whatIsAcceptedIsAnsweredWithinASecondAndTheOthersAreToldToComeBack() throws Exception {
        // Given
        double answered = answered("+Inf");
        double inTime = answered("1.0");
        // When
        List<Heard> heard = flood(Duration.ofSeconds(8));
        // Then
        List<Long> accepted = heard.stream().filter(one -> one.status == 200).map(Heard::milliseconds).sorted().toList();
        List<Heard> shed = heard.stream().filter(one -> one.status == 503).toList();
        long percentile = accepted.get(accepted.size() * 99 / 100);
        System.out.printf("Of %d questions on up to %d connections %d were answered (50%% within %d ms, 99%% within %d ms, all"
                + " within %d ms), %d told to come back%n", heard.size(), CONNECTIONS, accepted.size(),
                accepted.get(accepted.size() / 2), percentile, accepted.get(accepted.size() - 1), shed.size());
        assertEquals(heard.size(), accepted.size() + shed.size(), "each is answered or refused");
        assertTrue(shed.size() > 100, "it was no overload");
        assertTrue(shed.stream().allMatch(Heard::comeBack));
        // As the service measures it: here the crowd shares its processors, and hears late what was answered in time.
        double share = (answered("1.0") - inTime) / (answered("+Inf") - answered);
        assertTrue(share > 0.95, share + " of what was accepted was answered within a second");
        service.await("all is calm again", () -> Asking.figure(service, "upr_http_at_work") == 0);
        assertTrue(service.isReady());
    }

    /** Questions that were answered within so many seconds. */
    private static double answered(String within) {
        return Asking.get(service, "/q/metrics").body().lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_bucket") && line.contains("uri=\"/v1/recommendations\"")
                        && line.contains("status=\"200\"") && line.contains("le=\"" + within + "\""))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", ""))).sum();
    }

    /** As many questions at a time as there are connections; who is told to come back waits a little. */
    private static List<Heard> flood(Duration duration) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address(QUESTION))).timeout(Duration.ofSeconds(20)).build();
        ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + duration.toNanos();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.add(ask(client, request, heard, end));
            if (i % 100 == 0) {
                Thread.sleep(20);
            }
        }
        CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        return List.copyOf(heard);
    }

    private static CompletableFuture<Void> ask(HttpClient client, HttpRequest request, ConcurrentLinkedQueue<Heard> heard, long end) {
        long start = System.nanoTime();
        if (start > end) {
            return CompletableFuture.completedFuture(null);
        }
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenCompose(answer -> {
            boolean comeBack = answer.headers().firstValue("Retry-After").isPresent();
            heard.add(new Heard(answer.statusCode(), (System.nanoTime() - start) / 1_000_000, comeBack));
            return CompletableFuture.supplyAsync(() -> null, CompletableFuture.delayedExecutor(
                    answer.statusCode() == 503 ? 2000 : 50, TimeUnit.MILLISECONDS))
                    .thenCompose(rested -> ask(client, request, heard, end));
        });
    }
}
