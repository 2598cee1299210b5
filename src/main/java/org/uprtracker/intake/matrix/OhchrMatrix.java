package org.uprtracker.intake.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.intake.document.Docx;

/** OHCHR's thematic list of the recommendations of one review, of any cycle, also with the last column filled in. */
@ApplicationScoped
public class OhchrMatrix implements FileFormat {
    @Override
    public String code() {
        return "ohchr-matrix";
    }

    @Override
    public String title() {
        return "OHCHR thematic list of recommendations (DOCX)";
    }

    @Override
    public int turn() {
        return 4;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        if (!Docx.recognises(file)) {
            return false;
        }
        try (XWPFDocument document = Docx.open(file)) {
            return hasHeader(DocumentText.of(document));
        } catch (UnreadableFile e) {
            return false;
        }
    }

    private static boolean hasHeader(DocumentText.Content content) {
        return content.rows().stream().anyMatch(row -> Columns.of(row).isPresent());
    }

    @Override
    public void read(Path file, Hints hints, Lookup lookup, Sink sink) throws IOException {
        DocumentText.Content content;
        Optional<RecordMark> mark;
        // Read only: nothing is written back to the sender's file.
        try (XWPFDocument document = Docx.open(file)) {
            content = DocumentText.of(document);
            mark = RecordMark.of(document);
        }
        if (!hasHeader(content)) {
            throw new UnreadableFile("The document has no table whose header row names the recommendation, the position and "
                    + "the themes, as OHCHR's thematic lists have it (Recommendation | Position | Full list of themes | …). "
                    + "If it is a report of the Working Group, send it with format=wg-report.");
        }
        Heading heading = Heading.of(content.headings(), hints, lookup);
        Found found = new Found(heading);
        if (mark.isPresent()) {
            CommentReader comments = new CommentReader(heading, lookup, found);
            new ListReader(found, comments, sink).read(content);
            comments.tell(mark.get(), sink);
        } else {
            new ListReader(found, new RowReader(lookup, found), sink).read(content);
            found.tell(content.headings(), sink);
        }
    }
}
