package org.uprtracker.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Values;

/** Who asks, and what that lets it do. */
@RequestScoped
public class Access {
    /** Attribute of the identity that holds the caller. */
    static final String CALLER = Caller.class.getName();

    /** Attribute that holds until when the key or token works; absent if nothing ends it. */
    static final String EXPIRES = CALLER + ".expires";

    @Inject
    SecurityIdentity identity;

    public Optional<Caller> caller() {
        return Optional.ofNullable(identity.getAttribute(CALLER));
    }

    /** Until when its key or token works; empty if nothing ends it. */
    Optional<Instant> expires() {
        return Optional.ofNullable(identity.getAttribute(EXPIRES));
    }

    /** The caller, if it has one of these roles; with none named, any caller that is known. */
    public Caller require(Role... anyOf) {
        Caller caller = caller().orElseThrow(() -> ProblemType.UNAUTHORIZED.problem(
                        "This needs a key: send it as `Authorization: Bearer <key>`.")
                .withHeader("WWW-Authenticate", "Bearer").build());
        if (anyOf.length > 0 && Stream.of(anyOf).noneMatch(caller::is)) {
            throw ProblemType.FORBIDDEN.problem("This needs the role " + Stream.of(anyOf).map(Values::code)
                    .collect(Collectors.joining(" or ")) + ".").build();
        }
        return caller;
    }
}
