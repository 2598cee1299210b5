package org.uprtracker.writing;

import com.fasterxml.jackson.databind.JsonNode;
import org.uprtracker.journal.ThingKind;

/**
 * What a caller wants to be written.
 *
 * @param id public id of the thing; null where a new one shall be made
 * @param body the whole content of a new thing, or a merge patch (RFC 7396); null where a thing shall be withdrawn
 * @param reason why; needed where something on record is changed or withdrawn
 * @param ifMatch tags of what the caller has seen, as in the header {@code If-Match}; null where none were sent
 */
record Wish(Action action, ThingKind kind, String id, JsonNode body, String reason, String ifMatch) {

    enum Action {
        CREATE, CHANGE, WITHDRAW
    }
}
