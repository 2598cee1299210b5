package org.uprtracker.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Brings one file into the record, or says what it would do. */
public interface Importer {
    /**
     * All or nothing: what it throws, it has changed nothing. Where it writes the record, it tells the {@link Ledger} in
     * the same transaction. A refusal for what stands in the file is no exception but an outcome that says so
     * ({@link Outcome#failure()}).
     *
     * @param sha256 digest of the file, lower-case hexadecimal
     * @param progress told often; what it throws ends the import and is to be let through
     * @throws UnreadableFile if the file as a whole cannot be read as this format
     */
    Outcome run(Path file, String sha256, FileFormat format, ImportOrder order, Progress progress) throws IOException;
}
