package org.uprtracker.replica;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.http.ProblemWriter;
import org.uprtracker.journal.Journal;

/**
 * The header {@code Upr-Revision}: on the answer to a write, the revision it took; on any other, the one that was answered;
 * on a request, the least revision that the answer must know.
 */
@ApplicationScoped
public class RevisionHeader {
    public static final String NAME = "Upr-Revision";
    /** On an answer from a replica: how many seconds old it may be at most. */
    public static final String STALENESS = "Upr-Staleness";

    private static final int ORDER = -2;

    private final ProblemWriter problems;
    private final CurrentVertxRequest current;

    @Inject
    RevisionHeader(ProblemWriter problems, CurrentVertxRequest current) {
        this.problems = problems;
        this.current = current;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::read);
    }

    private void read(RoutingContext context) {
        List<String> sent = context.request().headers().getAll(NAME);
        if (sent.isEmpty()) {
            Asked.note(context, 0);
            context.next();
        } else if (sent.size() == 1 && sent.get(0).matches("\\d{1,18}")) {
            Asked.note(context, Long.parseLong(sent.get(0)));
            context.next();
        } else {
            String message = "must be one revision, such as 17: what an answer bore in the same header";
            problems.write(context, ProblemType.INVALID_PARAMETER.problem(NAME + ": " + message)
                    .with("errors", List.of(new FieldError(NAME, message, null))));
        }
    }

    /** Tells whoever writes over HTTP the revision. */
    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journal.Committed revision) {
        request().filter(context -> !context.response().headWritten())
                .ifPresent(context -> context.response().putHeader(NAME, String.valueOf(revision.revision())));
    }

    /** What the request at work here wants; null where something else than a request is at work. */
    Asked asked() {
        return request().map(Asked::of).orElse(null);
    }

    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(current.getCurrent()) : Optional.empty();
    }
}
