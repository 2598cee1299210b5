package org.uprtracker.intake.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadPledge;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.Sink;

/** Keeps what a reader finds. */
final class Taken implements Sink {
    /** The sessions end as they did, but for the last cycle's, which goes on. */
    static final Lookup LOOKUP = new Lookup(Curated.NAMES, session -> session < 1 || session > 60
            ? Optional.empty() : Optional.of(session <= 12 ? 1 : session <= 26 ? 2 : session <= 40 ? 3 : 4));

    ReadDocument document;
    final List<ReadRecommendation> recommendations = new ArrayList<>();
    final List<ReadComment> comments = new ArrayList<>();
    final List<ReadFinding> findings = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    private long done;

    static Taken from(Path file, Hints hints) throws IOException {
        Taken taken = new Taken();
        new OhchrMatrix().read(file, hints, LOOKUP, taken);
        return taken;
    }

    List<String> errors() {
        return messages(ReadFinding.Severity.ERROR);
    }

    List<String> warnings() {
        return messages(ReadFinding.Severity.WARNING);
    }

    private List<String> messages(ReadFinding.Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity)
                .map(one -> one.place().row() + ": " + one.message() + (one.value() == null ? "" : " [" + one.value() + "]")).toList();
    }

    @Override
    public void document(ReadDocument read) {
        if (document != null || !recommendations.isEmpty() || !findings.isEmpty()) {
            throw new IllegalStateException("the document is said once, and first");
        }
        document = read;
    }

    @Override
    public void recommendation(ReadRecommendation read) {
        recommendations.add(read);
    }

    @Override
    public void answer(ReadAnswer answer) {
        throw new IllegalStateException("a list has no answers to others");
    }

    @Override
    public void pledge(ReadPledge pledge) {
        throw new IllegalStateException("a list has no pledges");
    }

    @Override
    public void comment(ReadComment comment) {
        comments.add(comment);
    }

    @Override
    public void finding(ReadFinding finding) {
        findings.add(finding);
    }

    @Override
    public void skipped(String reason) {
        skipped.add(reason);
    }

    @Override
    public void progress(long read, long of) {
        if (read < done || read > of) {
            throw new IllegalStateException("progress goes forward");
        }
        done = read;
    }
}
