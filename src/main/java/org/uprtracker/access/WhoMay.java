package org.uprtracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may write at all, for the report at start. */
@ApplicationScoped
public class WhoMay {
    private final Keys keys;
    private final AdminKey adminKey;
    private final boolean takesTokens;

    @Inject
    WhoMay(Keys keys, AdminKey adminKey, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean takesTokens) {
        this.keys = keys;
        this.adminKey = adminKey;
        this.takesTokens = takesTokens;
    }

    /** For instance {@code 3 keys, an admin key of the operator}. */
    public String write() {
        List<String> ways = new ArrayList<>();
        long active = keys.active();
        if (active > 0) {
            ways.add(active == 1 ? "1 key" : active + " keys");
        }
        if (adminKey.isSet()) {
            ways.add("the admin key of the operator");
        }
        if (takesTokens) {
            ways.add("tokens of an identity provider");
        }
        return ways.isEmpty() ? "no key is configured: read only" : "written with " + String.join(", ", ways);
    }
}
