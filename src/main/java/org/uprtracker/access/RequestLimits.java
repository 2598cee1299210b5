package org.uprtracker.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.http.ProblemType;
import org.uprtracker.http.ProblemWriter;

/**
 * So many requests a minute from one address, before anything else is done for it, and with one key, once it is known whose
 * it is. Each instance counts for itself. Which address asks is what Quarkus says: that of a forwarding proxy's client
 * only where the proxy is trusted ({@code quarkus.http.proxy}).
 */
@ApplicationScoped
public class RequestLimits {
    /** After CORS, so that a page of another origin may read the refusal, and before keys are looked at (-200). */
    private static final int BEFORE_KEYS = -250;
    /** After authentication (-200) and authorization (-100), and before bodies are read. */
    private static final int AFTER_KEYS = -90;
    /** Whoever keeps the service running must hear from it when it has most to do. */
    private static final String HEALTH = "/q/health";

    private final int perAddress;
    private final int perKey;
    private final PerMinute ofAddresses;
    private final PerMinute ofKeys;
    private final FailedAttempts known;
    private final ProblemWriter problems;
    private final Audit audit;

    @Inject
    RequestLimits(
            @ConfigProperty(name = "upr.limits.per-address-per-minute", defaultValue = "6000") int perAddress,
            @ConfigProperty(name = "upr.limits.per-key-per-minute", defaultValue = "6000") int perKey,
            FailedAttempts known, ProblemWriter problems, Audit audit) {
        this.perAddress = perAddress;
        this.perKey = perKey;
        this.ofAddresses = new PerMinute(perAddress);
        this.ofKeys = new PerMinute(perKey);
        this.known = known;
        this.problems = problems;
        this.audit = audit;
    }

    void register(@Observes Router router) {
        if (perAddress > 0) {
            router.route().order(BEFORE_KEYS).handler(this::countAddress);
        }
        if (perKey > 0) {
            router.route().order(AFTER_KEYS).handler(this::countKey);
        }
    }

    private void countAddress(RoutingContext context) {
        HttpServerRequest request = context.request();
        String network = FailedAttempts.network(request.remoteAddress());
        if (context.normalizedPath().startsWith(HEALTH) || ofAddresses.take(network)) {
            context.next();
            return;
        }
        if (known.isNews("limit " + network)) {
            audit.say("access.refused", null, "status", 429, "from", known.alias(network));
        }
        refuse(context, "address", perAddress, ofAddresses.wait(network).orElse(1));
    }

    private void countKey(RoutingContext context) {
        Caller caller = context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(Access.CALLER) : null;
        // A token has no id of its own: whose it is counts.
        String name = caller == null ? null : caller.key() == null ? caller.id() : caller.key();
        if (name == null || ofKeys.take(name)) {
            context.next();
            return;
        }
        if (known.isNews("limit " + name)) {
            audit.say("access.refused", caller, "status", 429);
        }
        refuse(context, "key", perKey, ofKeys.wait(name).orElse(1));
    }

    private void refuse(RoutingContext context, String of, int most, long seconds) {
        // What is still being sent is thrown away.
        context.request().resume();
        HttpProblem.Builder problem = ProblemType.TOO_MANY_REQUESTS.problem("More than " + most + " requests a minute from "
                        + "one " + of + ". Whole sets are at /v1/exports, changes at /v1/changes.")
                .withHeader("Retry-After", seconds)
                // draft-ietf-httpapi-ratelimit-headers-10
                .withHeader("RateLimit-Policy", '"' + of + "\";q=" + most + ";w=60")
                .withHeader("RateLimit", '"' + of + "\";r=0;t=" + seconds);
        problems.write(context, problem);
    }
}
