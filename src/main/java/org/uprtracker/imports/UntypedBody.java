package org.uprtracker.imports;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A body of which nothing is said is a file: otherwise it would be taken for a form, which is looked for first. */
@ApplicationScoped
class UntypedBody {
    private static final int ORDER = -1;

    void register(@Observes Router router) {
        router.post("/v1/imports").order(ORDER).handler(context -> {
            if (!context.request().headers().contains(HttpHeaders.CONTENT_TYPE)) {
                context.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
            }
            context.next();
        });
    }
}
