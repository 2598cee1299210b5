package org.uprtracker.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.uprtracker.http.ProblemType;

/** Tells the audit whom a resource refused, whichever rule it was. */
@ApplicationScoped
public class RefusalAudit implements ProblemPostProcessor {
    private static final Set<Integer> REFUSALS =
            Set.of(ProblemType.UNAUTHORIZED.status(), ProblemType.FORBIDDEN.status());

    @Inject
    Access access;

    @Inject
    Audit audit;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (REFUSALS.contains(problem.getStatusCode())) {
            audit.say("access.refused", access.caller().orElse(null), "status", problem.getStatusCode(),
                    "path", context.path, "rule", problem.getDetail());
        }
        return problem;
    }

    /** After the one that gives every problem its words. */
    @Override
    public int priority() {
        return 150;
    }
}
