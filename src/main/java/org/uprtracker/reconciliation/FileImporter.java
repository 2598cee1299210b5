package org.uprtracker.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.ImportOrder;
import org.uprtracker.intake.Importer;
import org.uprtracker.intake.Ledger;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.Progress;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Lookups;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.review.Review;
import org.uprtracker.rules.AllRules;
import org.uprtracker.source.Citation;
import org.uprtracker.source.Source;
import org.uprtracker.writing.CommentDrafts;

/**
 * Reads a file, compares it with the record and writes what it changes as one revision. Reading and comparing hold no
 * lock; what was worked out is written only if nobody has written meanwhile, and worked out again under the lock if
 * somebody has.
 */
@ApplicationScoped
public class FileImporter implements Importer {
    /** The longest an import may compare or write; it is not how long others wait. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Another import may be writing; nobody waits for the answer to this one. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Place WHOLE = new Place(null, null, null, null, null);

    private final Contents contents;
    private final Journal journal;
    private final Lookups lookups;
    private final AllRules rules;
    private final Validator validator;
    private final ObjectMapper mapper;
    private final Ledger ledger;
    private final CommentDrafts comments;
    private final WrittenComments written;

    @Inject
    FileImporter(Contents contents, Journal journal, Lookups lookups, AllRules rules, Validator validator,
            ObjectMapper mapper, Ledger ledger, CommentDrafts comments, WrittenComments written) {
        this.contents = contents;
        this.journal = journal;
        this.lookups = lookups;
        this.rules = rules;
        this.validator = validator;
        this.mapper = mapper;
        this.ledger = ledger;
        this.comments = comments;
        this.written = written;
    }

    @Override
    public Outcome run(Path file, String sha256, FileFormat format, ImportOrder order, Progress progress) throws IOException {
        Path directory = Files.createTempDirectory("import-");
        KnownRecord record = QuarkusTransaction.requiringNew().call(() -> new KnownRecord(contents, journal));
        Lookup lookup = record.lookup();
        try (Staged staged = new Staged(new Spool(directory.resolve("read"), mapper), order.hints(), lookup,
                symbol -> turn(record, symbol), progress)) {
            format.read(file, order.hints(), lookup, staged);
            return new Run(directory, sha256, order, progress, staged).bringIn();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(directory);
        }
    }

    private static Optional<Staged.Turn> turn(KnownRecord record, String symbol) {
        return record.holder(ThingKind.REVIEW, "reportSymbol", symbol, null)
                .flatMap(id -> record.find(Review.class, id)).map(review -> new Staged.Turn(review.state(), review.cycle()));
    }

    /** It holds the words and no status: a person sets that, and the day it holds from, and how sure it is. */
    private static Assessment assessment(String organisation, CommentDrafts.Comment comment) {
        return new Assessment(Assessment.newId(), comment.recommendation(), null, organisation, null, null, null, null, null,
                null, Assessment.Basis.STATED, comment.text(), List.of(), null, null, null, null, null,
                comment.source() == null ? List.of() : List.of(new Citation(comment.source(), comment.place(), null)));
    }

    /** One import. */
    private final class Run {
        private final Path directory;
        private final String sha256;
        private final ImportOrder order;
        private final Progress progress;
        private final Staged staged;

        private Run(Path directory, String sha256, ImportOrder order, Progress progress, Staged staged) {
            this.directory = directory;
            this.sha256 = sha256;
            this.order = order;
            this.progress = progress;
            this.staged = staged;
        }

        private Outcome bringIn() throws IOException {
            if (staged.read() == null || fails(staged.noted())) {
                return refused(new Planned(null, staged.noted()));
            }
            long head = QuarkusTransaction.requiringNew().call(lookups::head);
            try (Acts acts = new Acts(directory.resolve("acts"), mapper, contents)) {
                Planned planned = working(() -> plan(acts));
                if (fails(planned.noted())) {
                    return refused(planned);
                }
                if (order.dryRun()) {
                    return planned.outcome(staged, null, comments.wouldDraft(order.organisation(), planned.comments), null);
                }
                return working(() -> write(head, planned, acts));
            }
        }

        /** One transaction for hundreds of small questions. */
        private <T> T working(Callable<T> work) {
            return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(work);
        }

        private Outcome write(long head, Planned before, Acts worked) throws IOException {
            journal.lock(PATIENCE);
            if (lookups.head() == head) {
                return write(before, worked);
            }
            try (Acts acts = new Acts(directory.resolve("again"), mapper, contents)) {
                Planned planned = plan(acts);
                return fails(planned.noted()) ? refused(planned) : write(planned, acts);
            }
        }

        private Outcome write(Planned planned, Acts acts) {
            progress.at(Progress.Stage.WRITING, 0, acts.count());
            Iterator<List<Act>> pieces = acts.pieces((done, of) -> progress.at(Progress.Stage.WRITING, done, of));
            Journal.Written written = journal.apply(new By(order.person(), null), reason(), pieces);
            long drafts = comments.draft(order.person(), order.organisation(), planned.comments,
                    comment -> assessment(order.organisation(), comment));
            Outcome outcome = planned.outcome(staged, written.revision(), drafts, null);
            ledger.done(order.job(), outcome, planned.items);
            return outcome;
        }

        private Planned plan(Acts acts) {
            KnownRecord record = new KnownRecord(contents, journal);
            Optional<Source> known = Sources.onRecord(staged.read(), sha256, record);
            Source source = known.orElseGet(() -> Sources.made(staged.read(), sha256, order.fileName(), record));
            record.add(source);
            Planned planned = new Planned(source, staged.noted().copy());
            new Planner(contents, rules, validator, record, acts, planned).plan(staged, known.isEmpty(), progress);
            written.leaveOut(planned.comments, planned.noted());
            if (order.organisation() == null && !planned.comments.isEmpty()) {
                planned.noted().warning(WHOLE, null, "What was filled in beside " + planned.comments.size() + " recommendations "
                        + "becomes no drafts: who sent the file belongs to no organisation. Send it with a key of the "
                        + "organisation that filled it in.");
            }
            return planned;
        }

        private String reason() {
            String name = order.fileName() == null ? "a file" : order.fileName();
            return "import of " + name + " (SHA-256 " + sha256 + ")";
        }

        private boolean fails(Noted noted) {
            return noted.errors() > 0 && order.onError() == ImportOrder.OnError.FAIL;
        }

        private Outcome refused(Planned planned) {
            long errors = planned.noted().errors();
            return planned.outcome(staged, null, 0, errors == 1 ? "One place in the file is not right; nothing came in."
                    : errors + " places in the file are not right; nothing came in.");
        }
    }
}
