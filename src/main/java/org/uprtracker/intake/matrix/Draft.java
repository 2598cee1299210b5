package org.uprtracker.intake.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.Part;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;

/** A recommendation of a list: its rows, should the list repeat it under several themes. */
final class Draft {
    private final String paragraph;
    private final String text;
    private final List<String> states;
    private final List<Part> parts;
    private final ReadPosition position;
    private final List<Integer> rows = new ArrayList<>();
    private final Set<String> themes = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> sdgs = new LinkedHashSet<>();
    private final Set<String> comments = new LinkedHashSet<>();
    private boolean doubtful;

    Draft(String paragraph, String text, List<String> states, List<Part> parts, ReadPosition position) {
        this.paragraph = paragraph;
        this.text = text;
        this.states = states;
        this.parts = parts;
        this.position = position;
    }

    void add(int row, Set<String> rowThemes, Set<String> rowGroups, Set<String> rowSdgs, String comment) {
        if (!rows.contains(row)) {
            rows.add(row);
        }
        themes.addAll(rowThemes);
        groups.addAll(rowGroups);
        sdgs.addAll(rowSdgs);
        if (comment != null) {
            comments.add(comment);
        }
    }

    /** What makes two rows the same recommendation: its number, or without one its words and States. */
    String key() {
        return paragraph == null ? letters() + states : paragraph;
    }

    /** Whether a row with the same key says the same. */
    boolean isSame(Draft other) {
        return letters().equals(other.letters()) && Set.copyOf(states).equals(Set.copyOf(other.states))
                && position.position() == other.position.position();
    }

    private String letters() {
        return text.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString)
                .collect(Collectors.joining()).toLowerCase(Locale.ROOT);
    }

    void mergeInto(Draft first) {
        rows.forEach(row -> first.add(row, themes, groups, sdgs, null));
        first.comments.addAll(comments);
    }

    int row() {
        return rows.get(0);
    }

    String paragraph() {
        return paragraph;
    }

    String text() {
        return text;
    }

    String symbol() {
        return position.symbol();
    }

    /** Another row contradicts it: nobody can say which is right. */
    void doubt() {
        doubtful = true;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    ReadRecommendation recommendation(Heading heading, String report) {
        return new ReadRecommendation(Place.row(row()), rows, heading.state(), heading.cycle(), heading.session(), report,
                paragraph, text, "en", parts.isEmpty() ? states.stream().map(code -> new ReadState(code, null)).toList() : List.of(),
                false, parts, List.of(position), List.copyOf(themes), themes.isEmpty() ? null : ThemeScheme.OHCHR,
                List.copyOf(groups), List.copyOf(sdgs), comments.isEmpty() ? null : String.join("\n", comments));
    }
}
