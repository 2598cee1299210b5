package org.uprtracker.access;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.uprtracker.http.TraceId;

/**
 * If wanted, a line per answered request in the log category {@code access}, as {@code name="value"} pairs like the
 * audit's: what was asked, what was answered, how long it took, whose key it was. No header is in it, so no key, and no
 * address of who asks; what looks like a key or a token in the query is left out.
 */
@ApplicationScoped
public class AccessLog {
    private static final Logger LOG = Logger.getLogger("access");
    /** Just after it is known which request this is, so that no request is missed. */
    private static final int ORDER = -9_999;
    private static final Pattern SECRET = Pattern.compile("upr_[\\w-]{8,}|eyJ[\\w-]+\\.[\\w.-]+");

    private final boolean wanted;

    @Inject
    AccessLog(@ConfigProperty(name = "upr.access.log", defaultValue = "false") boolean wanted) {
        this.wanted = wanted;
    }

    void register(@Observes Router router) {
        if (wanted) {
            router.route().order(ORDER).handler(AccessLog::follow);
        }
    }

    private static void follow(RoutingContext context) {
        long started = System.nanoTime();
        Object trace = MDC.get(TraceId.KEY);
        context.addEndHandler(ended -> {
            // The end may come on another thread, and knows nothing of the request.
            Object around = MDC.get(TraceId.KEY);
            MDC.put(TraceId.KEY, trace);
            LOG.info(line(context, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started), ended.succeeded()));
            if (around == null) {
                MDC.remove(TraceId.KEY);
            }
        });
        context.next();
    }

    private static String line(RoutingContext context, long milliseconds, boolean whole) {
        String query = context.request().query();
        Caller caller = context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(Access.CALLER) : null;
        return Audit.line("request", caller,
                "method", context.request().method().name(),
                "path", context.request().path(),
                "query", query == null ? null : shown(query),
                "status", context.response().getStatusCode(),
                "bytes", context.response().bytesWritten(),
                "ms", milliseconds,
                "broken_off", whole ? null : true);
    }

    static String shown(String query) {
        return SECRET.matcher(query).replaceAll("…");
    }
}
