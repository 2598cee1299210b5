package org.uprtracker;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A service that takes in files of a kind made up for tests, and small ones only; and that delivers webhooks to 127.0.0.2, which
 * stands for the open internet: the rest of this machine is the operator's own network. One for both, as each takes seconds to
 * build.
 */
public class OtherSettings implements QuarkusTestProfile {
    /** Of files, in bytes. */
    public static final int LARGEST_FILE = 200 * 1024;

    public static final String INTERNET = "127.0.0.2";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("upr.test.imports", "true", "upr.import.max-size", LARGEST_FILE + "",
                "upr.import.tell-every", "50ms", "upr.import.heartbeat", "300ms",
                "upr.webhook.allow-http", "true", "upr.webhook.allow-networks", INTERNET + "/32",
                "upr.webhook.every", "200ms", "upr.webhook.patience", "2s", "upr.webhook.most-per-organisation", "5");
    }
}
