package org.uprtracker.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells the audit who works with the operator's key or with a token; kept keys remember their last use themselves. */
@ApplicationScoped
public class Uses {
    private static final int MOST_CALLERS = 10_000;

    private final Audit audit;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Inject
    Uses(Audit audit) {
        this.audit = audit;
    }

    /** At most once an hour for each. No name of a person is said: who a token belongs to its provider knows. */
    void note(Caller caller, String subject) {
        if (told.asMap().putIfAbsent(caller.id() + ' ' + subject, true) == null) {
            audit.say(caller.keyName() == null ? "token.used" : "key.used", caller, "subject", subject);
        }
    }
}
