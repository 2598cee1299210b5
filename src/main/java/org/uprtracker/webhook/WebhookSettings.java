package org.uprtracker.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How changes are delivered. */
@ConfigMapping(prefix = "upr.webhook")
interface WebhookSettings {
    /** Whether plain http is taken as well. */
    @WithDefault("false")
    boolean allowHttp();

    /** Networks inside the operator's own that may be delivered to all the same, as {@code 10.1.0.0/16}. */
    Optional<List<String>> allowNetworks();

    /** How often to look for what is due; what is written here is looked at at once. */
    @WithDefault("5s")
    Duration every();

    /** How many webhooks are delivered to at the same time. */
    @WithDefault("16")
    int atOnce();

    /** How many of these may belong to one organisation, so that its slow receivers do not slow others. */
    @WithDefault("4")
    int atOncePerOrganisation();

    /** How many webhooks an organisation may have. */
    @WithDefault("20")
    int mostPerOrganisation();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration patience();
}
