package org.uprtracker.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.http.Database;
import org.uprtracker.http.ProblemType;
import org.uprtracker.http.ProblemWriter;

/**
 * Finds out who asks: nobody in particular without the header {@code Authorization}; whoever its key or token says; and
 * whoever sends one that is not right gets no answer, to reading neither, and does not learn why.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class KeyMechanism implements HttpAuthenticationMechanism {
    /** What is signed has three parts; without a signature it is no token, and no key either. */
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final String SCHEME = "Bearer ";
    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject
    OidcAuthenticationMechanism tokens;

    @Inject
    FailedAttempts failures;

    @Inject
    ProblemWriter problems;

    @Inject
    Audit audit;

    @ConfigProperty(name = "quarkus.oidc.tenant-enabled")
    boolean takesTokens;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        List<String> sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        String network = FailedAttempts.network(context.request().remoteAddress());
        if (failures.wait(network).isPresent()) {
            return answer(context, tooMany(network));
        }
        String secret = secret(sent);
        Uni<SecurityIdentity> identity = takesTokens && TOKEN.matcher(secret).matches()
                ? tokens.authenticate(context, manager).onItem().ifNull().failWith(AuthenticationFailedException::new)
                : manager.authenticate(new BearerRequest(secret));
        return identity.onFailure().recoverWithUni(failure -> answer(context, refusal(failure, network)));
    }

    /** What is no bearer is looked at like a key, so that it takes as long; it is none, for keys hold no space. */
    private static String secret(List<String> sent) {
        String first = sent.get(0);
        return sent.size() == 1 && first.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? first.substring(SCHEME.length()).strip() : "no key: " + String.join(" ", sent);
    }

    /** The request ends here: there is nobody it could go on for. */
    private Uni<SecurityIdentity> answer(RoutingContext context, HttpProblem.Builder problem) {
        context.request().resume();
        problems.write(context, problem);
        return Uni.createFrom().nothing();
    }

    private HttpProblem.Builder refusal(Throwable failure, String network) {
        if (!(failure instanceof AuthenticationFailedException)) {
            if (Database.isAway(failure)) {
                Log.warn("Who asks cannot be checked: the database does not answer");
            } else {
                Log.error("Who asks cannot be checked", failure);
            }
            return ProblemType.UNAVAILABLE.problem("Who asks cannot be checked now. Please try again.")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (failures.wait(network).isPresent()) {
            return tooMany(network);
        }
        failures.count(network);
        audit.say("access.refused", null, "status", 401, "from", failures.alias(network));
        return ProblemType.UNAUTHORIZED.problem("This key or token is not valid here.")
                .withHeader("WWW-Authenticate", "Bearer");
    }

    private HttpProblem.Builder tooMany(String network) {
        OptionalLong seconds = failures.wait(network);
        if (failures.isNews(network)) {
            audit.say("access.refused", null, "status", 429, "from", failures.alias(network));
        }
        return ProblemType.TOO_MANY_REQUESTS.problem("Too many attempts from this address failed. Without a key, reading "
                + "goes on.").withHeader("Retry-After", seconds.orElse(1));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(ProblemType.UNAUTHORIZED.status(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BearerRequest.class);
    }
}
