package org.uprtracker.imports;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Sink;

/** Files whose lines say what is to happen; the first one says which of two kinds they are. */
abstract class LineFormat implements FileFormat {
    /** Files that begin with {@code LINES}. */
    @ApplicationScoped
    @Unremovable
    @IfBuildProperty(name = "upr.test.imports", stringValue = "true")
    static class Lines extends LineFormat {
        @Override
        public String code() {
            return "lines";
        }
    }

    /** Files that begin with {@code OTHER}. */
    @ApplicationScoped
    @Unremovable
    @IfBuildProperty(name = "upr.test.imports", stringValue = "true")
    static class Other extends LineFormat {
        @Override
        public String code() {
            return "other";
        }
    }

    @Override
    public String title() {
        return "lines for tests";
    }

    @Override
    public int turn() {
        return 7;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equalsIgnoreCase(code());
        }
    }

    @Override
    public void read(Path file, Hints hints, Lookup lookup, Sink sink) {
        throw new UnsupportedOperationException("the importer of the tests reads by itself");
    }
}
