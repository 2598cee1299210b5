package org.uprtracker.matrix;

import java.util.Comparator;
import java.util.List;
import org.uprtracker.intake.matrix.RecordMark;

/**
 * The list of one review, ready to be written.
 *
 * @param state English name of the State under Review
 * @param mark of which state of the record it is
 * @param assessments whose assessments it shows, in words; null where the column is left to be filled in
 */
record ThematicList(String review, String state, int cycle, int session, RecordMark mark, String assessments,
        List<ListedRecommendation> recommendations) {
    /** What is supported stands before what is noted, each sorted by themes. */
    private static final List<String> POSITIONS = List.of("supported", "partially_supported", "noted", "pending", "unclear");

    List<ListedRecommendation> sorted() {
        return recommendations.stream().sorted(Comparator.comparing(ThematicList::block)
                .thenComparing(this::theme, Comparator.nullsLast(Comparator.comparing(String::toLowerCase)))
                .thenComparing(ListedRecommendation::idOrder)).toList();
    }

    private static int block(ListedRecommendation one) {
        return one.answer() == null ? POSITIONS.size() : POSITIONS.indexOf(one.answer().position());
    }

    /** Label of the theme under which it stands: its first; null where it has none. */
    String theme(ListedRecommendation one) {
        return one.themes().isEmpty() ? null : label(one.themes().get(0));
    }

    String label(ListedRecommendation.Subject theme) {
        return ThemeLabel.of(theme.ohchr(), theme.name(), cycle);
    }

    /** For instance {@code KAZ-3_UPR34_thematic-list.docx}. */
    String fileName() {
        return review + "_UPR" + session + "_thematic-list.docx";
    }
}
