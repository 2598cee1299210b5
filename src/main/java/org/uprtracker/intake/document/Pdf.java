package org.uprtracker.intake.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.uprtracker.intake.UnreadableFile;

/** Opens PDFs that strangers send. */
final class Pdf {
    static final String DAMAGED = "The PDF is damaged or not whole: it cannot be read. Send it again.";
    static final String PROTECTED = "The PDF is protected (encrypted). Save it without protection and send that.";
    private static final long LONGEST_FILE = 50L << 20;
    private static final long IN_MEMORY = 32L << 20;
    private static final long ON_DISK = 1L << 30;

    private Pdf() {}

    /**
     * Opens a document; the caller closes it.
     *
     * @throws UnreadableFile if it is none, is not whole, or is encrypted
     */
    static PDDocument open(Path file) throws IOException {
        Kind.of(file).mustBe(Kind.PDF, "a PDF");
        if (Files.size(file) > LONGEST_FILE) {
            throw new UnreadableFile("The PDF is longer than 50 MB: no document of this kind is.");
        }
        PdfStreams.measure(file);
        PDDocument document;
        try {
            document = Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile(PROTECTED, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableFile(DAMAGED, e);
        }
        if (document.isEncrypted()) {
            document.close();
            throw new UnreadableFile(PROTECTED);
        }
        return document;
    }
}
