package org.uprtracker.intake.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.RecommendingStates;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.matrix.Columns.Column;
import org.uprtracker.source.SourceKind;

/** Reads of a list that was written out of the record what people filled in, and nothing else. */
final class CommentReader implements ListReader.Taking {
    private final Heading heading;
    private final RecommendingStates grammar;
    private final Found found;
    private final List<ReadComment> comments = new ArrayList<>();
    private long empty;

    CommentReader(Heading heading, Lookup lookup, Found found) {
        this.heading = heading;
        this.found = found;
        grammar = new RecommendingStates(lookup.states());
    }

    @Override
    public void read(int row, Columns columns, Map<Column, List<String>> cells, String theme) {
        String words = RowReader.comment(cells.getOrDefault(Column.COMMENT, List.of()));
        if (words == null) {
            empty++;
            return;
        }
        Place place = Place.row(row);
        List<String> lines = cells.get(Column.RECOMMENDATION);
        List<Entry> entries = Entry.of(lines);
        if (lines.stream().allMatch(String::isBlank) || entries.size() > 1) {
            found.error(place.column(columns.name(Column.RECOMMENDATION)), words, "It cannot be told beside which recommendation "
                    + "this was written. Give each recommendation a row of its own.");
            return;
        }
        Entry entry = entries.get(0);
        comments.add(new ReadComment(place, heading.state(), heading.cycle(), heading.session(), entry.paragraph(),
                List.of(entry.body(), grammar.read(entry.body()).text()), words));
    }

    void tell(RecordMark mark, Sink sink) {
        sink.document(new ReadDocument(SourceKind.DATA_SET, "Thematic list of recommendations, from the record", "OHCHR", null,
                null, "en", null, true));
        found.warning(Place.row(1), null, "This list was written from the record (revision " + mark.revision() + ", as of "
                + mark.asOf() + "): only what was filled in beside the recommendations is read. Send other changes to the "
                + "record itself.");
        found.tellFindings(sink);
        comments.forEach(sink::comment);
        for (long i = 0; i < empty; i++) {
            sink.skipped("written from the record, and nothing was filled in beside it");
        }
    }
}
