package org.uprtracker.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A program that listens for HTTP on a port: an instance of the packaged service, or what stands before several. */
final class Machine {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path output;
    private final int port;
    private Process process;

    Machine(int port, List<String> command, Map<String, String> environment, Path output) {
        this.port = port;
        this.command = command;
        this.environment = environment;
        this.output = output;
    }

    static Machine service(int port, Map<String, String> environment, Path output) {
        return new Machine(port, PackagedProgram.call(), environment, output);
    }

    int port() {
        return port;
    }

    Machine start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("UPR_LIMITS_PER_ADDRESS_PER_MINUTE", "0");
        builder.environment().put("UPR_LIMITS_PER_KEY_PER_MINUTE", "0");
        // A kept answer is given when the primary says that it still holds: here it matters who reads.
        builder.environment().put("UPR_CACHE_MAX_SIZE", "0");
        process = builder.start();
        return this;
    }

    Machine awaitReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(Files.readString(output));
            }
            Thread.sleep(50);
        }
        return this;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void kill() throws InterruptedException {
        if (process != null) {
            ServiceProcess.kill(process);
        }
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(path, request -> headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> what) throws IOException, InterruptedException {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create("http://127.0.0.1:" + port + path);
        return CLIENT.send(what.apply(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30))).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
