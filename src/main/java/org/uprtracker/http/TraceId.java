package org.uprtracker.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * What every line of the log that belongs to one request has in common, whether traces are sent to a collector or not: 32
 * hexadecimal digits, the trace id of W3C Trace Context. It is taken over from who calls ({@code traceparent}), or made here.
 */
@ApplicationScoped
public class TraceId {
    /** The name under which the log knows it; OpenTelemetry's as well. */
    public static final String KEY = "traceId";

    /** Before all else that could write a line. */
    private static final int ORDER = -10_000;
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final String HEADER = "traceparent";
    private static final HexFormat HEX = HexFormat.of();

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(TraceId::begin);
    }

    /** That of the request that is answered now; a new one where there is none. */
    static String current() {
        return MDC.get(KEY) instanceof String id ? id : made();
    }

    private static void begin(RoutingContext context) {
        // Where traces are recorded, the one of the span is there already.
        if (MDC.get(KEY) == null) {
            MDC.put(KEY, of(context.request()));
        }
        context.next();
    }

    private static String of(HttpServerRequest request) {
        String sent = request.getHeader(HEADER);
        return sent == null ? made() : sent(sent);
    }

    /** What is no trace id is not taken over: it would stand in the log. */
    static String sent(String header) {
        Matcher parts = TRACEPARENT.matcher(header);
        return parts.matches() ? parts.group(1) : made();
    }

    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
