package org.uprtracker.table;

import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.assessment.StandingFilters;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/** All dimensions there are. */
final class Dimensions {
    static final List<Dimension> ALL = List.of(
            Dimension.thing("theme", ThingKind.THEME, true, true),
            Dimension.words("subject", Filters.SUBJECTS, "subject", true, true),
            Dimension.thing("state", ThingKind.STATE, false, false),
            Dimension.words("stateGroup", Filters.REGIONAL_GROUPS, "group", false, false),
            Dimension.thing("cycle", ThingKind.CYCLE, false, true),
            Dimension.thing("session", ThingKind.SESSION, false, true),
            Dimension.thing("review", ThingKind.REVIEW, false, true),
            Dimension.thing("recommendingState", ThingKind.STATE, true, true),
            Dimension.words("recommendingGroup", Filters.REGIONAL_GROUPS, "group", true, true),
            Dimension.words("position", Values.codes(Position.class), "position", false, true),
            Dimension.words("claim", Values.codes(Claim.class), "claim", false, false),
            Dimension.words("actionCategory", List.of("1", "2", "3", "4", "5"), "action", true, true),
            Dimension.thing("provision", ThingKind.PROVISION, true, true),
            Dimension.thing("assessor", ThingKind.ORGANISATION, true, true),
            Dimension.words("perspective", Values.codes(Perspective.class), "perspective", true, true),
            Dimension.words("status", StandingFilters.STATUSES, "status", false, false),
            Dimension.words("year", List.of(), null, false, false));

    static final List<String> NAMES = ALL.stream().map(Dimension::name).toList();

    private Dimensions() {}

    static Dimension of(String name) {
        return ALL.stream().filter(dimension -> dimension.name().equals(name)).findFirst().orElseThrow();
    }

    /** The values that are shown whatever is counted, those that a question narrows to alone; empty where none are known. */
    static List<String> shown(Dimension dimension, List<String> asked) {
        if (!dimension.isClosed()) {
            return List.of();
        }
        Stream<String> all = dimension.none() ? Stream.concat(dimension.words().stream(), Stream.of(Filter.NONE))
                : dimension.words().stream();
        return all.filter(word -> asked.isEmpty() || asked.contains(word)).toList();
    }
}
