package org.uprtracker.brief;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeTreeTest {
    private final ThemeTree tree = new ThemeTree(Map.of(), Map.of("defamation", "expression", "expression", "freedoms",
            "assembly", "freedoms"));

    @Test
    void themesAreRelatedToThoseAboveAndBelow() {
        assertTrue(tree.related("defamation", "freedoms"));
        assertTrue(tree.related("freedoms", "defamation"));
        assertTrue(tree.related("assembly", "assembly"));
        assertFalse(tree.related("assembly", "expression"));
    }
}
