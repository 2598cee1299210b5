package org.uprtracker.intake.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.source.SourceKind;

/** What was found in a list. It is told at the end: which report the list is of shows in its rows. */
final class Found {
    private final Heading heading;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<ReadFinding> findings = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private int rows;

    Found(Heading heading) {
        this.heading = heading;
    }

    void error(Place place, String value, String message) {
        findings.add(ReadFinding.error(place, value, message));
    }

    void warning(Place place, String value, String message) {
        findings.add(ReadFinding.warning(place, value, message));
    }

    /** A warning that every header row would give again. */
    void once(Place place, String value, String message) {
        if (said.add(message)) {
            warning(place, value, message);
        }
    }

    /** There was a row of a recommendation, whatever becomes of it. */
    void row() {
        rows++;
    }

    void add(Draft draft) {
        Draft first = drafts.putIfAbsent(draft.key(), draft);
        if (first == null) {
            return;
        }
        if (first.isSame(draft)) {
            draft.mergeInto(first);
            return;
        }
        String name = draft.paragraph() == null ? "The same recommendation" : "Paragraph " + draft.paragraph();
        if (!first.isDoubtful()) {
            first.doubt();
            error(Place.row(first.row()), first.paragraph(), name + " stands again in row " + draft.row()
                    + " and says something else there. Correct the one that is wrong.");
        }
        error(Place.row(draft.row()), draft.paragraph(), name + " stands in row " + first.row()
                + " already and says something else there. Correct the one that is wrong.");
    }

    void tell(List<String> headings, Sink sink) throws UnreadableFile {
        if (rows == 0) {
            throw new UnreadableFile("The list has a header row and no recommendation below it: nothing to read.");
        }
        String report = report(headings);
        String name = heading.stateName() == null ? heading.state() : heading.stateName();
        sink.document(new ReadDocument(SourceKind.DATA_SET, "Thematic list of recommendations: " + name + ", "
                + heading.cycleInWords() + " cycle", "OHCHR", null, null, "en",
                new ReadDocument.Review(heading.state(), heading.cycle(), heading.session(), null, null, null, null, report,
                        null, null, null, null)));
        tellFindings(sink);
        drafts.values().stream().filter(draft -> !draft.isDoubtful())
                .forEach(draft -> sink.recommendation(draft.recommendation(heading, report)));
    }

    /** What is not right, for a list of which nothing but comments is read. */
    void tellFindings(Sink sink) {
        findings.forEach(sink::finding);
    }

    /** The report that the headings name, or the one that the sources of the positions name most often. */
    private String report(List<String> headings) {
        Set<String> named = headings.stream().map(PositionSource::of).map(PositionSource::report).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<Draft>> byReport = new TreeMap<>();
        for (Draft draft : drafts.values()) {
            String report = PositionSource.of(draft.symbol() == null ? "" : draft.symbol()).report();
            if (report != null) {
                byReport.computeIfAbsent(report, one -> new ArrayList<>()).add(draft);
            }
        }
        int most = byReport.values().stream().mapToInt(List::size).max().orElse(0);
        Set<String> candidates = named.size() == 1 ? named : byReport.keySet().stream()
                .filter(one -> byReport.get(one).size() == most).collect(Collectors.toSet());
        if (candidates.size() > 1) {
            warning(Place.row(1), String.join(", ", byReport.keySet()), "The positions come from several reports equally often: "
                    + "it stays open which one holds the recommendations.");
        }
        if (candidates.size() != 1) {
            return null;
        }
        String report = candidates.iterator().next();
        byReport.forEach((other, ones) -> {
            if (!other.equals(report)) {
                ones.forEach(draft -> warning(Place.row(draft.row()), draft.symbol(),
                        "The position comes from another report than that of the list (" + report + "). Check the symbol."));
            }
        });
        return report;
    }
}
