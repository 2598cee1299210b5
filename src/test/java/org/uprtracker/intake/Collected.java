package org.uprtracker.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what a reader says, and sees to it that it first says what the file is. */
public final class Collected implements Sink {
    /** The sessions as they were planned; enough for readers. */
    public static final Lookup LOOKUP = new Lookup(Curated.NAMES, session -> session < 1 || session > 54
            ? Optional.empty()
            : Optional.of(session <= 12 ? 1 : session <= 26 ? 2 : session <= 40 ? 3 : 4));

    public final List<ReadRecommendation> recommendations = new ArrayList<>();
    public final List<ReadPledge> pledges = new ArrayList<>();
    public final List<ReadAnswer> answers = new ArrayList<>();
    public final List<ReadComment> comments = new ArrayList<>();
    public final List<ReadFinding> findings = new ArrayList<>();
    public final List<String> skipped = new ArrayList<>();
    public ReadDocument document;
    public long progress;

    @Override
    public void document(ReadDocument document) {
        if (this.document != null || !findings.isEmpty() || !recommendations.isEmpty()) {
            throw new IllegalStateException("the document is said once, first");
        }
        this.document = document;
    }

    @Override
    public void recommendation(ReadRecommendation recommendation) {
        documented().recommendations.add(recommendation);
    }

    @Override
    public void answer(ReadAnswer answer) {
        documented().answers.add(answer);
    }

    @Override
    public void pledge(ReadPledge pledge) {
        documented().pledges.add(pledge);
    }

    @Override
    public void comment(ReadComment comment) {
        documented().comments.add(comment);
    }

    @Override
    public void finding(ReadFinding finding) {
        documented().findings.add(finding);
    }

    @Override
    public void skipped(String reason) {
        documented().skipped.add(reason);
    }

    @Override
    public void progress(long done, long of) {
        progress = done;
    }

    public List<ReadFinding> errors() {
        return findings.stream().filter(finding -> finding.severity() == ReadFinding.Severity.ERROR).toList();
    }

    public List<ReadFinding> warnings() {
        return findings.stream().filter(finding -> finding.severity() == ReadFinding.Severity.WARNING).toList();
    }

    private Collected documented() {
        if (document == null) {
            throw new IllegalStateException("the document comes first");
        }
        return this;
    }
}
