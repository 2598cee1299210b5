package org.uprtracker.intake.uprinfo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.source.SourceKind;

/** UPR Info's export of its database, of recommendations or of pledges, in the encodings and line ends it comes in. */
@ApplicationScoped
public class UprInfoCsv implements FileFormat {
    /** The whole database is a third of that; what is grouped stays in memory until all of it was read. */
    private static final long LARGEST = 100L << 20;
    private static final int MOST_ROWS = 300_000;
    private static final int START = 1 << 16;

    @Override
    public String code() {
        return "upr-info-csv";
    }

    @Override
    public String title() {
        return "UPR Info export (CSV)";
    }

    @Override
    public int turn() {
        return 6;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return Header.of(text(start(file))).missing().isEmpty();
    }

    @Override
    public void read(Path file, Hints hints, Lookup lookup, Sink sink) throws IOException {
        byte[] start = start(file);
        Header header = header(start);
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFile("The file is larger than " + (LARGEST >> 20) + " MB. Send it in parts, each with the header.");
        }
        TextEncoding encoding = TextEncoding.of(file, start, hints.encoding());
        Findings findings = new Findings();
        Groups groups = new Groups(findings, header.name(Header.Column.RESPONSE));
        if (!header.ignored().isEmpty()) {
            findings.warning(Place.row(1), String.join(", ", header.ignored()), "These columns are not read.");
        }
        RowReader reader = new RowReader(header, hints, lookup, findings);
        int rows = 0;
        try (Counted in = new Counted(file);
                CsvReader<String[]> csv = Csv.reader(header.separator()).build(Csv.cells(), encoding.open(in))) {
            rows = rows(csv, reader, groups, findings, () -> sink.progress(in.read, in.size));
        }
        if (rows <= 0) {
            throw new UnreadableFile("The file has a header and no rows below it.");
        }
        sink.document(document(groups));
        findings.tell(sink);
        groups.tell(sink, lookup.calendar());
    }

    private static Header header(byte[] start) throws UnreadableFile {
        if (start.length == 0) {
            throw new UnreadableFile("The file is empty.");
        }
        Header header = Header.of(text(start));
        if (!header.missing().isEmpty()) {
            throw new UnreadableFile(header.columns().isEmpty()
                    ? "This is no UPR Info export: the first line must name the columns To, Text, From, Response and Session."
                    : "The header lacks " + String.join(", ", header.missing())
                    + ". Export the file again, or name the columns as UPR Info does.");
        }
        return header;
    }

    /** @return how many there are below the header */
    private static int rows(CsvReader<String[]> csv, RowReader reader, Groups groups, Findings findings, Runnable progress)
            throws IOException {
        int number = 0;
        int filled = 0;
        try {
            for (String[] cells : csv) {
                number++;
                progress.run();
                // The first that says something is the header.
                if (Csv.isBlank(cells) || filled == 0 && Csv.isBefore(cells) || filled++ == 0) {
                    continue;
                }
                Row row = reader.read(number, cells);
                if (row != null) {
                    groups.add(row);
                }
                if (findings.full() || filled > MOST_ROWS) {
                    findings.error(Place.row(number), null, "Reading stopped here: " + (findings.full() ? "too much is wrong."
                            : "there are too many rows; send the file in parts.") + " What follows was not looked at.");
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(number + 1, e);
        }
        return filled - 1;
    }

    private static IOException broken(int row, RuntimeException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            return new UnreadableFile("Row " + row + " or one soon behind it is not written in the encoding that was named or"
                    + " detected. Name another, or none to have it detected.", e);
        }
        if (e instanceof UncheckedIOException io) {
            return io.getCause();
        }
        return new UnreadableFile("Row " + row + " cannot be read: it is longer than " + Csv.LONGEST_ROW + " characters or "
                + Csv.MOST_COLUMNS + " cells, or a quote is wrong or never closed, as in a file that is cut off. Export it again"
                + " or mend the row.", e);
    }

    private static ReadDocument document(Groups groups) {
        String what = !groups.isEmpty() && groups.onlyPledges() ? "UPR Info database export of voluntary pledges" : "UPR Info database export";
        String title = groups.isEmpty() ? what : what + ", " + sessions(List.copyOf(groups.sessions()));
        return new ReadDocument(SourceKind.DATA_SET, title, "UPR Info", null, null, Groups.LANGUAGE, null);
    }

    private static String sessions(List<Integer> sorted) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (i + 1 == sorted.size() || sorted.get(i + 1) != sorted.get(i) + 1) {
                ranges.add(first == i ? sorted.get(i).toString() : sorted.get(first) + "–" + sorted.get(i));
                first = i + 1;
            }
        }
        return (sorted.size() == 1 ? "session " : "sessions ") + String.join(", ", ranges);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START);
        }
    }

    /** Names of columns are ASCII, so that any encoding of one byte will do. */
    private static String text(byte[] start) {
        TextEncoding encoding = TextEncoding.ofMark(start);
        boolean wide = encoding.mark() == 2;
        return new String(start, encoding.mark(), start.length - encoding.mark(), wide ? encoding.charset() : StandardCharsets.ISO_8859_1);
    }

    private static final class Counted extends FilterInputStream {
        private final long size;
        private long read;

        private Counted(Path file) throws IOException {
            super(Files.newInputStream(file));
            this.size = Files.size(file);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int more = super.read(bytes, from, length);
            read += Math.max(0, more);
            return more;
        }
    }
}
