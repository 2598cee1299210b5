package org.uprtracker.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form sends every field, filled in or not. A browser that does is sent to the address without the empty ones, which is
 * then the one to keep. Programs are told that an empty value is none.
 */
@ApplicationScoped
public class EmptyParameters {
    private static final int ORDER = -2;

    void register(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(EmptyParameters::tidy);
    }

    private static void tidy(RoutingContext context) {
        String query = context.request().query();
        if (query == null || context.request().method() != HttpMethod.GET || !ForPeople.accepts(
                context.request().getHeader(HttpHeaders.ACCEPT), context.request().getParam("format"))) {
            context.next();
            return;
        }
        String filled = Stream.of(query.split("&")).filter(part -> part.indexOf('=') < part.length() - 1 && part.contains("="))
                .collect(Collectors.joining("&"));
        if (filled.equals(query) || Stream.of(query.split("&")).noneMatch(part -> part.endsWith("="))) {
            context.next();
        } else {
            context.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION,
                    context.request().path() + (filled.isEmpty() ? "" : "?" + filled)).end();
        }
    }
}
