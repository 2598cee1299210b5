package org.uprtracker.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.uprtracker.intake.Collected;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.matrix.OhchrMatrix;
import org.uprtracker.intake.matrix.RecordMark;

/** Lists for tests. */
public final class Lists {
    static final RecordMark MARK = new RecordMark(17, "ab".repeat(32), "2026-11-28");

    private Lists() {}

    static Path written(ThematicList list, Layout layout, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new MatrixDocument(list, layout).write(out);
        }
        return file;
    }

    public static Collected read(Path file) throws IOException {
        Collected read = new Collected();
        new OhchrMatrix().read(file, Hints.NONE, new Lookup(Curated.NAMES,
                session -> Optional.of(session <= 12 ? 1 : session <= 26 ? 2 : session <= 40 ? 3 : 4)), read);
        return read;
    }

    /** The text of the cells of a column; of rows of themes, in the first. */
    static List<String> column(Path file, int column) throws IOException {
        try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
            return document.getTables().get(0).getRows().stream().filter(row -> row.getTableCells().size() > column)
                    .map(row -> row.getCell(column).getText()).toList();
        }
    }

    /** The same list as if OHCHR had written it. */
    public static Path unmarked(Path file, Path other) throws IOException {
        try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in);
                OutputStream out = Files.newOutputStream(other)) {
            document.getFooterList().forEach(XWPFHeaderFooter::clearHeaderFooter);
            document.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().clear();
            document.write(out);
        }
        return other;
    }
}
