package org.uprtracker.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service, running in a process of its own until it is closed. */
final class Service implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    final int port;
    /** From the start of the process until it says that it is ready. */
    final double startSeconds;
    private final Process process;

    /** @param java home of the Java that runs it */
    Service(Options options, Path java, List<String> jvm, Map<String, String> environment) throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", options.service().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(options.directory().resolve("service.log").toFile()));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        // What one address may ask is what is measured here.
        builder.environment().put("UPR_LIMITS_PER_ADDRESS_PER_MINUTE", "0");
        builder.environment().put("UPR_LIMITS_PER_KEY_PER_MINUTE", "0");
        builder.environment().put("UPR_METRICS_LEVELS_EVERY", "2S");
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        process = builder.start();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
                close();
                throw new IOException("the service did not start: see service.log in " + options.directory());
            }
            pause(10);
        }
        startSeconds = (System.nanoTime() - start) / 1e9;
    }

    static Path thisJava() {
        return Path.of(System.getProperty("java.home"));
    }

    private boolean isReady() {
        // Looked at often, and so with little: whoever measures takes processor time from what is measured.
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return send(HttpRequest.newBuilder(uri("/q/health/ready")).build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    /** @throws IOException if the answer is no success */
    String get(String address) throws IOException {
        return ask(HttpRequest.newBuilder(uri(address)).build()).body();
    }

    /** @throws IOException if the answer is no success */
    HttpResponse<String> ask(HttpRequest request) throws IOException {
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 400) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    /** The sum of a metric's values, all tags together; with a tag in the name, of that one. */
    double metric(String name) throws IOException {
        return get("/q/metrics").lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    /** Waits until where recommendations stand is worked out: of a world that was just made it takes a while, once. */
    void awaitStanding() throws IOException {
        // Longer than a level may be old.
        pause(5000);
        while (!get("/q/metrics").lines().anyMatch("upr_standing_behind 0.0"::equals)) {
            pause(500);
        }
    }

    /** What the service holds in its heap when it has thrown away what it no longer needs, in MB. */
    double liveHeap() throws IOException {
        try {
            new ProcessBuilder(thisJava().resolve("bin/jcmd").toString(), String.valueOf(process.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
        return metric("jvm_memory_used_bytes{area=\"heap\"") / 1e6;
    }

    /** The most that was resident at a time, in MB: of this process alone, not of an embedded database. */
    double residentPeak() throws IOException {
        String line = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(text -> text.startsWith("VmHWM:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
