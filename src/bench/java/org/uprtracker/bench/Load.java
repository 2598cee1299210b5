package org.uprtracker.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Clients that ask again as soon as they were answered, each on a connection that stays open. One thread serves all. */
final class Load implements AutoCloseable {
    static final int CLIENTS = 8;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    /**
     * What came of one turn.
     *
     * @param perSecond answers
     * @param milliseconds mean time of an answer
     * @param bytes length of the last answer's body
     */
    record Result(double perSecond, double milliseconds, int bytes) {}

    /** @param expected the status that every answer must have */
    Result run(int port, String address, Map<String, String> headers, int expected, int clients, double seconds) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(clients).setKeepAlive(true));
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Client> all = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(clients);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (int i = 0; i < clients; i++) {
            Client one = new Client(client, port, address, headers, expected, end, done, failure);
            all.add(one);
            vertx.runOnContext(then -> one.ask());
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        client.close();
        if (failure.get() != null) {
            throw new IllegalStateException(address + " was not answered", failure.get());
        }
        long answers = all.stream().mapToLong(one -> one.answers).sum();
        double took = (System.nanoTime() - start) / 1e9;
        return new Result(answers / took, took * clients * 1e3 / answers, all.get(0).bytes);
    }

    /** One of them; all its fields belong to the one thread. */
    private static final class Client {
        private final HttpClient client;
        private final int port;
        private final String address;
        private final Map<String, String> headers;
        private final int expected;
        private final long end;
        private final CountDownLatch done;
        private final AtomicReference<Throwable> failure;
        private volatile long answers;
        private volatile int bytes;

        private Client(HttpClient client, int port, String address, Map<String, String> headers, int expected, long end,
                CountDownLatch done, AtomicReference<Throwable> failure) {
            this.client = client;
            this.port = port;
            this.address = address;
            this.headers = headers;
            this.expected = expected;
            this.end = end;
            this.done = done;
            this.failure = failure;
        }

        private void ask() {
            client.request(HttpMethod.GET, port, "127.0.0.1", address).compose(request -> {
                headers.forEach(request::putHeader);
                return request.send();
            }).compose(response -> {
                if (response.statusCode() != expected) {
                    throw new IllegalStateException("answered with " + response.statusCode());
                }
                return response.body();
            }).onSuccess(this::answered).onFailure(problem -> {
                failure.set(problem);
                done.countDown();
            });
        }

        private void answered(Buffer body) {
            answers = answers + 1;
            bytes = body.length();
            if (System.nanoTime() < end) {
                ask();
            } else {
                done.countDown();
            }
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
