package org.uprtracker.dataset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How whole sets are given out. */
@ConfigMapping(prefix = "upr.export")
interface ExportSettings {
    /**
     * How many at a time. Each holds a connection to the database until its reader has all, however slow that one is; the
     * others are for who reads pages.
     */
    @WithDefault("6")
    int atOnce();

    /** How long a reader may take nothing before the connection is closed. */
    @WithDefault("60S")
    Duration stalledAfter();
}
