package org.uprtracker.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** 127.0.0.2 stands for the open internet; the rest of this machine is the operator's own network. */
public class Outside implements QuarkusTestProfile {
    static final String ADDRESS = "127.0.0.2";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("upr.webhook.allow-http", "true", "upr.webhook.allow-networks", ADDRESS + "/32",
                "upr.webhook.every", "200ms", "upr.webhook.patience", "2s", "upr.webhook.most-per-organisation", "5");
    }
}
