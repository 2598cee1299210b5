package org.uprtracker.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks, as a key or a token says.
 *
 * @param person the person, as published with what it writes and releases
 * @param organisation public id; null for an operator who belongs to none
 * @param roles what it may do
 * @param key id of the key; null with a token
 * @param keyName name of the key; null with a token
 */
public record Caller(String person, String organisation, Set<Role> roles, String key, String keyName) {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Author and releaser are compared as persons, whatever key or token they use. */
    public static boolean same(String person, String other) {
        return normal(person).equals(normal(other));
    }

    /** Name for what belongs to this caller alone, such as its idempotency keys. */
    public String id() {
        return (organisation == null ? "" : organisation) + '/' + normal(person);
    }

    private static String normal(String person) {
        // What is not seen makes nobody another person.
        return Normalizer.normalize(person, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "").strip()
                .replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
