package org.uprtracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which key an operator may hand in. */
class AdminKeyTest {
    private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

    @Test
    void aShortKeyIsRefusedWithoutBeingSaid() {
        String key = LONG_ENOUGH.substring(1);
        String fault = AdminKey.fault(key).orElseThrow();
        assertEquals("UPR_ADMIN_KEY (upr.admin-key) is too short: it needs at least 32 characters", fault);
        assertThrows(IllegalStateException.class, () -> new AdminKey(Optional.of(key)));
    }

    @Test
    void whatNoHeaderCarriesIsRefused() {
        assertTrue(AdminKey.fault(LONG_ENOUGH + " ").isPresent());
        assertTrue(AdminKey.fault(LONG_ENOUGH + "\n").isPresent());
        assertTrue(AdminKey.fault(LONG_ENOUGH + "é").isPresent());
        assertEquals(Optional.empty(), AdminKey.fault(LONG_ENOUGH));
    }

    @Test
    void onlyTheWholeKeyIsTheKey() {
        AdminKey key = new AdminKey(Optional.of(LONG_ENOUGH));
        assertTrue(key.is(Secret.hash(LONG_ENOUGH)));
        assertFalse(key.is(Secret.hash(LONG_ENOUGH + "0")));
        assertFalse(key.is(Secret.hash("")));
    }

    @Test
    void withoutOneNothingIsTheKey() {
        AdminKey none = new AdminKey(Optional.empty());
        assertFalse(none.isSet());
        assertFalse(none.is(Secret.hash("")));
        assertFalse(none.is(new byte[1]));
    }
}
