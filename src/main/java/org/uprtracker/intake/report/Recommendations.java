package org.uprtracker.intake.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.Part;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.RecommendingStates;
import org.uprtracker.intake.Sink;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/** Says the items of a report, each with the position that its lead-in or a paragraph after it gives. */
final class Recommendations {
    private static final int LONGEST = 10_000;
    /** Another number behind the States: two items in one paragraph. */
    private static final Pattern NEXT = Pattern.compile("\\)[;.,]{0,2}+(?:\\d{1,2} )? ?(?:and )?(\\d{1,3})(?:\\. ?| )(\\d{1,3})[.:)]?+ ?+(?=\\p{Lu})");

    private final ReadDocument document;
    private final Lookup lookup;
    private final RecommendingStates grammar;
    private final Sink sink;
    private final Map<Group.Item, ReadPosition> positions = new HashMap<>();
    /** Two paragraphs say different things of them, which has been told. */
    private final Set<Group.Item> contradicted = new HashSet<>();

    Recommendations(ReadDocument document, Lookup lookup, Sink sink) {
        this.document = document;
        this.lookup = lookup;
        this.grammar = new RecommendingStates(lookup.states());
        this.sink = sink;
    }

    void say(List<Group> groups) {
        Group listed = null;
        for (Group group : groups) {
            boolean unlisted = holdsRecommendations(group);
            if (unlisted) {
                sink.finding(ReadFinding.error(place(group), group.text(), "Recommendations stand in this paragraph that are not numbered as"
                        + " items under a paragraph, or not in their order: they do not come in."));
            }
            if (group.isOfPledges() && !unlisted) {
                ignored(group, "It holds pledges, which are not read from a report.");
            } else if (!group.items.isEmpty()) {
                listed = group;
                Wording.of(group.text()).ifPresent(said -> group.items.forEach(item -> positions.put(item,
                        new ReadPosition(said.position(), said.claim(), null, said.wording(), "para. " + group.number(), null))));
            } else if (!unlisted) {
                later(listed, group);
            }
        }
        long of = groups.stream().mapToLong(group -> group.items.size()).sum();
        long done = 0;
        for (Group group : groups) {
            boolean understood = positionOf(group);
            for (Group.Item item : group.items) {
                if (understood && positions.containsKey(item)) {
                    say(group, item);
                } else if (understood && !contradicted.contains(item)) {
                    sink.finding(ReadFinding.error(place(group, item), item.text(),
                            "No paragraph gives the State's position on this recommendation."));
                }
                done++;
                sink.progress(done, of);
            }
        }
    }

    /** Whether a paragraph ends in States as recommendations do, though nothing under it was taken for one. */
    private boolean holdsRecommendations(Group group) {
        String end = group.text().substring(Math.max(0, group.text().length() - LONGEST));
        RecommendingStates.Reading reading = grammar.read(end);
        return !reading.states().isEmpty() && reading.text().length() < end.strip().length();
    }

    /** A paragraph without items of its own, which speaks of those before it. */
    private void later(Group listed, Group group) {
        Optional<Wording.Said> said = Wording.of(group.text());
        Claim claim = Wording.claim(group.text());
        if (listed == null || !NumberedItems.speaksOfThem(group.text())) {
            if (said.isPresent()) {
                ignored(group, "It gives a position, and no recommendations are listed under it or before it.");
            }
            return;
        }
        Optional<Set<Integer>> numbers = NumberedItems.in(group.text(), listed.number());
        // Letters are not read: they must not be taken for all of them.
        boolean unknown = Letters.isOf(listed) && Letters.areNamed(group.text()) || numbers.isPresent() && !listed.items.stream().map(item -> item.number).toList().containsAll(numbers.get());
        if (unknown || said.isEmpty() && claim == Claim.NONE || Wording.limits(group.text())) {
            ignored(group, unknown ? "It speaks of numbers that paragraph " + listed.number() + " does not list."
                    : "It is not understood.");
            return;
        }
        listed.items.stream().filter(item -> numbers.isEmpty() || numbers.get().contains(item.number))
                .forEach(item -> later(listed, group, item, said, claim));
    }

    private void later(Group listed, Group group, Group.Item item, Optional<Wording.Said> said, Claim claim) {
        ReadPosition before = positions.get(item);
        String where = before == null ? "para. " + group.number() : "paras. " + listed.number() + " and " + group.number();
        if (said.isPresent() && (before == null || before.position() == said.get().position())) {
            Claim both = said.get().claim() == Claim.NONE && before != null ? before.claim() : said.get().claim();
            positions.put(item, new ReadPosition(said.get().position(), both, null, said.get().wording(), where, null));
        } else if (said.isEmpty() && before != null && before.position() == Position.SUPPORTED) {
            positions.put(item, new ReadPosition(before.position(), claim, null, before.wording(), where, null));
        } else {
            positions.remove(item);
            contradicted.add(item);
            sink.finding(ReadFinding.error(place(listed, item), group.text(), "Paragraph " + group.number()
                    + " says something of this recommendation that does not fit what paragraph " + listed.number()
                    + " says, so the State's position is not clear."));
        }
    }

    private void ignored(Group group, String why) {
        sink.finding(ReadFinding.warning(place(group), group.text(),
                "This paragraph of the section on recommendations is left out. " + why));
    }

    /** Says it once for all its items where what a lead-in says is not known: a position is never guessed. */
    private boolean positionOf(Group group) {
        if (group.items.isEmpty() || group.isOfPledges()) {
            return false;
        }
        if (group.items.stream().anyMatch(item -> positions.containsKey(item) || contradicted.contains(item))) {
            return true;
        }
        String first = group.items.get(0).label;
        String last = group.items.get(group.items.size() - 1).label;
        sink.finding(ReadFinding.error(place(group), group.text(),
                "What this paragraph says of the State's position is not understood, so the recommendations under it ("
                + group.number() + "." + first + " to " + group.number() + "." + last + ") do not come in."));
        return false;
    }

    private void say(Group group, Group.Item item) {
        if (item.text().length() > LONGEST) {
            sink.finding(ReadFinding.error(place(group, item), item.text(), "This is longer than any recommendation (" + LONGEST
                    + " characters): where it ends was not found."));
            return;
        }
        Matcher next = NEXT.matcher(item.text());
        while (next.find()) {
            if (Integer.parseInt(next.group(1)) == group.number()) {
                sink.finding(ReadFinding.error(place(group, item), item.text(), "The recommendation " + next.group(1) + "." + next.group(2)
                        + " begins in the middle of this one. Put it in a paragraph of its own."));
                return;
            }
        }
        RecommendingStates.Reading reading = grammar.read(item.text());
        if (!reading.unknown().isEmpty()) {
            for (String unknown : reading.unknown()) {
                sink.finding(ReadFinding.error(place(group, item), unknown, "This stands where the recommending State stands and is no "
                        + "State that is known. Nearest: " + String.join(", ", lookup.states().nearest(unknown)) + "."));
            }
            return;
        }
        if (reading.states().isEmpty()) {
            sink.finding(ReadFinding.error(place(group, item), item.text(),
                    "No recommending State is named in brackets at the end of this recommendation."));
            return;
        }
        List<Part> parts = new ArrayList<>();
        reading.parts().forEach(part -> parts.add(new Part(part.text(), states(part.states()))));
        sink.recommendation(new ReadRecommendation(place(group, item), List.of(), document.review().state(),
                document.review().cycle(), document.review().session(), document.symbol(), name(group, item), reading.text(), "en",
                parts.isEmpty() ? states(reading.states()) : List.of(), false, parts, List.of(positions.get(item)), List.of(), null,
                List.of(), List.of(), null));
    }

    private static List<ReadState> states(List<String> codes) {
        return codes.stream().map(code -> new ReadState(code, null)).toList();
    }

    private static String name(Group group, Group.Item item) {
        return group.number() + "." + item.label;
    }

    private static Place place(Group group) {
        return Place.paragraph(group.leadIn.page(), group.leadIn.number());
    }

    private static Place place(Group group, Group.Item item) {
        return Place.paragraph(item.first.page(), name(group, item));
    }
}
