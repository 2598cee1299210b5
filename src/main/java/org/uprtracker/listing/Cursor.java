package org.uprtracker.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a listing stands. It pins the revision and the day, so that a listing read to its end is one state of the
 * record; it belongs to one question, and says when it was tampered with.
 *
 * @param question fingerprint of the filters and the sort it belongs to
 * @param revision the revision the listing is read at
 * @param timeline how the journal's hash at that revision begins: the same number may be another revision elsewhere
 * @param asOf the day the listing is read for, ISO 8601
 * @param after keys of the last item that was given
 */
record Cursor(String question, long revision, String timeline, String asOf, List<String> after) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CHECK_BYTES = 9;
    /** The value sorted by, and the id that breaks ties. */
    private static final int KEYS = 2;

    String text() {
        try {
            byte[] payload = MAPPER.writeValueAsBytes(this);
            byte[] token = Arrays.copyOf(check(payload), CHECK_BYTES + payload.length);
            System.arraycopy(payload, 0, token, CHECK_BYTES, payload.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if this is not a cursor that was given out here, whole and unchanged. */
    static Optional<Cursor> parse(String text) {
        try {
            byte[] token = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            if (token.length <= CHECK_BYTES) {
                return Optional.empty();
            }
            byte[] payload = Arrays.copyOfRange(token, CHECK_BYTES, token.length);
            Cursor cursor = MAPPER.readValue(payload, Cursor.class);
            if (cursor == null || cursor.question == null || cursor.asOf == null || cursor.after == null
                    || cursor.timeline == null || !cursor.timeline.matches("[0-9a-f]{12}")
                    || cursor.after.size() != KEYS || new Allowed.Day().refusal(cursor.asOf).isPresent()
                    || cursor.revision < 1 || cursor.after.contains(null)
                    || cursor.after.stream().anyMatch(key -> key.indexOf('\0') >= 0)) {
                return Optional.empty();
            }
            // The text itself is compared: the last character of base64 has bits that decoding ignores.
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] check(byte[] payload) {
        return Arrays.copyOf(Fingerprint.of(payload), CHECK_BYTES);
    }
}
