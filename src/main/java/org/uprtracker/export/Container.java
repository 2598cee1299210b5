package org.uprtracker.export;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The container of an office document (Office Open XML), without the time at which it was written, which libraries put into
 * it: the same content is the same file, as its tag says.
 */
public final class Container {
    /** The first time that a container can hold. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    /** When a document was made and changed need not be said (ISO/IEC 29500-2, 11). */
    private static final Pattern TIMES = Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>");

    private Container() {}

    /** Writes a document. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a document whose library says when it was made. */
    public static void undated(Writing document, OutputStream out) throws IOException {
        copy(document, out, true);
    }

    /** Writes a document that says of which time it is by itself. */
    public static void dated(Writing document, OutputStream out) throws IOException {
        copy(document, out, false);
    }

    /** A document can be large: it stands in a file, not in memory, until it is copied. */
    private static void copy(Writing document, OutputStream out, boolean undated) throws IOException {
        Path file = Files.createTempFile("upr-document", ".zip");
        try {
            try (OutputStream written = Files.newOutputStream(file)) {
                document.to(written);
            }
            copy(file.toFile(), out, undated);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(File file, OutputStream out, boolean undated) throws IOException {
        try (ZipFile container = new ZipFile(file)) {
            ZipOutputStream same = new ZipOutputStream(out);
            for (ZipEntry part : Collections.list(container.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(BEGINNING);
                same.putNextEntry(copy);
                try (InputStream content = container.getInputStream(part)) {
                    if (undated && part.getName().equals(PROPERTIES)) {
                        String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        same.write(TIMES.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(same);
                    }
                }
                same.closeEntry();
            }
            same.finish();
        }
    }
}
