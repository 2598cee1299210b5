package org.uprtracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a line of the audit looks like, and that nobody writes one into another. */
class AuditLineTest {
    private static final Caller CALLER =
            new Caller("Aigerim Seitova", "hrw", Set.of(Role.REVIEWER), "01a3b7c0-0000-7000-8000-000000000000", "laptop");

    @Test
    void aLineNamesTheKeyAndNotThePerson() {
        assertEquals("event=\"draft.read\" by_key=\"laptop\" by_key_id=\"01a3b7c0-0000-7000-8000-000000000000\" "
                + "by_organisation=\"hrw\" draft=\"7\"", Audit.line("draft.read", CALLER, "draft", 7, "left_out", null));
    }

    @Test
    void aLineMayHaveNoCaller() {
        assertEquals("event=\"access.refused\" status=\"401\"", Audit.line("access.refused", null, "status", 401));
    }

    @Test
    void noValueEndsItselfOrTheLine() {
        assertEquals("event=\"e\" v=\"a\\\" b=\\\"c\\\\ \\u000a\\u000d\\u001b[1m\\u202e\\u2028\\u0085\"",
                Audit.line("e", null, "v", "a\" b=\"c\\ \n\r\u001b[1m\u202e\u2028\u0085"));
    }

    @Test
    void aLongValueIsCut() {
        assertEquals("event=\"e\" v=\"" + "a".repeat(200) + "\"", Audit.line("e", null, "v", "a".repeat(5000)));
    }
}
