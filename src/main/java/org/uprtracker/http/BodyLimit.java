package org.uprtracker.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large, with a problem and not with a bare status. Files that are imported may be
 * larger than all else.
 */
@ApplicationScoped
public class BodyLimit {
    /** Just before Quarkus's own, and after it is known who asks. */
    private static final int ORDER = -3;

    /** Just after Quarkus's own. */
    private static final int AFTER = -1;

    /**
     * Who is still sending does not listen: so much is read and thrown away before the answer, as many times the limit.
     */
    private static final int PATIENCE = 10;

    /** Then who sends loses the connection: so much does not take that long on any network. */
    private static final long LONGEST_MILLISECONDS = 60_000;

    private static final Pattern FORM = Pattern.compile("\\s*(multipart/|application/x-www-form-urlencoded)", Pattern.CASE_INSENSITIVE);
    private static final String FILES = "/v1/imports";
    /** Where Quarkus looks for the limit of a body that comes in pieces. */
    private static final String LIMIT_IN_PIECES = "io.quarkus.max-request-size";
    /** What is read ahead, and stands around a file in a form: so that who counts the file's own bytes comes first. */
    private static final long AROUND_A_FILE = 1024 * 1024;

    private final ProblemWriter problems;
    private final long limit;
    private final long limitOfFiles;

    @Inject
    BodyLimit(ProblemWriter problems, @ConfigProperty(name = "upr.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "upr.import.max-size") MemorySize limitOfFiles) {
        this.problems = problems;
        this.limit = limit.asLongValue();
        this.limitOfFiles = limitOfFiles.asLongValue();
    }

    void register(@Observes Router router) {
        // Bodies are read here, where no thread waits for them; who does not say how much is coming is refused beyond the limit.
        BodyHandler pieces = BodyHandler.create(false).setBodyLimit(limit);
        router.route().order(ORDER).handler(context -> check(context, pieces)).failureHandler(this::failed);
        router.post(FILES).order(AFTER).handler(context -> {
            context.put(LIMIT_IN_PIECES, limitOfFiles + AROUND_A_FILE);
            context.next();
        });
    }

    private void check(RoutingContext context, BodyHandler pieces) {
        HttpServerRequest request = context.request();
        boolean file = context.normalizedPath().equals(FILES);
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            if (file || !isRead(request)) {
                // A file is counted as it is put down: it is too large to be held here.
                context.next();
            } else {
                receive(context, pieces);
            }
            return;
        }
        long length = length(request);
        if (length <= (file ? limitOfFiles + AROUND_A_FILE : limit)) {
            // Over HTTP/2 RESTEasy takes none that was read before.
            if (file || length == 0 || request.version() == HttpVersion.HTTP_2 || !isRead(request)) {
                context.next();
            } else {
                receive(context, pieces);
            }
        } else if (request.getHeader(HttpHeaders.EXPECT) != null || length / PATIENCE > limit) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(written -> request.connection().close());
            refuse(context);
        } else {
            untilLate(context);
            request.handler(thrownAway -> { });
            request.endHandler(end -> refuse(context));
            request.resume();
        }
    }

    /** Forms are taken nowhere else, and what is expected beyond {@code 100-continue} is left undone: neither is a failure. */
    private static boolean isRead(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String expected = request.getHeader(HttpHeaders.EXPECT);
        return (type == null || !FORM.matcher(type).lookingAt())
                && (expected == null || expected.equalsIgnoreCase("100-continue"));
    }

    private static void receive(RoutingContext context, BodyHandler pieces) {
        untilLate(context);
        pieces.handle(context);
    }

    /** Who sends too slowly is not heard to the end. */
    private static void untilLate(RoutingContext context) {
        long timer = context.vertx().setTimer(LONGEST_MILLISECONDS, late -> {
            if (!context.request().isEnded()) {
                context.response().reset();
            }
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Vert.x lets nothing but digits through.
        return length == null ? 0 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private void failed(RoutingContext context) {
        if (context.statusCode() == ProblemType.PAYLOAD_TOO_LARGE.status()) {
            refuse(context);
        } else if (!(context.failure() instanceof HttpClosedException)) {
            // Who hangs up is answered nothing, and it is no fault of ours.
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        problems.write(context, problem(context.normalizedPath().equals(FILES) ? limitOfFiles : limit));
    }

    /** The problem for a body of more bytes than that. */
    public static HttpProblem.Builder problem(long limit) {
        String size = limit >= 1024 * 1024 ? limit / (1024 * 1024) + " MB" : limit / 1024 + " kB";
        return ProblemType.PAYLOAD_TOO_LARGE.problem("The body is larger than the " + size + " the service takes.");
    }
}
