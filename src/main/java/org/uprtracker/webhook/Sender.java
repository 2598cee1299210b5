package org.uprtracker.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Posts something to an address that may be delivered to, and follows it where it leads as long as that may be, too. */
@ApplicationScoped
class Sender {
    private static final int MOST_REDIRECTS = 3;
    /** What a receiver says beyond its status is not wanted: so much of it is let pass, so that it can finish. */
    private static final int MOST_READ = 4096;
    private static final long MILLIS_TO_FINISH = 1000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Targets targets;
    private final Duration patience;

    @Inject
    Sender(Vertx vertx, Targets targets, WebhookSettings settings) {
        this.vertx = vertx;
        this.targets = targets;
        patience = settings.patience();
        // Each connection is made to machines that were just looked at, and used once.
        client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(settings.atOnce())
                .setConnectTimeout((int) patience.toMillis()));
    }

    /**
     * How it went.
     *
     * @param status of the answer; null if there was none
     * @param failure why it does not count as delivered; null if it does
     */
    record Outcome(Integer status, String failure) {
        boolean delivered() {
            return failure == null;
        }
    }

    Outcome send(String url, Map<String, String> headers, byte[] body) {
        long end = System.nanoTime() + patience.toNanos();
        String address = url;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer;
            try {
                Target target = targets.check(address);
                answer = ask(target, headers, body, end);
                if (!answer.leadsOn()) {
                    return outcome(answer);
                }
                address = target.uri().resolve(answer.location).toString();
                if (target.secure() && !address.regionMatches(true, 0, "https:", 0, 6)) {
                    return new Outcome(answer.status, "it redirects from https to http");
                }
            } catch (Target.Refused e) {
                return new Outcome(null, (redirects == 0 ? "the address " : "it redirects to an address that ")
                        + e.getMessage());
            } catch (IllegalArgumentException e) {
                return new Outcome(null, "it redirects to what is no address");
            } catch (TimeoutException e) {
                return new Outcome(null, "no answer within " + patience.toSeconds() + " seconds");
            } catch (ExecutionException e) {
                return new Outcome(null, reason(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Outcome(null, "the service stopped");
            }
        }
        return new Outcome(null, "it redirects more than " + MOST_REDIRECTS + " times");
    }

    private static Outcome outcome(Answer answer) {
        return new Outcome(answer.status,
                answer.status / 100 == 2 ? null : "it answered with status " + answer.status);
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "no secure connection: its certificate or protocol is not accepted";
            }
        }
        return failure instanceof java.net.ConnectException ? "no connection" : "the connection broke";
    }

    /** The next machine is tried only while nothing was sent. */
    private Answer ask(Target target, Map<String, String> headers, byte[] body, long end)
            throws ExecutionException, TimeoutException, InterruptedException {
        ExecutionException noConnection = null;
        for (InetAddress machine : target.machines()) {
            CompletableFuture<HttpClientRequest> begun = new CompletableFuture<>();
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            // On one event loop all the way, so that nothing of the answer passes before somebody listens.
            vertx.getOrCreateContext().runOnContext(start -> client.request(options(target, machine))
                    .onFailure(begun::completeExceptionally)
                    .onSuccess(request -> begin(request, headers, body, begun, answer)));
            try {
                begun.get(left(end), TimeUnit.NANOSECONDS);
                return answer.get(left(end), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // It may still connect: then nothing is sent any more.
                begun.completeExceptionally(e);
                begun.thenAccept(HttpClientRequest::reset);
                throw e;
            } catch (ExecutionException e) {
                if (!begun.isCompletedExceptionally()) {
                    throw e;
                }
                noConnection = e;
            }
        }
        throw noConnection;
    }

    private void begin(HttpClientRequest request, Map<String, String> headers, byte[] body,
            CompletableFuture<HttpClientRequest> begun, CompletableFuture<Answer> answer) {
        if (!begun.complete(request)) {
            request.reset();
            return;
        }
        headers.forEach(request::putHeader);
        request.response().onSuccess(response -> answer.complete(read(response))).onFailure(answer::completeExceptionally);
        request.send(Buffer.buffer(body)).onFailure(answer::completeExceptionally);
    }

    private static RequestOptions options(Target target, InetAddress machine) {
        return new RequestOptions().setMethod(HttpMethod.POST).setSsl(target.secure())
                // The name is for the certificate and the header Host; the connection goes to what was looked at.
                .setHost(target.uri().getHost()).setPort(target.port()).setURI(target.path())
                .setServer(SocketAddress.inetSocketAddress(target.port(), machine.getHostAddress()));
    }

    private Answer read(HttpClientResponse response) {
        int[] read = {0};
        Runnable close = () -> response.request().connection().close();
        long timer = vertx.setTimer(MILLIS_TO_FINISH, id -> close.run());
        response.exceptionHandler(failure -> vertx.cancelTimer(timer));
        response.endHandler(end -> vertx.cancelTimer(timer));
        response.handler(part -> {
            read[0] += part.length();
            if (read[0] > MOST_READ) {
                close.run();
            }
        });
        return new Answer(response.statusCode(), response.getHeader("Location"));
    }

    private static long left(long end) {
        return Math.max(1, end - System.nanoTime());
    }

    private record Answer(int status, String location) {
        /** Only where the same request is to be made again as it was. */
        boolean leadsOn() {
            return (status == 307 || status == 308) && location != null;
        }
    }
}
