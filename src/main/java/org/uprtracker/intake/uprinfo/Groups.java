package org.uprtracker.intake.uprinfo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadPledge;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;
import org.uprtracker.intake.Sink;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/** Rows of one State under Review, session and text made into one recommendation of several States, or one pledge. */
final class Groups {
    static final String LANGUAGE = "en";

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private final Set<Integer> sessions = new TreeSet<>();
    private final Findings findings;
    private final String responseColumn;
    private final MessageDigest sha = sha();

    /** Half a SHA-256 of what makes rows one: much smaller than the text, which is kept once already. */
    private record Key(long high, long low) {}

    /** What one State says in a group. */
    private record Member(int row, String code, String name, Integer action, Position position, String wording) {}

    private static final class Group {
        private final Row first;
        private final List<Integer> rows = new ArrayList<>(2);
        private final List<Member> members = new ArrayList<>(2);
        private Set<String> issues = Set.of();

        private Group(Row first) {
            this.first = first;
        }

        private void add(List<String> more) {
            if (!issues.containsAll(more)) {
                issues = new LinkedHashSet<>(issues);
                issues.addAll(more);
            }
        }
    }

    Groups(Findings findings, String responseColumn) {
        this.findings = findings;
        this.responseColumn = responseColumn;
    }

    void add(Row row) {
        Group group = groups.computeIfAbsent(key(row), key -> new Group(row));
        Member same = group.members.stream().filter(member -> member.code().equals(row.from())).findFirst().orElse(null);
        if (same != null && row.position() != same.position()) {
            findings.error(Place.row(row.number()).column(responseColumn), row.wording(), "The same recommendation of the same State is \""
                    + same.wording() + "\" in row " + same.row() + ". Correct one of the two rows.");
            return;
        }
        sessions.add(row.session());
        group.rows.add(row.number());
        group.add(row.issues());
        if (same == null) {
            group.members.add(new Member(row.number(), row.from(), row.fromName(), row.action(), row.position(), row.wording()));
        } else {
            boolean differs = !Objects.equals(same.action(), row.action());
            findings.warning(Place.row(row.number()), row.text(), "The same as row " + same.row() + ": it comes in once."
                    + (differs ? " Its action category differs; that of row " + same.row() + " stands." : ""));
        }
    }

    private Key key(Row row) {
        String one = row.state() + '|' + row.session() + '|' + row.pledge() + '|'
                + Normalizer.normalize(row.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(one.getBytes(StandardCharsets.UTF_8)));
        return new Key(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    boolean onlyPledges() {
        return groups.values().stream().allMatch(group -> group.first.pledge());
    }

    Set<Integer> sessions() {
        return sessions;
    }

    void tell(Sink sink, Lookup.Calendar calendar) {
        for (Group group : groups.values()) {
            if (group.first.pledge()) {
                sink.pledge(pledge(group));
            } else {
                sink.recommendation(recommendation(group, calendar.cycle(group.first.session()).orElse(null)));
            }
        }
    }

    private static ReadPledge pledge(Group group) {
        Row first = group.first;
        return new ReadPledge(Place.row(first.number()), group.rows, first.state(), first.session(), first.text(), LANGUAGE,
                List.copyOf(group.issues), first.action());
    }

    private static ReadRecommendation recommendation(Group group, Integer cycle) {
        Row first = group.first;
        List<ReadState> states = group.members.stream().filter(member -> !member.code().equals(Row.UNKNOWN))
                .map(member -> new ReadState(member.code(), member.action())).toList();
        List<String> themes = List.copyOf(group.issues);
        return new ReadRecommendation(Place.row(first.number()), group.rows, first.state(), cycle, first.session(), null,
                null, first.text(), LANGUAGE, states, states.size() < group.members.size(), List.of(), positions(group.members),
                themes, themes.isEmpty() ? null : ThemeScheme.UPR_INFO, List.of(), List.of(), null);
    }

    /** One answer; or one for each that differs, saying to which States it was given. */
    private static List<ReadPosition> positions(List<Member> members) {
        Map<Position, List<Member>> answers = members.stream().filter(member -> member.position() != null)
                .collect(Collectors.groupingBy(Member::position, LinkedHashMap::new, Collectors.toList()));
        boolean one = answers.size() == 1 && answers.values().iterator().next().size() == members.size();
        return answers.entrySet().stream().map(answer -> new ReadPosition(answer.getKey(), Claim.NONE,
                one ? null : answer.getValue().stream().map(Member::name).collect(Collectors.joining(", ")),
                answer.getValue().get(0).wording(), null, null)).toList();
    }
}
