package org.uprtracker.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Blanks words that were released, for a person's safety or by law: the one exception to what the journal keeps. The
 * digests in the chain stay as they were; the entry that says what was blanked holds new ones, of what is left.
 */
@ApplicationScoped
public class Redacting {
    /** What stands where words were blanked; the database writes it. */
    public static final String BLANK = "[redacted]";

    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final ObjectMapper mapper;

    @Inject
    Redacting(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /** The words of a thing that can be blanked, all that ever stood there, by JSON pointer. */
    @Transactional
    public Map<String, Set<String>> words(ThingKind kind, String publicId) {
        List<?> rows = entities.createNativeQuery("""
                        select w.pointer, w.words from thing t join change c on c.thing = t.id
                        cross join lateral redactable_texts(t.kind, c.content) w
                        where t.kind = :kind and t.public_id = :id and c.action in ('created', 'changed')
                            and w.words <> :blank
                        order by w.pointer, c.revision""", Tuple.class)
                .setParameter("kind", kind.code())
                .setParameter("id", publicId)
                .setParameter("blank", BLANK)
                .getResultList();
        Map<String, Set<String>> words = new LinkedHashMap<>();
        rows.stream().map(Tuple.class::cast).forEach(row -> words
                .computeIfAbsent(row.get("pointer", String.class), pointer -> new LinkedHashSet<>())
                .add(row.get("words", String.class)));
        return words;
    }

    /**
     * Carries out an approved proposal as one revision, under the journal's lock, which the caller has taken.
     *
     * @param basis {@code safety} or {@code law}
     * @return address of the journal's entry, {@code revision.place}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String carryOut(UUID proposal, ThingKind kind, String publicId, By by, String reason, String basis) {
        List<?> blanked = entities.createNativeQuery("select * from redact(:proposal)", Tuple.class)
                .setParameter("proposal", proposal).getResultList();
        ObjectNode entry = mapper.createObjectNode().put("reason", reason).put("basis", basis);
        ArrayNode changes = entry.putArray("changes");
        blanked.stream().map(Tuple.class::cast).forEach(row -> changes.add(left(row)));
        Appending appending = new Appending(entities, by, reason);
        String address = appending.redacted(kind, publicId, reason, HashChain.canonical(entry.toString()));
        appending.finish();
        return address;
    }

    private ObjectNode left(Tuple row) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] digest = HashChain.digest(salt, HashChain.canonical(row.get("content", String.class)));
        ObjectNode left = mapper.createObjectNode().put("change", row.get("change", String.class))
                .put("salt", HEX.formatHex(salt)).put("digest", HEX.formatHex(digest));
        ArrayNode fields = left.putArray("fields");
        List.of(row.get("fields", String[].class)).forEach(fields::add);
        return left;
    }
}
