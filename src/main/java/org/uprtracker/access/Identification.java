package org.uprtracker.access;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/** From what was sent to whose key it is. */
@ApplicationScoped
public class Identification {
    /** A key that is used all the time is written once in this time. */
    private static final Duration USE_IS_NOTED_PER = Duration.ofHours(1);

    private final AdminKey adminKey;
    private final Audit audit;
    private final Uses uses;

    @Inject
    Identification(AdminKey adminKey, Audit audit, Uses uses) {
        this.adminKey = adminKey;
        this.audit = audit;
        this.uses = uses;
    }

    /** Whose key it is, and until when it works. */
    record Known(Caller caller, Instant expires) {}

    /** Takes the same steps whatever was sent: one digest, one look into the database. */
    @ActivateRequestContext
    Optional<Known> of(String secret) {
        byte[] hash = Secret.hash(secret);
        ApiKey key = QuarkusTransaction.requiringNew().call(() -> ApiKey.<ApiKey>find("hash", (Object) hash).firstResult());
        boolean operator = adminKey.is(hash);
        Instant now = Instant.now();
        if (operator) {
            uses.note(AdminKey.OPERATOR, null);
            return Optional.of(new Known(AdminKey.OPERATOR, null));
        }
        if (key == null || !key.isActive(now)) {
            return Optional.empty();
        }
        Caller caller = new Caller(key.person, key.organisation, EnumSet.copyOf(key.roles()), key.id.toString(), key.name);
        if (key.lastUsedAt == null || key.lastUsedAt.isBefore(now.minus(USE_IS_NOTED_PER))) {
            noteUse(key, caller, now);
        }
        return Optional.of(new Known(caller, key.expiresAt));
    }

    private void noteUse(ApiKey key, Caller caller, Instant now) {
        try {
            int noted = QuarkusTransaction.requiringNew().call(() -> ApiKey.update(
                    "lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)",
                    now, key.id, now.minus(USE_IS_NOTED_PER)));
            if (noted == 1) {
                audit.say("key.used", caller);
            }
        } catch (RuntimeException e) {
            // On a replica nothing can be written; that is no reason to turn its owner away.
            Log.debugf(e, "The use of key %s was not noted", key.id);
        }
    }
}
