package org.uprtracker.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of a test: http is taken, and these networks are. */
record Settings(List<String> networks, Duration patience) implements WebhookSettings {
    @Override
    public boolean allowHttp() {
        return true;
    }

    @Override
    public Optional<List<String>> allowNetworks() {
        return Optional.of(networks);
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public int atOncePerOrganisation() {
        return 4;
    }

    @Override
    public int mostPerOrganisation() {
        return 20;
    }
}
