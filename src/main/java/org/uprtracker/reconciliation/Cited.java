package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.source.Citation;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

/**
 * The source that a file is, and how places in it are cited.
 *
 * @param source as it is, or will be, on record
 * @param positionDate day from which the answers in it count; null where they have none of their own
 */
record Cited(Source source, String positionDate) {
    private static final int LONGEST_PLACE = 400;
    /** As {@link #place} writes them, and at the end of a fuller description. */
    private static final Pattern ROWS = Pattern.compile("(?:^|\\()rows? ((?:[0-9]{1,9}, )*[0-9]{1,9})(?:$|\\))");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Whose words of a recommendation stand: the higher. Zero is a summary of ours. */
    enum Rank {
        SUMMARY, OTHER_DATA_SET, OHCHR_DATA_SET, REPORT;

        static Rank of(Source source) {
            if (source.kind() == SourceKind.WORKING_GROUP_REPORT) {
                return REPORT;
            }
            return source.kind() != SourceKind.DATA_SET ? SUMMARY
                    : source.publisher().equals("OHCHR") ? OHCHR_DATA_SET : OTHER_DATA_SET;
        }
    }

    Rank rank() {
        return Rank.of(source);
    }

    Citation citation(Place place, List<Integer> rows, String note) {
        return new Citation(source.id(), place(place, rows), note);
    }

    /** Where an answer stands: a paragraph of its own, or the place of the recommendation and what that refers to. */
    Citation citation(Place place, List<Integer> rows, ReadPosition position) {
        String own = place(place, rows);
        if (position.where() == null) {
            return new Citation(source.id(), own, null);
        }
        boolean elsewhere = source.kind() == SourceKind.DATA_SET;
        return new Citation(source.id(), elsewhere ? own + "; position from " + position.where() : position.where(), null);
    }

    /** The rows of this source that citations name. */
    List<Integer> rows(List<Citation> citations) {
        List<Integer> rows = new ArrayList<>();
        for (Citation citation : citations) {
            Matcher named = ROWS.matcher(citation.place());
            if (citation.source().equals(source.id()) && named.find()) {
                NUMBER.matcher(named.group(1)).results().forEach(number -> rows.add(Integer.valueOf(number.group())));
            }
        }
        return rows;
    }

    static String place(Place place, List<Integer> rows) {
        if (place.record() != null) {
            return "annotation " + place.record();
        }
        if (rows.size() > 1) {
            String all = "rows " + rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return all.length() <= LONGEST_PLACE ? all
                    : "rows " + rows.get(0) + " to " + rows.get(rows.size() - 1) + " (" + rows.size() + " of them)";
        }
        if (place.row() != null) {
            return "row " + place.row() + (place.paragraph() == null ? "" : " (para. " + place.paragraph() + ")");
        }
        return place.paragraph() != null ? "para. " + place.paragraph()
                : place.page() != null ? "page " + place.page() : "the document as a whole";
    }
}
