package org.uprtracker.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table in Markdown, as GitHub reads it (GitHub Flavored Markdown, 4.10 Tables): title and what the table says about
 * itself above, numbers to the right. Whatever could be markup is escaped, so that a reader sees the text as it is.
 */
public final class MarkdownSheet implements SheetWriter {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    @Override
    public void write(Sheet sheet, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("**" + escaped(sheet.title()) + "**\n\n");
        for (Sheet.About line : sheet.about()) {
            text.write("- " + escaped(line.name()) + ": " + shown(line.value()) + "\n");
        }
        if (!sheet.about().isEmpty()) {
            text.write("\n");
        }
        text.write(line(sheet.columnNames().stream().map(MarkdownSheet::escaped).toList()));
        text.write(line(sheet.columns().stream().map(column -> column.type().isNumber() ? "---:" : "---").toList()));
        sheet.rows().each(row -> text.write(line(row.stream().map(MarkdownSheet::shown).toList())));
        text.flush();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String shown(Cell cell) {
        return cell.address() == null ? escaped(cell.text())
                : "[" + escaped(cell.text()) + "](<" + escapedAddress(cell.address()) + ">)";
    }

    private static String escaped(String text) {
        return LINE_BREAK.matcher(MARKUP.matcher(text).replaceAll("\\\\$0")).replaceAll("<br>");
    }

    /** Between angle brackets only these end an address, or a cell. */
    private static String escapedAddress(String address) {
        return address.replace("<", "%3C").replace(">", "%3E").replace("|", "%7C").replace("\\", "%5C");
    }
}
