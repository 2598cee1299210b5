package org.uprtracker.intake.uhri;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.uprtracker.intake.UnreadableFile;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The XLSX export: one sheet with a header, read row by row. */
final class UhriXlsx {
    private static final String TOO_MUCH = "The XLSX file unpacks to far more than any export of the Index holds. Send it as it was downloaded.";
    private static final int MOST_PARTS = 1_000;
    private static final long LONGEST_PART = 2L << 30;
    /** All parts that the library holds in memory, together: the texts and the sheets are none of them. */
    private static final long LONGEST_REST = 20L << 20;
    private static final int HEADER_WITHIN = 20;
    private static final int LEAST_OF_A_HEADER = 4;
    /** The header's words are among the first texts of a workbook. */
    private static final int TEXTS_LOOKED_AT = 5_000;
    private static final List<Field> NEEDED = List.of(Field.TEXT, Field.COUNTRIES, Field.BODY);

    private final Entries entries;
    private final boolean headerOnly;
    private Map<Integer, Field> header;
    private Map<Field, String> names;
    private int rowsSeen;

    private UhriXlsx(Entries entries, boolean headerOnly) {
        this.entries = entries;
        this.headerOnly = headerOnly;
    }

    /** Whether it is a workbook with a sheet of the Index. */
    static boolean recognises(Path file) throws IOException {
        UhriXlsx reader = new UhriXlsx(entry -> false, true);
        try {
            reader.read(file, TEXTS_LOOKED_AT);
        } catch (UnreadableFile e) {
            return false;
        }
        return reader.names != null && reader.names.containsKey(Field.ID) && reader.names.containsKey(Field.SYMBOL)
                && reader.names.containsKey(Field.BODY);
    }

    /** @throws UnreadableFile if it is no such workbook, or is damaged, protected or larger inside than any honest one */
    static void each(Path file, Entries entries) throws IOException {
        UhriXlsx reader = new UhriXlsx(entries, false);
        reader.read(file, Integer.MAX_VALUE);
        if (reader.header == null) {
            throw new UnreadableFile("No sheet of the workbook has the header of a UHRI export (" + NEEDED.stream().map(Field::column)
                    .collect(Collectors.joining(", ")) + " and others) in its first " + HEADER_WITHIN + " rows.");
        }
    }

    private void read(Path file, int mostTexts) throws IOException {
        measure(file);
        try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ); SharedTexts texts = new SharedTexts()) {
            XSSFReader workbook = new XSSFReader(container);
            // A workbook need not have them, and a document of another kind has none: the reader would warn of that in the log.
            for (PackagePart shared : container.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
                try (InputStream part = shared.getInputStream()) {
                    parse(part, new SharedTextsXml(texts, mostTexts));
                }
            }
            texts.finish();
            Iterator<InputStream> sheets = workbook.getSheetsData();
            while (header == null && sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    rowsSeen = 0;
                    parse(sheet, new SheetXml(texts, this::row));
                }
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException | RuntimeException e) {
            throw new UnreadableFile(isBomb(e) ? TOO_MUCH : "The XLSX file is damaged or is no workbook: it cannot be opened. "
                    + "Open it in a spreadsheet program, save it as XLSX and send that.", e);
        }
    }

    /** POI says of a part that is a hundred times what is packed that it is one, and by its words alone. */
    private static boolean isBomb(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause).limit(10)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Zip bomb"));
    }

    private static void parse(InputStream part, ContentHandler handler) throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        // Nothing that writes workbooks declares entities.
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        xml.setContentHandler(handler);
        xml.setErrorHandler(null);
        try {
            xml.parse(new InputSource(new Measured(part, LONGEST_PART)));
        } catch (Enough e) {
            return;
        } catch (SAXException e) {
            if (e.getException() instanceof IOException own) {
                throw own;
            }
            throw e;
        }
    }

    private boolean row(int number, Map<Integer, String> cells) throws IOException {
        if (header == null) {
            rowsSeen++;
            return header(cells) ? !headerOnly : rowsSeen < HEADER_WITHIN;
        }
        Entry entry = new Entry(number, names, new EnumMap<>(Field.class));
        cells.forEach((column, value) -> {
            if (header.containsKey(column)) {
                entry.add(header.get(column), value);
            }
        });
        return entry.values().isEmpty() || entries.take(entry);
    }

    private boolean header(Map<Integer, String> cells) throws UnreadableFile {
        Map<Integer, Field> fields = cells.entrySet().stream().filter(cell -> Field.of(cell.getValue()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> Field.of(cell.getValue()).orElseThrow()));
        if (fields.size() < LEAST_OF_A_HEADER) {
            return false;
        }
        List<String> lacking = NEEDED.stream().filter(field -> !fields.containsValue(field)).map(Field::column).toList();
        if (!lacking.isEmpty()) {
            throw new UnreadableFile("The header of the sheet lacks what a UHRI export has: " + String.join(", ", lacking)
                    + ". Send the export as it was downloaded.");
        }
        header = fields;
        names = new EnumMap<>(Field.class);
        fields.forEach((column, field) -> names.put(field, cells.get(column).strip()));
        return true;
    }

    /** Before the library opens it: it reads the small parts whole. */
    private static void measure(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableFile("The XLSX file has " + zip.size() + " parts, and " + MOST_PARTS + " are read at most.");
            }
            long left = LONGEST_REST;
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (!isStreamed(part.getName())) {
                    try (InputStream content = new Measured(zip.getInputStream(part), left)) {
                        left -= content.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile("The XLSX file is not whole or is damaged (its container cannot be read). Send it again.", e);
        }
    }

    private static boolean isStreamed(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return !name.contains("_rels/")
                && Stream.of("xl/worksheets/", "sharedstrings", "xl/media/").anyMatch(name::contains);
    }

    /** Says no when more comes out of a part than any honest file holds. */
    private static final class Measured extends FilterInputStream {
        private long left;

        Measured(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new UnreadableFile(TOO_MUCH);
            }
            return read;
        }
    }
}
