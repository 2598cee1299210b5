package org.uprtracker.intake.addendum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.addendum.AnswerWording.Said;
import org.uprtracker.intake.addendum.Answers.Given;
import org.uprtracker.intake.addendum.ParagraphNumbers.Listed;
import org.uprtracker.intake.document.Docx;
import org.uprtracker.recommendation.Position;

/**
 * Tables of answers in a Word document: a row with a number and an answer, or a column for each answer with the numbers, or
 * a mark, in it. The paragraphs of the same document are read as well, and must not say otherwise.
 */
final class AnswerTables {
    private static final Set<String> MARKS = Set.of("x", "✓", "✔", "√", "yes", "☒", "☑", "•");

    private final Answers answers;

    AnswerTables(Answers answers) {
        this.answers = answers;
    }

    /** Reads a Word document; of other files there is nothing to read. */
    void read(Path file) throws IOException {
        if (!Docx.recognises(file)) {
            return;
        }
        try (XWPFDocument document = Docx.open(file)) {
            int table = 0;
            for (XWPFTable one : document.getTables()) {
                table++;
                read(one, table);
            }
        }
    }

    private void read(XWPFTable table, int number) {
        Map<Integer, Said> columns = Map.of();
        int row = 0;
        for (XWPFTableRow one : table.getRows()) {
            row++;
            List<String> cells = cells(one);
            Map<Integer, Said> header = header(cells);
            if (!header.isEmpty()) {
                columns = header;
            } else {
                row(cells, columns, new Place(row, null, null, null, null), "table " + number + ", row " + row);
            }
        }
    }

    private static List<String> cells(XWPFTableRow row) {
        List<String> cells = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            cells.add(ParagraphNumbers.plain(cell.getText().replace('\t', ' ')));
        }
        return cells;
    }

    /** The answer of each column, where a row without numbers names two at least. */
    private static Map<Integer, Said> header(List<String> cells) {
        Map<Integer, Said> columns = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Said said = AnswerWording.whole(cells.get(i));
            if (said != null) {
                columns.put(i, said);
            }
            if (!ParagraphNumbers.in(cells.get(i)).isEmpty()) {
                return Map.of();
            }
        }
        return columns.size() > 1 ? columns : Map.of();
    }

    private void row(List<String> cells, Map<Integer, Said> columns, Place place, String where) {
        List<Listed> numbers = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Listed first = AnswerReader.leading(cells.get(i));
            boolean only = first != null && AnswerWording.empty(cells.get(i).substring(first.end()));
            Said own = AnswerWording.whole(cells.get(i));
            if (first != null && only && columns.containsKey(i)) {
                give(first, columns.get(i), cells.get(i), place, where);
            } else if (first != null) {
                numbers.add(first);
            } else if (columns.containsKey(i) && MARKS.contains(cells.get(i).toLowerCase(Locale.ROOT))) {
                said.add(columns.get(i));
            } else if (own != null) {
                said.add(own);
            }
        }
        if (numbers.size() == 1 && said.size() == 1) {
            give(numbers.get(0), said.get(0), String.join(" ", cells), place, where);
        } else if (!said.isEmpty()) {
            numbers.forEach(list -> answers.unclear(list, place, String.join(" | ", cells), "the row has several numbers or several answers. A person has to write them."));
        }
    }

    private void give(Listed list, Said said, String text, Place place, String where) {
        if (said.position() == Position.UNCLEAR) {
            answers.unclear(list, place, text, "it is not clear what \"" + said.wording() + "\" answers here. A person has to write the answer.");
        } else {
            answers.explicit(list, new Given(said.position(), AnswerWording.claim(said.wording()), said.wording(), place, where));
        }
    }
}
