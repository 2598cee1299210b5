package org.uprtracker.assessment;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of new assessments: UUIDs of version 7 (RFC 9562), which follow each other in time. */
final class AssessmentId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS_AFTER_TIME = 16;
    private static final long VERSION = 0x7000L;
    private static final long RANDOM_IN_UPPER_HALF = 0x0fffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_IN_LOWER_HALF = 0x3fff_ffff_ffff_ffffL;

    private AssessmentId() {}

    static String at(Instant instant) {
        return new UUID(
                instant.toEpochMilli() << BITS_AFTER_TIME | VERSION | RANDOM.nextLong() & RANDOM_IN_UPPER_HALF,
                VARIANT | RANDOM.nextLong() & RANDOM_IN_LOWER_HALF).toString();
    }
}
