package org.uprtracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.SocketAddress;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How many attempts may fail, and from where. */
class FailedAttemptsTest {
    private static String network(String address) {
        return FailedAttempts.network(SocketAddress.inetSocketAddress(1234, address));
    }

    @Test
    void afterSoManyFailuresOneWaits() {
        // Given
        FailedAttempts attempts = new FailedAttempts(3);
        // When
        attempts.count("a");
        attempts.count("a");
        // Then
        assertEquals(OptionalLong.empty(), attempts.wait("a"));
        attempts.count("a");
        long seconds = attempts.wait("a").orElseThrow();
        assertTrue(seconds >= 1 && seconds <= 21, seconds + " s");
        assertEquals(OptionalLong.empty(), attempts.wait("b"));
    }

    @Test
    void thePortAndTheLastHalfOfAnIpv6AddressMakeNoOtherNetwork() {
        assertEquals("192.0.2.1", network("192.0.2.1"));
        assertEquals(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assertNotEquals(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assertEquals("192.0.2.1", network("::ffff:192.0.2.1"));
    }

    @Test
    void anAliasTellsAddressesApartAndNothingElse() {
        FailedAttempts attempts = new FailedAttempts(3);
        assertEquals(attempts.alias("192.0.2.1"), attempts.alias("192.0.2.1"));
        assertNotEquals(attempts.alias("192.0.2.1"), attempts.alias("192.0.2.2"));
        assertNotEquals(attempts.alias("192.0.2.1"), new FailedAttempts(3).alias("192.0.2.1"));
        assertEquals(8, attempts.alias("192.0.2.1").length());
    }
}
