package org.uprtracker.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprtracker.journal.HashChain;

/**
 * What was blanked by law or for safety: a later entry of action {@code redacted} says which fields of which entry,
 * with the salt and the digest of what is left. The first digest stays in the chain.
 */
final class Redactions {
    private final Map<String, Redaction> byChange = new HashMap<>();
    private final ObjectMapper mapper;
    private final Findings findings;

    /** What is left of an entry after the last redaction. */
    private static final class Redaction {
        final Set<String> fields = new HashSet<>();
        long thing;
        String salt;
        String digest;
    }

    /** One element of {@code changes} in a redaction's content. */
    private record Blanked(String change, List<String> fields, String salt, String digest) {}

    Redactions(EntityManager entities, ObjectMapper mapper, Findings findings) {
        this.mapper = mapper;
        this.findings = findings;
        List<?> rows = entities.createNativeQuery("select revision || '.' || place as address, thing, content::text as content"
                + " from change where action = 'redacted' order by revision, place", Tuple.class).getResultList();
        for (Object row : rows) {
            read((Tuple) row);
        }
    }

    /** The digest that the entry must have in the journal; null if its content is not what it should be. */
    byte[] digest(Entry entry) {
        String content = entry.change().content;
        String canonical = content == null ? null : HashChain.canonical(content);
        Redaction redaction = byChange.remove(entry.address());
        if (redaction == null || redaction.thing != entry.change().thing) {
            if (!entry.change().redacted.isEmpty()) {
                findings.add(entry.address(), "is marked as redacted, but no entry of the journal says so");
            }
            return HashChain.digest(entry.change().salt, canonical);
        }
        if (!redaction.fields.equals(Set.copyOf(entry.change().redacted))) {
            findings.add(entry.address(), "other fields are marked as redacted than the journal says");
        }
        byte[] left = HashChain.digest(HexFormat.of().parseHex(redaction.salt), canonical);
        return Arrays.equals(left, HexFormat.of().parseHex(redaction.digest)) ? entry.change().digest : null;
    }

    /** When there are no more entries. */
    void end() {
        byChange.keySet().forEach(address -> findings.add(address, "was redacted, but is not there"));
    }

    private void read(Tuple row) {
        String address = row.get("address", String.class);
        try {
            JsonNode changes = mapper.readTree(row.get("content", String.class)).path("changes");
            for (Blanked blanked : mapper.convertValue(changes, new TypeReference<List<Blanked>>() {})) {
                HexFormat.of().parseHex(blanked.salt);
                HexFormat.of().parseHex(blanked.digest);
                Redaction redaction = byChange.computeIfAbsent(blanked.change, change -> new Redaction());
                redaction.thing = row.get("thing", Long.class);
                redaction.fields.addAll(blanked.fields);
                redaction.salt = blanked.salt;
                redaction.digest = blanked.digest;
            }
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            findings.add(address, "does not say what it redacted");
        }
    }
}
