package org.uprtracker.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * A server that says the same bytes to everybody, on the HTTP server the service runs on: how fast nothing at all can be
 * answered here. It runs in a process of its own, as the service does.
 */
public final class Constant implements AutoCloseable {
    final int port;
    private final Process process;

    /** @param bytes how many it says; 0: 304 without a body */
    Constant(int bytes) throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Constant.class.getName(), String.valueOf(port), String.valueOf(bytes))
                .inheritIO().start();
        CompletableFuture.runAsync(() -> {
            while (!answers()) {
                Service.pause(20);
            }
        }).join();
    }

    private boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Port and number of bytes. */
    public static void main(String... arguments) {
        int bytes = Integer.parseInt(arguments[1]);
        Buffer body = Buffer.buffer("x".repeat(bytes));
        Vertx.vertx().deployVerticle(() -> new AbstractVerticle() {
            @Override
            public void start(Promise<Void> started) {
                vertx.createHttpServer().requestHandler(request -> {
                    if (bytes == 0) {
                        request.response().setStatusCode(304).end();
                    } else {
                        request.response().putHeader("Content-Type", "application/json").end(body);
                    }
                }).listen(Integer.parseInt(arguments[0]), "127.0.0.1").<Void>mapEmpty().onComplete(started);
            }
        }, new DeploymentOptions().setInstances(2 * Runtime.getRuntime().availableProcessors()));
    }
}
