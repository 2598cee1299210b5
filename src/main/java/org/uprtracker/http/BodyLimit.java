package org.uprtracker.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large, with a problem and not with a bare status. */
@ApplicationScoped
public class BodyLimit {
    /** Just before Quarkus's own, and after it is known who asks. */
    private static final int ORDER = -3;

    /**
     * Who is still sending does not listen: so much is read and thrown away before the answer, as many times the limit.
     */
    private static final int PATIENCE = 10;

    private final ProblemWriter problems;
    private final long limit;

    @Inject
    BodyLimit(ProblemWriter problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.problems = problems;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Router router) {
        // Who does not say how much is coming is read up to the limit, and refused beyond.
        BodyHandler pieces = BodyHandler.create(false).setBodyLimit(limit);
        router.route().order(ORDER).handler(context -> check(context, pieces)).failureHandler(this::refuseTooLarge);
    }

    private void check(RoutingContext context, BodyHandler pieces) {
        HttpServerRequest request = context.request();
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            pieces.handle(context);
            return;
        }
        long length = length(request);
        if (length <= limit) {
            context.next();
        } else if (request.getHeader(HttpHeaders.EXPECT) != null || length / PATIENCE > limit) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(written -> request.connection().close());
            refuse(context);
        } else {
            request.handler(thrownAway -> { });
            request.endHandler(end -> refuse(context));
            request.resume();
        }
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Vert.x lets nothing but digits through.
        return length == null ? 0 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private void refuseTooLarge(RoutingContext context) {
        if (context.statusCode() == ProblemType.PAYLOAD_TOO_LARGE.status()) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        problems.write(context, ProblemType.PAYLOAD_TOO_LARGE.problem(
                "The body is larger than the " + limit / (1024 * 1024) + " MB the service takes."));
    }
}
