package org.uprtracker.intake.uhri;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadFinding.Severity;
import org.uprtracker.intake.ReadPledge;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.Sink;

/** Keeps what the reader says. */
class Heard implements Sink {
    private static final Lookup LOOKUP = new Lookup(Curated.NAMES, session -> session < 1 || session > 54
            ? Optional.empty() : Optional.of(session <= 12 ? 1 : session <= 26 ? 2 : session <= 40 ? 3 : 4));

    ReadDocument document;
    final List<ReadRecommendation> recommendations = new ArrayList<>();
    final List<ReadFinding> findings = new ArrayList<>();
    final Map<String, Integer> skipped = new TreeMap<>();
    long done;
    long of;

    static Heard of(Path file, Hints hints) throws IOException {
        Heard heard = new Heard();
        new Uhri().read(file, hints, LOOKUP, heard);
        return heard;
    }

    static void into(Sink sink, Path file) throws IOException {
        new Uhri().read(file, Hints.NONE, LOOKUP, sink);
    }

    ReadRecommendation only() {
        if (recommendations.size() != 1) {
            throw new AssertionError(recommendations + " " + findings + " " + skipped);
        }
        return recommendations.get(0);
    }

    List<String> states() {
        return only().states().stream().map(ReadRecommendation.ReadState::code).toList();
    }

    List<String> of(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity)
                .map(finding -> finding.place().column() + ": " + finding.message()).toList();
    }

    @Override
    public void document(ReadDocument said) {
        if (document != null || !recommendations.isEmpty() || !findings.isEmpty()) {
            throw new AssertionError("said twice or late");
        }
        document = said;
    }

    @Override
    public void recommendation(ReadRecommendation said) {
        recommendations.add(said);
    }

    @Override
    public void answer(ReadAnswer said) {
        throw new AssertionError(said);
    }

    @Override
    public void pledge(ReadPledge said) {
        throw new AssertionError(said);
    }

    @Override
    public void comment(ReadComment comment) {
        throw new AssertionError(comment);
    }

    @Override
    public void finding(ReadFinding said) {
        findings.add(said);
    }

    @Override
    public void skipped(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    @Override
    public void progress(long nowDone, long nowOf) {
        done = nowDone;
        of = nowOf;
    }
}
