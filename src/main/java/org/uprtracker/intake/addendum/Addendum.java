package org.uprtracker.intake.addendum;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadDocument.Review;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.document.UnDocument;
import org.uprtracker.source.SourceKind;

/** The addendum with which a State answers the recommendations that the Working Group's report left open. */
@ApplicationScoped
public class Addendum implements FileFormat {
    private static final String TITLE = "Report of the Working Group on the Universal Periodic Review: ";

    @Override
    public String code() {
        return "addendum";
    }

    @Override
    public String title() {
        return "Addendum to a Working Group report (PDF or DOCX)";
    }

    @Override
    public int turn() {
        return 2;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return new TitlePage(UnDocument.frontOf(file).lines().toList(), null).kind() == TitlePage.Kind.ADDENDUM;
    }

    @Override
    public void read(Path file, Hints hints, Lookup lookup, Sink sink) throws IOException {
        UnDocument document = UnDocument.read(file);
        TitlePage page = new TitlePage(document.front(), document.symbol());
        page.mustBe(TitlePage.Kind.ADDENDUM, "an addendum to a Working Group report");
        sink.document(described(document, page, hints, lookup));
        Answers answers = new Answers();
        new AnswerTables(answers).read(file);
        new AnswerReader(answers).read(document.paras());
        if (answers.tell(sink) == 0) {
            sink.finding(ReadFinding.error(Place.page(1), null, "No answer to a recommendation was found. Answers are read where the document gives "
                    + "them by the numbers of the recommendations; a person has to write what it answers in other ways."));
        }
        sink.progress(document.paras().size(), document.paras().size());
    }

    private static ReadDocument described(UnDocument document, TitlePage page, Hints hints, Lookup lookup) throws IOException {
        String name = page.nameOfState();
        String state = TitlePage.state(name, lookup.states(), hints);
        String title = TITLE + (name == null ? state : name) + ". Addendum" + (page.subtitle().isEmpty() ? "" : ": " + page.subtitle());
        Review review = new Review(state, hints.cycle(), hints.session(), null, null, null, null, page.reportSymbol(), page.symbol(), null, null, null);
        return new ReadDocument(SourceKind.ADDENDUM, title, "UN Human Rights Council", page.symbol(), document.date(), "en", review);
    }
}
