package org.uprtracker.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uprtracker.export.Sheet;
import org.uprtracker.labels.Labels;

/**
 * What counts say about themselves: what is counted, over which base, whose status, as of when and known when.
 *
 * @param status {@code headline}, {@code perspectives}, or perspectives separated by commas
 * @param compareTo null where nothing is compared
 * @param publishedBy null where that was not asked
 * @param revision null before the record begins
 */
record About(String unit, String base, String status, String asOf, String compareTo, String publishedBy, Long revision,
        String hash, List<String> notes, String self) {

    static About of(TableView table) {
        return new About(table.unit(), table.base(), table.status(), table.asOf(), table.compareTo(), table.publishedBy(),
                table.revision(), table.hash(), table.notes(), table.self());
    }

    static About of(StatisticsView view) {
        return new About(view.unit(), view.base(), view.status(), view.asOf(), null, view.publishedBy(), view.revision(),
                view.hash(), view.notes(), view.self());
    }

    List<Sheet.About> lines(Labels labels) {
        List<Sheet.About> lines = new ArrayList<>(List.of(
                Sheet.About.of(labels.text("table.counts"), labels.text("unit." + unit)),
                Sheet.About.of(labels.text("table.base"), labels.text("base." + base)),
                Sheet.About.of(labels.text("dimension.status"), whose(labels)),
                Sheet.About.of(labels.text("table.asOf"), asOf)));
        Optional.ofNullable(compareTo).ifPresent(day -> lines.add(Sheet.About.of(labels.text("table.compareTo"), day)));
        Optional.ofNullable(publishedBy).ifPresent(day -> lines.add(Sheet.About.of(labels.text("table.publishedBy"), day)));
        Optional.ofNullable(revision).ifPresent(known ->
                lines.add(Sheet.About.of(labels.text("table.revision"), known + " (" + hash + ")")));
        if (!notes.isEmpty()) {
            lines.add(Sheet.About.of(labels.text("table.notes"), String.join(" ", notes)));
        }
        lines.add(Sheet.About.address(labels.text("table.address"), self));
        return lines;
    }

    private String whose(Labels labels) {
        return switch (status) {
            case "headline", "perspectives" -> labels.text("table.status." + status);
            default -> String.join(", ", List.of(status.split(",")).stream().map(perspective -> perspective.equals("none")
                    ? labels.text("none") : labels.word("perspective", perspective)).toList());
        };
    }
}
