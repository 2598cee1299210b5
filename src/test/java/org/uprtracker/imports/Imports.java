package org.uprtracker.imports;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that takes in files of a kind made up for tests, and small ones only. */
public class Imports implements QuarkusTestProfile {
    /** Of files, in bytes. */
    public static final int LARGEST = 200 * 1024;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("upr.test.imports", "true", "upr.import.max-size", LARGEST + "", "upr.import.tell-every", "50ms",
                "upr.import.heartbeat", "300ms");
    }
}
