package org.uprtracker.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What keys are made of. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MARK = "upr_";
    private static final int BYTES = 32;
    private static final int SHOWN = 8;

    private Secret() {}

    static String create() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** So much of a key that its owner knows it again. */
    static String prefix(String secret) {
        return secret.substring(0, SHOWN);
    }

    /** A plain digest is enough: nobody guesses 256 random bits, and one look by an index finds it. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
