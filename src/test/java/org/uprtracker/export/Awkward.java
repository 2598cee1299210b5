package org.uprtracker.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Texts that formats tend to break, as a table of two columns and a link. */
final class Awkward {
    static final List<String> TEXTS = List.of(
            "says \"so\", twice", "first\nsecond\nthird", "Казахстан; құқық", "كازاخستان، \"حقوق\"", "🕊️ and 👩🏽‍⚖️",
            "=HYPERLINK(\"x\")", "+7 701", "-3", "@SUM(A1)", "\tindented", "'quoted", " kept ", "a|b\\|c\\", "<b>&amp;</b>",
            "*not* _markup_ `at` [all](x) ~~so~~", "_x0041_ stays", "007");
    static final String ADDRESS = "https://upr.example.org/v1/recommendations?state=KAZ&cycle=2";
    static final List<Column> COLUMNS = List.of(
            new Column("text", "what was said", Column.Type.TEXT), Column.count("count"),
            new Column("link", "", Column.Type.ADDRESS));
    static final Sheet SHEET = new Sheet("Awkward | texts", List.of(
            Sheet.About.of("Counts", "recommendations"), Sheet.About.address("Address", ADDRESS)), COLUMNS, Rows.of(rows(TEXTS)));

    private Awkward() {}

    static List<List<Cell>> rows(List<String> texts) {
        return texts.stream().map(text -> List.of(Cell.text(text).in("ru"), Cell.number(TEXTS.indexOf(text) - 3),
                Cell.link("items", ADDRESS))).toList();
    }

    static byte[] written(SheetWriter writer, Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(sheet, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
