package org.uprtracker.upgrade;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Nothing is written or delivered but by the test. */
public class Quietly implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("upr.bundle.load", "false", "upr.webhook.every", "24H");
    }
}
