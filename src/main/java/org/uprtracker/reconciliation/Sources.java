package org.uprtracker.reconciliation;

import java.time.LocalDate;
import java.util.Optional;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.rules.Slug;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

/** Finds the source that a file is on record, or makes it. */
final class Sources {
    private Sources() {}

    /** The same bytes are the same source; so is a document of the same symbol. */
    static Optional<Source> onRecord(ReadDocument document, String sha256, KnownRecord record) {
        return record.all(Source.class).values().stream().filter(source -> sha256.equals(source.sha256())).findFirst()
                .or(() -> document.symbol() == null ? Optional.empty() : record.all(Source.class).values().stream()
                        .filter(source -> document.symbol().equals(source.symbol())).findFirst());
    }

    static Source made(ReadDocument document, String sha256, String fileName, KnownRecord record) {
        String id = Slug.free("", document.symbol() != null ? document.symbol() : document.title(), Source.class, record);
        String note = fileName == null ? "read from a file that was sent in" : "read from the file " + fileName;
        return new Source(id, document.title(), document.publisher(), document.kind(), document.symbol(), document.date(),
                document.language(), null, sha256, note.length() <= 500 ? note : note.substring(0, 500));
    }

    /**
     * Day from which the answers in a document count; null for data sets, whose answers count from the adoption or the end
     * of the cycle. While that lies ahead, an answer that is told today was given by today.
     */
    static String positionDate(ReadDocument document, String reportAdopted, LocalDate answeredBy, LocalDate today) {
        if (document.kind() == SourceKind.DATA_SET) {
            return answeredBy.isAfter(today) ? today.toString() : null;
        }
        return document.kind() == SourceKind.WORKING_GROUP_REPORT && reportAdopted != null ? reportAdopted : document.date();
    }
}
