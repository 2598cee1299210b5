package org.uprtracker.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How files are taken in. */
@ConfigMapping(prefix = "upr.import")
interface ImportSettings {
    /** The largest file that is taken over HTTP. */
    @WithDefault("512M")
    MemorySize maxSize();

    /** Where files lie until they are worked on; the directory for temporary files unless set. */
    Optional<Path> directory();

    /** How often progress is written down, and told to who follows it. */
    @WithDefault("500ms")
    Duration tellEvery();

    /** How often who follows an import hears something, even if nothing happens. */
    @WithDefault("15s")
    Duration heartbeat();
}
