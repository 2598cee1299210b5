package org.uprtracker.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.uprtracker.intake.UnreadableFile;

/** What a file is by its first bytes: its name says nothing. */
enum Kind {
    EMPTY("empty"), PDF("a PDF"), ZIP("a ZIP container"),
    OLE("an old Word file (.doc) or a document protected by a password: save it as DOCX without a password and send that"),
    RTF("a rich text file (RTF): save it as DOCX and send that"), OTHER("neither a PDF nor a DOCX");

    private static final int LOOKED_AT = 1024;

    final String name;

    Kind(String name) {
        this.name = name;
    }

    static Kind of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        if (starts(start, 'P', 'K', 3, 4) || starts(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (starts(start, '{', '\\', 'r', 't', 'f')) {
            return RTF;
        }
        // Some producers write a few bytes before the header, which readers of PDF allow.
        return new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-") ? PDF : OTHER;
    }

    void mustBe(Kind wanted, String wantedName) throws UnreadableFile {
        if (this != wanted) {
            throw new UnreadableFile(this == EMPTY ? "The file is empty." : "This is " + name + ", and " + wantedName + " is needed here.");
        }
    }

    private static boolean starts(byte[] start, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
