package org.uprtracker.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** Computed with: printf '1600000000.{"a":1}' | openssl dgst -sha256 -hmac whsec_test */
    @Test
    void itIsWhatOthersCompute() {
        // When
        String signature = Signature.of("whsec_test", Instant.ofEpochSecond(1_600_000_000L),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        // Then
        assertEquals("t=1600000000,v1=4a1bb01e2b46a4d387d8cfee4dd1f727b6b5a6f14bd121b641c6abcef404b351", signature);
    }

    @Test
    void aSecretHoldsThirtyTwoRandomBytes() {
        // When
        String secret = Signature.newSecret();
        // Then
        assertTrue(secret.matches("whsec_[A-Za-z0-9_-]{43}"), secret);
        assertNotEquals(secret, Signature.newSecret());
    }
}
