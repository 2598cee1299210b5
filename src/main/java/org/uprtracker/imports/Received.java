package org.uprtracker.imports;

import java.nio.file.Path;

/**
 * A file that has come in whole.
 *
 * @param file where it lies, for this instance alone
 * @param sha256 lower-case hexadecimal
 */
record Received(Path file, long bytes, String sha256) {}
