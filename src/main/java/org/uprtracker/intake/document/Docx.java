package org.uprtracker.intake.document;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.uprtracker.intake.UnreadableFile;

/**
 * Opens Word documents (DOCX) that strangers send. Every part is measured before the library builds its tree in memory:
 * the tree takes many times what the file does.
 */
public final class Docx {
    private static final String MAIN_PART = "word/document.xml";
    private static final int MOST_PARTS = 2_000;
    private static final long LONGEST_FILE = 100L << 20;
    private static final long LONGEST_CONTENT = 200L << 20;
    private static final int MOST_NODES = 2_000_000;
    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int DEEPEST = 500;
    private static final int LOOK_AHEAD = 64;
    /** Blanks, byte order marks and the empty halves of UTF-16. */
    private static final String BEFORE_XML = " \t\r\n\0\u00ef\u00bb\u00bf\u00fe\u00ff";

    private Docx() {}

    /** Whether the file is a ZIP container with a Word document in it. */
    public static boolean recognises(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MAIN_PART) != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /**
     * Opens a document; the caller closes it.
     *
     * @throws UnreadableFile if it is none, is not whole, is protected by a password, or is larger inside than any honest
     *     document
     */
    public static XWPFDocument open(Path file) throws IOException {
        Kind.of(file).mustBe(Kind.ZIP, "a Word document (DOCX)");
        if (Files.size(file) > LONGEST_FILE) {
            throw new UnreadableFile("The document is longer than 100 MB: no document of this kind is. Send it without its pictures.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            measure(zip);
        } catch (ZipException e) {
            throw new UnreadableFile("The DOCX file is not whole or is damaged (its container cannot be read). Send it again.", e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile("The DOCX file is damaged: the names of its parts cannot be read. Save it again and send that.", e);
        }
        return parse(file);
    }

    private static XWPFDocument parse(Path file) throws IOException {
        OPCPackage container = null;
        try {
            container = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new XWPFDocument(container);
        } catch (OpenXML4JException | IOException | RuntimeException | StackOverflowError e) {
            if (container != null) {
                container.revert();
            }
            throw new UnreadableFile("The DOCX file is damaged or is no Word document: it cannot be opened. "
                    + "Open it in a word processor, save it as DOCX and send that.", e);
        }
    }

    private static void measure(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new UnreadableFile("The DOCX file has " + zip.size() + " parts, and " + MOST_PARTS + " are read at most.");
        }
        if (zip.getEntry(MAIN_PART) == null) {
            throw new UnreadableFile(zip.getEntry("xl/workbook.xml") != null
                    ? "This is a spreadsheet (XLSX), and a Word document (DOCX) is needed here."
                    : "This is a ZIP file without a Word document in it. Send the DOCX itself.");
        }
        Budget budget = new Budget();
        for (ZipEntry part : Collections.list(zip.entries())) {
            try (InputStream content = new BufferedInputStream(budget.counting(zip.getInputStream(part)))) {
                budget.measure(content);
            }
        }
    }

    /** What one document may hold, over all its parts. */
    private static final class Budget {
        private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        private long bytes;
        private long nodes;
        private long characters;

        Budget() {
            xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        }

        InputStream counting(InputStream content) {
            return new FilterInputStream(content) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int read = super.read(into, from, length);
                    bytes += Math.max(0, read);
                    if (bytes > LONGEST_CONTENT) {
                        throw new UnreadableFile("The DOCX file unpacks to more than 200 MB: no document of this kind does. "
                                + "Send it without its pictures.");
                    }
                    return read;
                }
            };
        }

        void measure(InputStream content) throws IOException {
            if (looksLikeXml(content)) {
                try {
                    // The reader closes what it read to its end.
                    walk(xml.createXMLStreamReader(new FilterInputStream(content) {
                        @Override
                        public void close() {}
                    }));
                } catch (XMLStreamException e) {
                    if (e.getNestedException() instanceof UnreadableFile tooLong) {
                        throw tooLong;
                    }
                    // What is no XML is no matter here: the library says so if it needs that part.
                }
            }
            content.transferTo(OutputStream.nullOutputStream());
        }

        private static boolean looksLikeXml(InputStream content) throws IOException {
            content.mark(LOOK_AHEAD);
            byte[] start = content.readNBytes(LOOK_AHEAD);
            content.reset();
            for (byte b : start) {
                if (b == '<') {
                    return true;
                }
                if (BEFORE_XML.indexOf(b & 0xff) < 0) {
                    return false;
                }
            }
            return false;
        }

        private void walk(XMLStreamReader reader) throws XMLStreamException, UnreadableFile {
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new UnreadableFile(
                            "The DOCX file declares a document type or entities, which no Word document does. It is not read.");
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        nodes += 1 + reader.getAttributeCount();
                        for (int i = 0; i < reader.getAttributeCount(); i++) {
                            characters += reader.getAttributeValue(i).length();
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                            characters += reader.getTextLength();
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> { }
                }
                if (nodes > MOST_NODES || characters > MOST_CHARACTERS || depth > DEEPEST) {
                    throw new UnreadableFile("The DOCX file holds more elements than any document of this kind. It is not read.");
                }
            }
        }
    }
}
