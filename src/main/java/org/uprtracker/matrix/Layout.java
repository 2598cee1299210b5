package org.uprtracker.matrix;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How OHCHR lays its list out, and whether there is a column to fill in. */
public enum Layout {
    /** As published in the second and third cycle: the last column is for the State's own comments. */
    CYCLE_2_3("DBE5F1", 4),
    /** As published in the fourth cycle: the last column names Sustainable Development Goals, none is to be filled in. */
    CYCLE_4("C6D9F1", 2),
    /** The same with the column of the earlier cycles, marked as not being OHCHR's. */
    CYCLE_4_WITH_ASSESSMENTS("C6D9F1", 2);

    private static final int FIRST_CYCLE_WITHOUT_ASSESSMENTS = 4;

    private final String shade;
    private final int border;

    Layout(String shade, int border) {
        this.shade = shade;
        this.border = border;
    }

    /** As it is written in an address: {@code cycle-2-3}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> codes() {
        return Stream.of(values()).map(Layout::code).toList();
    }

    static Layout of(String code) {
        return Stream.of(values()).filter(layout -> layout.code().equals(code)).findFirst().orElseThrow();
    }

    /** The layout in which OHCHR publishes lists of this cycle; of the first there are none. */
    static Layout ofCycle(int cycle) {
        return cycle < FIRST_CYCLE_WITHOUT_ASSESSMENTS ? CYCLE_2_3 : CYCLE_4;
    }

    boolean isOfCycle4() {
        return this != CYCLE_2_3;
    }

    boolean hasAssessments() {
        return this != CYCLE_4;
    }

    /** Colour of the rows of themes, as RGB. */
    String shade() {
        return shade;
    }

    /** Width of the borders in eighths of a point. */
    int border() {
        return border;
    }

    /** Widths of the columns, in twentieths of a point. */
    List<Integer> widths() {
        return switch (this) {
            case CYCLE_2_3 -> List.of(4520, 1250, 4850, 4600);
            case CYCLE_4 -> List.of(4435, 1250, 4901, 4592);
            case CYCLE_4_WITH_ASSESSMENTS -> List.of(3900, 1250, 3500, 2500, 4028);
        };
    }

    List<String> headers() {
        return switch (this) {
            case CYCLE_2_3 -> List.of("Recommendation", "Position", "Full list of themes", COMMENTS);
            case CYCLE_4 -> OF_CYCLE_4;
            case CYCLE_4_WITH_ASSESSMENTS -> Stream.concat(OF_CYCLE_4.stream(), Stream.of(COMMENTS)).toList();
        };
    }

    static final String COMMENTS = "Assessment/comments on level of implementation";
    private static final List<String> OF_CYCLE_4 = List.of("Recommendation and recommending State",
            "Position of the State under review", "Human rights themes and groups of persons", "Relevant SDGs");
}
