package org.uprtracker.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.uprtracker.access.Caller;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;

/** Requests that are sent again because nobody knows whether they arrived: done once, answered every time. */
@ApplicationScoped
class Idempotency {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 200;

    private final Contents contents;
    private final EntityManager entities;

    @Inject
    Idempotency(Contents contents, EntityManager entities) {
        this.contents = contents;
        this.entities = entities;
    }

    /**
     * Does a write, or answers what was answered when it was done. The answer is kept in the transaction of the write:
     * either both are there or none.
     *
     * @param key of the header {@code Idempotency-Key}; null: done each time
     * @param request everything the request asks for
     */
    Answer once(Caller caller, String key, byte[] request, Supplier<Answer> write) {
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(write::get);
        }
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw ProblemType.INVALID_PARAMETER.problem("Idempotency-Key: must be 1 to 200 visible ASCII characters",
                    List.of(new FieldError("Idempotency-Key", "must be 1 to 200 visible ASCII characters", null)));
        }
        byte[] hash = sha256(request);
        return QuarkusTransaction.requiringNew().call(() -> {
            // Two of the same at once: the second waits here, then finds the first one's answer.
            entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))", Object.class)
                    .setParameter("name", "idempotency " + caller.id() + ' ' + key).getSingleResult();
            Optional<Kept> before = Kept.findByIdOptional(new Kept.Name(caller.id(), key));
            if (before.isPresent()) {
                return before.get().answer(hash, contents);
            }
            Answer answer = write.get();
            Kept.delete("at < ?1", Instant.now().minus(KEPT));
            Kept.of(caller, key, hash, answer).persist();
            return answer;
        });
    }

    private static byte[] sha256(byte[] request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** An answer that was given. */
    @Entity(name = "KeptAnswer")
    @Table(name = "idempotency")
    public static class Kept extends PanacheEntityBase {
        @EmbeddedId
        public Name name;

        public byte[] request;
        public int status;
        public String location;
        public String etag;

        public String body;

        public Instant at;

        /** Whose request, under which key. */
        @Embeddable
        public record Name(String caller, String key) {}

        static Kept of(Caller caller, String key, byte[] request, Answer answer) {
            Kept kept = new Kept();
            kept.name = new Name(caller.id(), key);
            kept.request = request;
            kept.status = answer.status();
            kept.location = answer.location();
            kept.etag = answer.etag();
            kept.body = answer.body().toString();
            kept.at = Instant.now();
            return kept;
        }

        Answer answer(byte[] asked, Contents contents) {
            if (!MessageDigest.isEqual(asked, request)) {
                throw ProblemType.KEY_REUSED.problem(ProblemType.KEY_REUSED.description()).build();
            }
            JsonNode read = contents.tree(body);
            return new Answer(status, location, etag, read);
        }
    }
}
