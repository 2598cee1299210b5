package org.uprtracker.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers what no answer of this service needs, refusals included: scripts, frames, sensors, another type than is
 * said. Anyone may read an answer from anywhere, as the record is open.
 */
@ApplicationScoped
public class SecurityHeaders {
    /** Before all that may refuse. */
    static final int ORDER = -900;

    /** Pages load the service's own styles and pictures, and send forms to it: nothing else, and no scripts at all. */
    static final String STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** The API browser is a program of others, with scripts and styles within its page. */
    private static final String OF_PROGRAMS = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' "
            + "'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Pattern PROGRAMS = Pattern.compile("/q/(swagger-ui|dev-ui)(/.*)?");

    /** A browser shows a PDF with a page of its own, which has styles within. */
    private static final String OF_PDF = "frame-ancestors 'none'";

    private static final CharSequence POLICY = HttpHeaders.createOptimized("content-security-policy");
    private static final CharSequence[] ALWAYS = optimized("x-content-type-options", "nosniff", "referrer-policy",
            "no-referrer", "x-frame-options", "DENY", "cross-origin-resource-policy", "cross-origin", "permissions-policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    /** A year; other services of the same domain decide for themselves. */
    private static final CharSequence[] WITH_TLS = optimized("strict-transport-security", "max-age=31536000");

    private final boolean publicWithTls;

    @Inject
    SecurityHeaders(@ConfigProperty(name = "upr.http.public-url") Optional<String> publicUrl) {
        publicWithTls = publicUrl.filter(url -> url.startsWith("https:")).isPresent();
    }

    private static CharSequence[] optimized(String... namesAndValues) {
        CharSequence[] optimized = new CharSequence[namesAndValues.length];
        for (int i = 0; i < optimized.length; i++) {
            optimized[i] = HttpHeaders.createOptimized(namesAndValues[i]);
        }
        return optimized;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(context -> {
            context.addHeadersEndHandler(ended -> add(context));
            context.next();
        });
    }

    private void add(RoutingContext context) {
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        set(headers, ALWAYS);
        headers.set(POLICY, policy(context.request(), headers.get(HttpHeaders.CONTENT_TYPE)));
        if (publicWithTls || "https".equals(context.request().scheme())) {
            set(headers, WITH_TLS);
        }
    }

    private static void set(MultiMap headers, CharSequence[] namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.set(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String policy(HttpServerRequest request, String type) {
        if (type != null && type.startsWith("application/pdf")) {
            return OF_PDF;
        }
        String path = request.path();
        return path != null && path.startsWith("/q/") && PROGRAMS.matcher(path).matches() ? OF_PROGRAMS : STRICT;
    }
}
