package org.uprtracker.access;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprtracker.http.Bodies;
import org.uprtracker.http.FieldError;
import org.uprtracker.journal.Values;

/** The keys: made, listed, revoked. They are kept as digests, so that who reads the database cannot use them. */
@ApplicationScoped
public class Keys {
    private final Bodies bodies;
    private final Organisations organisations;
    private final Audit audit;

    @Inject
    Keys(Bodies bodies, Organisations organisations, Audit audit) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Everything that is wrong with what is asked for. */
    List<FieldError> check(NewKey asked) {
        List<FieldError> errors = new ArrayList<>(bodies.violations(asked));
        List<Role> roles = Values.list(asked.roles() == null || asked.roles().contains(null) ? null : asked.roles());
        if (asked.organisation() == null) {
            roles.stream().filter(Role::ofOrganisation).findFirst().ifPresent(role -> errors.add(
                    FieldError.at("/organisation", "is needed for the role " + Values.code(role))));
        } else if (!organisations.isOnRecord(asked.organisation())) {
            errors.add(FieldError.at("/organisation", "is no organisation on record; /v1/organisations lists them"));
        }
        try {
            Expiry.of(asked.expires(), Instant.now());
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.at("/expires", e.getMessage()));
        }
        return errors;
    }

    /**
     * Makes a key. What is asked for was checked before.
     *
     * @return the key with its secret, which is nowhere else
     */
    @Transactional
    KeyView create(NewKey asked, Caller by) {
        String secret = Secret.create();
        ApiKey key = new ApiKey();
        key.hash = Secret.hash(secret);
        key.prefix = Secret.prefix(secret);
        key.name = asked.name().strip();
        key.person = asked.person().strip();
        key.organisation = asked.organisation();
        key.roles = asked.roles().stream().distinct().sorted().map(Values::code).toArray(String[]::new);
        // The database keeps microseconds: so the first answer is the same as any later one.
        key.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        key.createdBy = by.person();
        key.expiresAt = Expiry.of(asked.expires(), key.createdAt);
        key.persistAndFlush();
        audit.say("key.created", by, "id", key.id, "name", key.name, "for", key.organisation, "roles",
                String.join(" ", key.roles));
        return key.view(secret);
    }

    @Transactional
    List<KeyView> all() {
        return ApiKey.<ApiKey>listAll(Sort.by("id")).stream().map(key -> key.view(null)).toList();
    }

    @Transactional
    Optional<KeyView> one(String id) {
        return find(id).map(key -> key.view(null));
    }

    /** Once is enough: who revoked it first stays. Empty if there is no such key. */
    @Transactional
    Optional<KeyView> revoke(String id, Caller by) {
        return find(id).map(key -> {
            if (key.revokedAt == null) {
                key.revokedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
                key.revokedBy = by.person();
                audit.say("key.revoked", by, "id", key.id, "name", key.name);
            }
            return key.view(null);
        });
    }

    /** How many keys work now. */
    @Transactional
    long active() {
        // In SQL, because it is asked at every start, where Hibernate's own language would be loaded for nothing else.
        return ((Number) ApiKey.getEntityManager().createNativeQuery(
                "select count(*) from api_key where revoked_at is null and (expires_at is null or expires_at > :now)")
                .setParameter("now", Instant.now()).getSingleResult()).longValue();
    }

    private static Optional<ApiKey> find(String id) {
        try {
            return ApiKey.findByIdOptional(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
