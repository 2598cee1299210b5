package org.uprtracker.intake.matrix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.matrix.Columns.Column;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/** Reads the cells of one row into the recommendations they hold. */
final class RowReader implements ListReader.Taking {
    private final Recommenders recommenders;
    private final Found found;

    RowReader(Lookup lookup, Found found) {
        recommenders = new Recommenders(lookup, found);
        this.found = found;
    }

    @Override
    public void read(int row, Columns columns, Map<Column, List<String>> cells, String theme) {
        found.row();
        Place place = Place.row(row);
        List<String> lines = cells.get(Column.RECOMMENDATION);
        if (lines.stream().allMatch(String::isBlank)) {
            found.error(place.column(columns.name(Column.RECOMMENDATION)), null, "The row has no recommendation.");
            return;
        }
        List<Entry> entries = Entry.of(lines);
        Optional<Word> word = position(place.column(columns.name(Column.POSITION)), cells.get(Column.POSITION), entries.size());
        for (Entry entry : entries) {
            Optional<Draft> draft = draft(entry, word.orElse(null), place.column(columns.name(Column.RECOMMENDATION)),
                    cells.getOrDefault(Column.STATES, List.of()));
            draft.ifPresent(one -> {
                describe(one, row, cells, theme);
                found.add(one);
            });
        }
    }

    private record Word(Position position, String written) {}

    private Optional<Word> position(Place place, List<String> lines, int recommendations) {
        // Merged cells and several recommendations say it more than once.
        String written = lines.stream().map(PositionWord::bare).filter(line -> !line.isEmpty()).distinct()
                .collect(Collectors.joining(" "));
        Optional<Position> position = PositionWord.position(written);
        if (position.isEmpty()) {
            found.error(place, written.isEmpty() ? null : written, written.isEmpty()
                    ? "The position is missing. Write Supported, Noted, Supported/Noted or Pending."
                    : recommendations > 1 ? "The cell of the recommendation holds several, and the positions cannot be told apart. "
                            + "Give each recommendation a row of its own."
                    : "This is no position that is known here. Write Supported, Noted, Supported/Noted or Pending.");
        }
        return position.map(one -> new Word(one, written));
    }

    private Optional<Draft> draft(Entry entry, Word word, Place place, List<String> statesCell) {
        if (!entry.numbered()) {
            found.error(place, entry.body(), "The recommendation begins with digits that are no paragraph number of the form 115.1. "
                    + "Write the number as the report has it.");
            return Optional.empty();
        }
        if (entry.other() != null) {
            found.error(place, entry.other(), "Recommendation " + entry.other() + " begins in the middle of a line of " + entry.paragraph()
                    + ". Give each recommendation a row of its own.");
            return Optional.empty();
        }
        Optional<Recommenders.Read> read = recommenders.read(entry, statesCell, place);
        if (read.isEmpty() || word == null) {
            return Optional.empty();
        }
        if (entry.paragraph() == null) {
            found.warning(place, entry.body(), "The recommendation has no paragraph number: it comes in without one.");
        }
        return Optional.of(new Draft(entry.paragraph(), read.get().text(), read.get().states(), read.get().parts(),
                position(entry, word, place)));
    }

    private ReadPosition position(Entry entry, Word word, Place place) {
        PositionSource source = entry.source() == null || entry.source().isEmpty() ? null : PositionSource.of(entry.source());
        if (source == null) {
            found.once(place, null, "The recommendation does not say where its position stands (\"Source of Position: …\"): "
                    + "it comes in without. Of other rows this is not said again.");
        } else if (!source.understood()) {
            found.warning(place, entry.source(), source.symbol() == null
                    ? "The source of the position names no document that is understood: it is left out."
                    : "Of the source of the position this was understood: " + source.where() + ". Check it.");
        }
        return new ReadPosition(word.position(), Claim.NONE, null, word.written(), source == null ? null : source.where(),
                source == null ? null : source.symbol());
    }

    private static void describe(Draft draft, int row, Map<Column, List<String>> cells, String theme) {
        ThemesCell cell = ThemesCell.of(cells.get(Column.THEMES));
        Set<String> themes = new LinkedHashSet<>();
        if (theme != null && cell.themes.stream().noneMatch(theme::equalsIgnoreCase)) {
            themes.add(theme);
        }
        themes.addAll(cell.themes);
        Set<String> groups = new LinkedHashSet<>(cell.groups);
        groups.addAll(ThemesCell.of(cells.getOrDefault(Column.GROUPS, List.of())).all());
        Set<String> sdgs = new LinkedHashSet<>(cell.sdgs);
        sdgs.addAll(ThemesCell.of(cells.getOrDefault(Column.SDGS, List.of())).all());
        draft.add(row, themes, groups, sdgs, comment(cells.getOrDefault(Column.COMMENT, List.of())));
    }

    /** Paragraphs stay paragraphs. Null if nobody wrote anything: dashes say nothing. */
    static String comment(List<String> lines) {
        if (lines.stream().allMatch(line -> Plain.item(line).isEmpty())) {
            return null;
        }
        return String.join("\n", lines).strip();
    }
}
