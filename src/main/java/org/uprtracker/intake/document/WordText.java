package org.uprtracker.intake.document;

import java.nio.file.Path;
import org.uprtracker.intake.UnreadableFile;

final class WordText {
    static UnDocument read(Path file) throws java.io.IOException {
        throw new UnreadableFile("TODO");
    }
}
