package org.uprtracker.dataset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How whole sets are given out. */
@ConfigMapping(prefix = "upr.export")
interface ExportSettings {
    /**
     * How many at a time. Each holds a connection to the database until its reader has all, however slow that one is; the
     * others are for who reads pages.
     */
    @WithDefault("6")
    int atOnce();
}
