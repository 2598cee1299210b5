package org.uprtracker.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where answers may be read besides the primary. */
@ConfigMapping(prefix = "upr.read-replica")
interface ReplicaSettings {
    /** Of one replica, or of several as PostgreSQL's driver takes them: {@code jdbc:postgresql://a,b/upr?loadBalanceHosts=true}. */
    Optional<String> jdbcUrl();

    /** The primary's login unless set. */
    Optional<String> username();

    Optional<String> password();

    /** How old what a replica answers may be at most; nothing older is answered by it. */
    @WithDefault("10S")
    Duration maxStaleness();

    /** How often both sides are looked at: what is reported as staleness is never less exact than this. */
    @WithDefault("1S")
    Duration checkEvery();

    /** Connections to replicas at most. */
    @WithDefault("16")
    int maxSize();
}
