package org.uprtracker.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/** Pages of others may read, not write. They are told so by a problem; Quarkus's own refusal (CORS) says nothing. */
@ApplicationScoped
public class ForeignPages {
    /** Just before Quarkus's own, which goes on being the one that decides. */
    private static final int ORDER = SecurityHeaders.ORDER + 1;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ProblemWriter problems;

    @Inject
    ForeignPages(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (READING.contains(request.method())) {
            context.next();
            return;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equals(request.scheme() + "://" + request.authority())) {
            context.next();
            return;
        }
        request.resume();
        context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*").putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        problems.write(context, ProblemType.FORBIDDEN.problem(
                "Pages of another origin may read here, not write. Programs that are no pages send no `Origin`."));
    }
}
