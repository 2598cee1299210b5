package org.uprtracker.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada admin", " Ada  Admin ", "Ada\u00a0Admin", "Ada\u200b Admin", "A\u00adda Admin",
        "Ada Admin\ufe0f", "\u202eAda Admin", "Ada\u0085Admin", "\uff21da Admin"})
    void whatCannotBeSeenMakesNobodyAnotherPerson(String other) {
        assertTrue(Caller.same("Ada Admin", other));
    }

    @Test
    void otherLettersAreAnotherPerson() {
        assertFalse(Caller.same("Ada Admin", "Ada Admim"));
    }
}
