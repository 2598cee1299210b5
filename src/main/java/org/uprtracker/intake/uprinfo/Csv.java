package org.uprtracker.intake.uprinfo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.Arrays;
import java.util.Locale;

/** How the library is told to read: every row, whatever it holds, within bounds. */
final class Csv {
    static final int LONGEST_ROW = 1 << 16;
    static final int MOST_COLUMNS = 200;

    private Csv() {}

    /** Empty lines are rows too: a spreadsheet counts them. */
    static CsvReaderBuilder reader(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(false).maxBufferSize(2 * LONGEST_ROW);
    }

    static StringArrayHandler cells() {
        return StringArrayHandler.of(limits -> limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_ROW)
                .maxRecordSize(LONGEST_ROW));
    }

    /** What may stand before the header: nothing, or the line that tells a spreadsheet the separator ({@code sep=;}). */
    static boolean isBefore(String[] cells) {
        return isBlank(cells) || cells[0].strip().toLowerCase(Locale.ROOT).startsWith("sep=")
                && Arrays.stream(cells).skip(1).allMatch(String::isBlank);
    }

    static boolean isBlank(String[] cells) {
        return Arrays.stream(cells).allMatch(String::isBlank);
    }
}
