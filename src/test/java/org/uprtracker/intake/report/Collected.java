package org.uprtracker.intake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadPledge;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.Sink;

/** What a reader said, in memory. */
final class Collected implements Sink {
    /** Sessions 1–12, 13–26, 27–40, 41–: the cycles as the Council held them. */
    static final Lookup LOOKUP = new Lookup(Curated.NAMES,
            session -> session < 1 ? Optional.empty() : Optional.of(session <= 12 ? 1 : session <= 26 ? 2 : session <= 40 ? 3 : 4));

    ReadDocument document;
    final List<ReadRecommendation> recommendations = new ArrayList<>();
    final List<ReadFinding> findings = new ArrayList<>();
    long done;

    @Override
    public void document(ReadDocument said) {
        document = said;
    }

    @Override
    public void recommendation(ReadRecommendation recommendation) {
        recommendations.add(recommendation);
    }

    @Override
    public void answer(ReadAnswer answer) {
        throw new AssertionError("a report holds no answers to another document");
    }

    @Override
    public void pledge(ReadPledge pledge) {
        throw new AssertionError("a report is not read for pledges");
    }

    @Override
    public void comment(ReadComment comment) {
        throw new AssertionError("a report is not commented");
    }

    @Override
    public void finding(ReadFinding finding) {
        findings.add(finding);
    }

    @Override
    public void skipped(String reason) {
        throw new AssertionError(reason);
    }

    @Override
    public void progress(long now, long of) {
        done = now;
    }
}
