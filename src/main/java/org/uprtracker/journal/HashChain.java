package org.uprtracker.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The digests that chain the journal. A revision's hash covers the hash before it, its own facts, and for each change
 * its thing, its action and its digest; content is covered through its salted digest alone.
 */
public final class HashChain {
    static final byte[] BEGINNING = new byte[32];

    private static final ObjectMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final ObjectWriter CANONICAL = canonical(TREES);

    private HashChain() {}

    /**
     * The same JSON with keys in order, numbers without exponent and no blanks: what PostgreSQL gives back equals what
     * was written.
     */
    public static String canonical(String json) {
        try {
            return CANONICAL.writeValueAsString(TREES.readValue(json, Object.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what this mapper can write as {@link #canonical(String)} would leave it. */
    static ObjectWriter canonical(ObjectMapper mapper) {
        ObjectMapper ordering = mapper.copy();
        ordering.setConfig(ordering.getSerializationConfig().with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .without(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST));
        return ordering.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    /** @param canonicalContent null where there is none */
    public static byte[] digest(byte[] salt, String canonicalContent) {
        MessageDigest sha = sha256();
        sha.update(salt);
        return sha.digest(canonicalContent == null ? new byte[0] : utf8(canonicalContent));
    }

    static byte[] revision(byte[] before, Revision revision, List<Change> changes, List<String> things) {
        Link link = new Link(before, revision);
        for (int i = 0; i < changes.size(); i++) {
            link.add(things.get(i), changes.get(i));
        }
        return link.hash();
    }

    /** The hash of one revision while its changes come in, in their order. */
    public static final class Link {
        private final MessageDigest sha = sha256();
        private final boolean tellsWho;

        /** @param before hash of the revision before; null at the beginning */
        public Link(byte[] before, Revision revision) {
            tellsWho = revision.format > 1;
            sha.update(before == null ? BEGINNING : before);
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(revision.number).flip());
            field(sha, revision.committedAt.toString());
            field(sha, revision.writer);
            field(sha, orEmpty(revision.reason));
            if (tellsWho) {
                field(sha, "format " + revision.format);
                field(sha, orEmpty(revision.organisation));
            }
        }

        /** @param thing kind and public id, as in {@code source/a-hrc-28-10} */
        public void add(String thing, Change change) {
            field(sha, thing);
            field(sha, change.action);
            if (tellsWho) {
                field(sha, orEmpty(change.author));
                field(sha, orEmpty(change.reason));
            }
            sha.update(change.digest);
        }

        /** When all were added. */
        public byte[] hash() {
            return sha.digest();
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    /** Length first, so that no two different rows of fields run together to the same bytes. */
    private static void field(MessageDigest sha, String value) {
        byte[] bytes = utf8(value);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
