package org.uprtracker.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;

/**
 * Gives every problem that some library raised its entry in the catalogue. Its own words are dropped: they may name
 * classes or SQL, and they help nobody outside. What went wrong here is logged: a fault with all that leads to it, what only has
 * to be asked again in one line.
 */
@ApplicationScoped
public class ProblemCatalogue implements ProblemPostProcessor {
    private final Condition condition;

    @Inject
    ProblemCatalogue(Condition condition) {
        this.condition = condition;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem told = told(problem, context);
        if (told.getStatusCode() == ProblemType.UNAVAILABLE.status()) {
            Log.log(ProblemType.NO_ROOM.uri().equals(told.getType()) ? Logger.Level.ERROR : Logger.Level.WARN,
                    line(told, context) + Database.reason(context.cause).map(reason -> " (" + reason + ")").orElse(""));
        } else if (told.getStatusCode() >= ProblemType.INTERNAL_ERROR.status()) {
            Log.error(line(told, context), context.cause);
        }
        return told;
    }

    /** What was asked stands in it without line breaks: they would begin a line of their own. */
    private static String line(HttpProblem told, ProblemContext context) {
        return String.valueOf(context.path).replaceAll("\\p{Cntrl}", "?") + " was answered " + told.getStatusCode() + ": "
                + told.getDetail();
    }

    private HttpProblem told(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().getPath().startsWith("/problems/")) {
            return problem;
        }
        if (Database.isFull(context.cause)) {
            condition.hadNoRoom();
            return Database.full().withInstance(problem.getInstance()).build();
        }
        if (Database.isAway(context.cause)) {
            return Database.away().withInstance(problem.getInstance()).build();
        }
        if (Database.refuses(context.cause)) {
            // The rules of the service let it through; that is for the log. What is on record stays right.
            Log.errorf(context.cause, "The database refused what %s was to write", context.path);
            return ProblemType.CONFLICT.problem("It contradicts what is on record, and nothing of it was written.")
                    .withInstance(problem.getInstance()).build();
        }
        ProblemType type = ProblemType.of(problem.getStatusCode());
        HttpProblem.Builder builder = type.problem(type.description())
                .withStatus(problem.getStatusCode())
                .withInstance(problem.getInstance());
        if (type == ProblemType.INTERNAL_ERROR) {
            // The line that logs the cause has it, and so has every other line of this request.
            builder.with("id", TraceId.current());
        }
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            builder.withHeader(HttpHeaders.ALLOW, String.join(", ", Offered.methods(context.path)));
        }
        return builder.build();
    }

    /** Before the one that logs, so that the log shows what was answered. */
    @Override
    public int priority() {
        return 200;
    }
}
