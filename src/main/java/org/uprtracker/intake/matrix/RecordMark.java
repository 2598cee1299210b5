package org.uprtracker.intake.matrix;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/**
 * Says of a list that it was written out of the record, and of which state of it. Such a list is no source: what stands in
 * it is on record already, but for what people filled in. The mark stands at the foot of the pages, where people read it
 * and every word processor keeps it, and in a property of the document for who takes the foot away.
 *
 * @param revision of the record
 * @param hash of the journal at that revision, in hexadecimal
 * @param asOf day of the world it was asked for, ISO 8601
 */
public record RecordMark(long revision, String hash, String asOf) {
    private static final String PROPERTY = "upr-record";
    private static final Pattern WRITTEN = Pattern.compile("(?:record of the UPR follow-up tracker,|upr-record:) revision (\\d{1,18}) "
            + "\\(([0-9a-f]{64})\\), as of (\\d{4}-\\d{2}-\\d{2})");

    /** For the foot of the pages. */
    public String inWords() {
        return "Written from the record of the UPR follow-up tracker, " + state();
    }

    private String state() {
        return "revision " + revision + " (" + hash + "), as of " + asOf;
    }

    /** Marks a document, beside its foot. */
    public void put(XWPFDocument document) {
        document.getProperties().getCustomProperties().addProperty(PROPERTY, "upr-record: " + state());
    }

    /** The mark of a document; empty if it is none of ours. */
    static Optional<RecordMark> of(XWPFDocument document) {
        Stream<String> feet = Stream.concat(document.getFooterList().stream(), document.getHeaderList().stream())
                .map(XWPFHeaderFooter::getText);
        return Stream.concat(feet, property(document).stream()).map(Plain::line).map(WRITTEN::matcher).filter(Matcher::find)
                .map(found -> new RecordMark(Long.parseLong(found.group(1)), found.group(2), found.group(3))).findFirst();
    }

    private static List<String> property(XWPFDocument document) {
        try {
            CTProperty property = document.getProperties().getCustomProperties().getProperty(PROPERTY);
            return property == null || property.getLpwstr() == null ? List.of() : List.of(property.getLpwstr());
        } catch (RuntimeException e) {
            // A document whose properties cannot be read has none.
            return List.of();
        }
    }
}
