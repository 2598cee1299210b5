package org.uprtracker.intake.addendum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadPledge;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.document.UnDocument.Para;

/** What a reader tells. */
final class Collected implements Sink {
    final List<ReadDocument> documents = new ArrayList<>();
    final List<ReadAnswer> answers = new ArrayList<>();
    final List<ReadFinding> findings = new ArrayList<>();

    /** Reads the paragraphs of an addendum; {@code # } begins a heading, {@code 3| } paragraph 3. */
    static Collected of(String... written) {
        List<Para> paras = Stream.of(written).map(Collected::para).toList();
        Answers answers = new Answers();
        new AnswerReader(answers).read(paras);
        Collected collected = new Collected();
        answers.tell(collected);
        return collected;
    }

    private static Para para(String written) {
        int bar = written.indexOf("| ");
        boolean heading = written.startsWith("# ");
        return new Para(2, bar > 0 ? written.substring(0, bar) : null, written.substring(heading ? 2 : bar > 0 ? bar + 2 : 0), 0, heading);
    }

    /** Position and claim of every number. */
    Map<String, String> byNumber() {
        Map<String, String> found = new TreeMap<>();
        for (ReadAnswer answer : answers) {
            String claim = switch (answer.position().claim()) {
                case NONE -> "";
                case ALREADY_IMPLEMENTED -> " done";
                case IN_PROCESS -> " doing";
                case ALREADY_IMPLEMENTED_OR_IN_PROCESS -> " done or doing";
            };
            String part = answer.position().part() == null ? "" : answer.position().part();
            answer.paragraphs().forEach(number -> found.merge(number + part, answer.position().position() + claim, (a, b) -> a + " TWICE " + b));
        }
        return found;
    }

    List<String> errors() {
        return findings.stream().filter(finding -> finding.severity() == ReadFinding.Severity.ERROR).map(ReadFinding::message).toList();
    }

    List<String> warnings() {
        return findings.stream().filter(finding -> finding.severity() == ReadFinding.Severity.WARNING).map(ReadFinding::message).toList();
    }

    @Override
    public void document(ReadDocument document) {
        documents.add(document);
    }

    @Override
    public void recommendation(ReadRecommendation recommendation) {
        throw new AssertionError("an addendum makes no recommendation");
    }

    @Override
    public void answer(ReadAnswer answer) {
        answers.add(answer);
    }

    @Override
    public void pledge(ReadPledge pledge) {
        throw new AssertionError("an addendum is no list of pledges");
    }

    @Override
    public void comment(ReadComment comment) {
        throw new AssertionError("an addendum is not commented");
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
    public void progress(long done, long of) {}
}
