package org.uprtracker.imports;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.uprtracker.changes.Writing;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.ImportOrder;
import org.uprtracker.intake.Importer;
import org.uprtracker.intake.Ledger;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.Progress;
import org.uprtracker.intake.Progress.Stage;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;

/**
 * Does what the lines of a file say: {@code theme <id>} writes one, {@code bad} is a row that is not right, {@code wait}
 * waits for {@link #goOn}, {@code unreadable}, {@code broken} and {@code broken-late} fail, the last after the record was written.
 */
@Alternative
@Priority(1)
@ApplicationScoped
@IfBuildProperty(name = "upr.test.imports", stringValue = "true")
public class LineImporter implements Importer {
    private static final Semaphore GO_ON = new Semaphore(0);

    @Inject
    Journal journal;

    @Inject
    Ledger ledger;

    /** Lets one file that waits go on. */
    public static void goOn() {
        GO_ON.release();
    }

    @Override
    public Outcome run(Path file, String sha256, FileFormat format, ImportOrder order, Progress progress) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Act.Put> themes = new ArrayList<>();
        List<Ledger.Item> items = new ArrayList<>();
        List<Outcome.Found> findings = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            progress.at(Stage.READING, i, lines.size() - 1);
            String line = lines.get(i);
            Place place = Place.row(i + 1);
            if (line.startsWith("theme ")) {
                String id = line.substring(6);
                themes.add(Writing.put(Writing.theme(id, null)));
                items.add(new Ledger.Item(place, ThingKind.THEME, id, Ledger.Action.CREATED,
                        i % 2 == 0 ? Ledger.Match.SIMILAR_TEXT : Ledger.Match.NEW, i % 2 == 0 ? 0.75 : null,
                        List.of(new Outcome.Candidate("KAZ-2-126.29", 0.5))));
            }
            read(line, place, findings, progress);
        }
        boolean failed = order.onError() == ImportOrder.OnError.FAIL && !findings.isEmpty();
        if (failed || order.dryRun() || themes.isEmpty()) {
            return outcome(null, failed ? findings.size() + " rows are not right." : null, lines, themes, findings);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            progress.at(Stage.WRITING, 0, themes.size());
            Long revision = journal.apply(new By(order.person(), null), "import of " + order.fileName(), themes).revision();
            Outcome outcome = outcome(revision, null, lines, themes, findings);
            ledger.done(order.job(), outcome, items);
            if (lines.contains("broken-late")) {
                throw new IllegalStateException("broken late");
            }
            return outcome;
        });
    }

    private static void read(String line, Place place, List<Outcome.Found> findings, Progress progress) throws IOException {
        switch (line) {
            case "bad" -> findings.add(Outcome.Found.of(ReadFinding.error(place.column("Word"), "bad\0", "is bad")));
            case "unreadable" -> throw new UnreadableFile("These lines cannot be read: send others.");
            case "broken" -> throw new IllegalStateException("broken");
            case "wait" -> await(progress, place);
            default -> { }
        }
    }

    private static void await(Progress progress, Place place) {
        try {
            while (!GO_ON.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                progress.at(Stage.MATCHING, place.row(), 1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome outcome(Long revision, String failure, List<String> lines, List<Act.Put> themes,
            List<Outcome.Found> findings) {
        return new Outcome(revision, failure, lines.size() - 1, Map.of(), new Outcome.Tally(0, 0, 0, 0), Outcome.Tally.NONE,
                Outcome.Tally.NONE, 0, themes.size(), 0, 0, Map.of("new", (long) themes.size()), List.of(), List.of(), findings, 0);
    }
}
