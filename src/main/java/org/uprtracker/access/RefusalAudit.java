package org.uprtracker.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.uprtracker.http.ProblemType;

/** Tells the audit whom a resource refused, whichever rule it was. */
@ApplicationScoped
public class RefusalAudit implements ProblemPostProcessor {
    private static final Set<Integer> REFUSALS =
            Set.of(ProblemType.UNAUTHORIZED.status(), ProblemType.FORBIDDEN.status());

    /**
     * Both are looked up each time: in development mode and in tests the library goes on calling the one of an
     * application that is gone, where they are not to be had.
     */
    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        InstanceHandle<Access> access = Arc.container().instance(Access.class);
        InstanceHandle<Audit> audit = Arc.container().instance(Audit.class);
        if (REFUSALS.contains(problem.getStatusCode()) && access.isAvailable() && audit.isAvailable()) {
            audit.get().say("access.refused", access.get().caller().orElse(null), "status", problem.getStatusCode(),
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
