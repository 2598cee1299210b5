package org.uprtracker.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server that keeps what it got, and answers as it is told. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile Answer answer = exchange -> exchange.sendResponseHeaders(204, -1);

    /** Something that arrived. */
    record Got(String path, Map<String, List<String>> headers, byte[] body, int status) {
        String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0)).findFirst().orElse(null);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** How to answer. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    Receiver(String address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.setExecutor(pool);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        got.add(new Got(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body, status));
        try (exchange) {
            answer.to(exchange);
        }
    }

    Receiver answers(int status) {
        this.status = status;
        answer = exchange -> exchange.sendResponseHeaders(status, -1);
        return this;
    }

    Receiver answers(Answer how) {
        status = 200;
        answer = how;
        return this;
    }

    Receiver redirects(int status, String location) {
        this.status = status;
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(status, -1);
        };
        return this;
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    /** What it took, that is, answered with 2xx. */
    List<Got> taken() {
        return got.stream().filter(one -> one.status() / 100 == 2).toList();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ":" + port() + "/hook?to=us";
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
