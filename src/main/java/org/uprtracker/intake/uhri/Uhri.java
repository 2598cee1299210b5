package org.uprtracker.intake.uhri;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.RecommendingStates;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.source.SourceKind;

/** Exports of OHCHR's Universal Human Rights Index: the records of the Universal Periodic Review in them. */
@ApplicationScoped
public class Uhri implements FileFormat {
    /** What tells by its first bytes what kind of file it is. */
    private enum Container {
        JSON, XLSX, OLD_OR_PROTECTED, EMPTY
    }

    /** One way to go through a file. */
    private interface Walk {
        void each(Path file, Entries entries) throws IOException;
    }

    @Override
    public String code() {
        return "uhri";
    }

    @Override
    public String title() {
        return "UHRI export (JSON or XLSX)";
    }

    @Override
    public int turn() {
        return 5;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return switch (container(file)) {
            case JSON -> UhriJson.recognises(file);
            case XLSX -> UhriXlsx.recognises(file);
            default -> false;
        };
    }

    @Override
    public void read(Path file, Hints hints, Lookup lookup, Sink sink) throws IOException {
        Walk walk = switch (container(file)) {
            case JSON -> UhriJson::each;
            case XLSX -> UhriXlsx::each;
            case EMPTY -> throw new UnreadableFile("The file is empty.");
            case OLD_OR_PROTECTED -> throw new UnreadableFile("This is an old Excel file (XLS) or one that is protected by a password. "
                    + "Save it as XLSX without a password and send that.");
        };
        // Twice: what a number that stands alone means shows only from the whole report.
        PlainNumbers plainNumbers = new PlainNumbers(new RecommendingStates(lookup.states()));
        int[] records = new int[2];
        walk.each(file, entry -> {
            records[0]++;
            note(entry, plainNumbers);
            sink.progress(0, 0);
            return true;
        });
        sink.document(new ReadDocument(SourceKind.DATA_SET, "Universal Human Rights Index export", "OHCHR", null, null, "en", null));
        UhriReading reading = new UhriReading(hints, lookup, sink, plainNumbers);
        walk.each(file, entry -> {
            sink.progress(++records[1], records[0]);
            return reading.take(entry);
        });
        reading.end();
    }

    private static void note(Entry entry, PlainNumbers plainNumbers) {
        if (UhriReading.isUpr(entry) && !UhriReading.hasFullNumber(entry)) {
            plainNumbers.add(UhriReading.reportKey(Document.of(entry.one(Field.SYMBOL))), UhriReading.numbered(entry));
        }
    }

    private static Container container(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(2);
        }
        if (start.length == 0) {
            return Container.EMPTY;
        }
        int first = (start[0] & 0xff) << 8 | (start.length > 1 ? start[1] & 0xff : 0);
        return first == ('P' << 8 | 'K') ? Container.XLSX : first == 0xD0CF ? Container.OLD_OR_PROTECTED : Container.JSON;
    }
}
