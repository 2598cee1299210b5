package org.uprtracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key an operator hands in ({@code UPR_ADMIN_KEY}), to make the others with. Kept as a digest alone. */
@ApplicationScoped
public class AdminKey {
    public static final String PROPERTY = "upr.admin-key";
    static final Caller OPERATOR = new Caller("operator", null, Set.of(Role.ADMIN), null, "operator");
    /** Who may start the program on the database of the service. */
    static final Caller COMMAND_LINE = new Caller("operator (command line)", null, Set.of(Role.ADMIN), null, "command line");
    private static final int SHORTEST = 32;

    private final Optional<byte[]> hash;

    @Inject
    AdminKey(@ConfigProperty(name = PROPERTY) Optional<String> key) {
        key.flatMap(AdminKey::fault).ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        hash = key.map(Secret::hash);
    }

    /** Why the service does not start with this key; empty if it does. */
    public static Optional<String> fault(String key) {
        if (key.length() < SHORTEST) {
            return Optional.of("UPR_ADMIN_KEY (" + PROPERTY + ") is too short: it needs at least " + SHORTEST + " characters");
        }
        return key.matches("[\\x21-\\x7e]+") ? Optional.empty() : Optional.of("UPR_ADMIN_KEY (" + PROPERTY
                + ") holds a space or another character that no header can carry");
    }

    boolean isSet() {
        return hash.isPresent();
    }

    boolean is(byte[] other) {
        return MessageDigest.isEqual(hash.orElse(new byte[0]), other);
    }
}
