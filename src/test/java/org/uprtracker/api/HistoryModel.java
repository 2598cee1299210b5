package org.uprtracker.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.journal.Values;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.StatedPosition;

/** What domain.md says of standings and headlines, worked out from lists in memory. */
final class HistoryModel {
    private static final Map<String, String> PERSPECTIVES = Map.of("hrw", "civil_society", "fidh", "civil_society",
            "un-hrctte", "un", "osce-rfom", "regional", "kaz-government", "state");

    /** Something that was said, on record from one revision until before another. */
    private record Said(Assessment assessment, long since, long[] until) {}

    private record Written(Recommendation recommendation, long since) {}

    private record Voice(String perspective, String status, LocalDate day, long since, String id) {
        static final Comparator<Voice> NEWEST = Comparator.comparing(Voice::day).thenComparing(Voice::since)
                .thenComparing(Voice::id);
    }

    final Map<String, String> merged = new HashMap<>();
    private final Map<String, Long> mergedAt = new HashMap<>();
    private final List<Said> assessments = new ArrayList<>();
    private final Map<String, List<Written>> versions = new HashMap<>();

    void wrote(Recommendation recommendation, long revision) {
        versions.computeIfAbsent(recommendation.id(), id -> new ArrayList<>()).add(new Written(recommendation, revision));
    }

    void assessed(Assessment assessment, long revision) {
        assessments.add(new Said(assessment, revision, new long[] {Long.MAX_VALUE}));
    }

    void withdrew(String assessment, long revision) {
        assessments.stream().filter(said -> said.assessment.id().equals(assessment)).forEach(said -> said.until[0] = revision);
    }

    void merged(String from, String into, long revision) {
        merged.put(from, into);
        mergedAt.put(from, revision);
    }

    Recommendation now(String id) {
        List<Written> written = versions.get(id);
        return written.get(written.size() - 1).recommendation;
    }

    /** Assessments that stand now and were not corrected. */
    List<Assessment> open() {
        return assessments.stream().filter(said -> said.until[0] == Long.MAX_VALUE)
                .map(Said::assessment)
                .filter(one -> assessments.stream().noneMatch(other -> one.id().equals(other.assessment.corrects())))
                .toList();
    }

    /** The headline's value, and whether it is contested. */
    List<Object> headline(String id, LocalDate asOf, long known) {
        Map<String, Voice> voices = new HashMap<>();
        claims(id, asOf, known).forEach(voice -> voices.merge("state", voice, HistoryModel::newer));
        assessments.stream()
                .filter(said -> said.since <= known && known < said.until[0])
                .filter(said -> about(said.assessment.recommendation(), known).equals(id))
                .filter(said -> !lastDay(said.assessment.date()).isAfter(asOf))
                .filter(said -> assessments.stream().noneMatch(other -> other.since <= known
                        && said.assessment.id().equals(other.assessment.corrects())))
                .forEach(said -> voices.merge(voice(said.assessment.assessor()), new Voice(
                        PERSPECTIVES.get(said.assessment.assessor()), Values.code(said.assessment.status()),
                        lastDay(said.assessment.date()), said.since, said.assessment.id()), HistoryModel::newer));
        Optional<Voice> independent = voices.values().stream().filter(voice -> !voice.perspective.equals("state"))
                .max(Voice.NEWEST);
        Optional<Voice> state = Optional.ofNullable(voices.get("state"));
        String value = independent.map(Voice::status)
                .orElse(state.map(voice -> voice.status + " (claimed)").orElse("not_assessed"));
        boolean contested = voices.values().stream().map(Voice::status).filter(status -> !status.equals("no_information"))
                .distinct().count() > 1;
        return List.of(value, contested);
    }

    private List<Voice> claims(String id, LocalDate asOf, long known) {
        Written written = versions.get(id).stream().filter(one -> one.since <= known)
                .max(Comparator.comparing(Written::since)).orElseThrow();
        List<StatedPosition> positions = written.recommendation.positions();
        List<Voice> claims = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            StatedPosition position = positions.get(i);
            int number = i + 1;
            boolean stands = position.withdrawn() == null && positions.stream()
                    .noneMatch(other -> other.corrects() != null && other.corrects() == number);
            if (stands && position.claim() != Claim.NONE && !lastDay(position.date()).isAfter(asOf)) {
                claims.add(new Voice("state", position.claim() == Claim.ALREADY_IMPLEMENTED ? "implemented" : "in_progress",
                        lastDay(position.date()), written.since, ""));
            }
        }
        return claims;
    }

    private String about(String recommendation, long known) {
        return mergedAt.getOrDefault(recommendation, Long.MAX_VALUE) <= known ? merged.get(recommendation) : recommendation;
    }

    private static String voice(String assessor) {
        return assessor.equals("kaz-government") ? "state" : assessor;
    }

    private static Voice newer(Voice one, Voice other) {
        return Voice.NEWEST.compare(one, other) >= 0 ? one : other;
    }

    static LocalDate lastDay(String date) {
        String end = date.substring(date.indexOf('/') + 1);
        return switch (end.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(end), 12, 31);
            case 7 -> LocalDate.parse(end + "-01").plusMonths(1).minusDays(1);
            default -> LocalDate.parse(end);
        };
    }
}
