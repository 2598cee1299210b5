package org.uprtracker.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;

/** Status tables out of the record, each by one statement. */
@ApplicationScoped
public class TableReader {
    private final RecordReader reader;

    @Inject
    TableReader(RecordReader reader) {
        this.reader = reader;
    }

    private static StatusTable.Line line(ResultSet line) throws SQLException {
        String part = line.getString("part");
        boolean head = part.equals("row") || part.equals("column");
        return new StatusTable.Line(line.getBoolean("earlier"), part, line.getString("row"), line.getString("column"),
                line.getLong("count"), head ? new StatusTable.Value(line.getString("id"), line.getString("name"),
                        line.getString("name_language"), line.getString("id_order")) : null);
    }

    /** A table, and the state of the record it was read at. */
    public record Table(RecordReader.Head head, TableView view) {}

    /**
     * @param question asked with the filters of {@link TableInquiry#INQUIRY}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if a value does not exist, or the table would be too large
     */
    public Table table(Question question) {
        Asked asked = Asked.of(question);
        RecordReader.Rows<StatusTable.Line> found = reader.select(
                TableInquiry.INQUIRY.filters(), question, new TableSql(asked).sql(), TableReader::line);
        CellLinks links = new CellLinks(found.head());
        StatusTable table = new StatusTable(asked, found.rows(), links);
        Clock clock = question.clock();
        return new Table(found.head(), new TableView(
                question.value("unit").orElse("recommendations"), question.value("base").orElse("all"), asked.status(),
                clock.asOf().toString(), asked.compareTo().map(Object::toString).orElse(null),
                clock.publishedBy().map(Object::toString).orElse(null),
                found.head() == null ? null : found.head().revision(), found.head() == null ? null : found.head().hex(),
                asked.rows().name(), asked.columns().name(), table.columns(), table.rows(), table.total(), table.notes(),
                links.self("/v1/status-table", question.with(Asked.ROWS, List.of(asked.rows().name()))
                        .with(Asked.COLUMNS, List.of(asked.columns().name())))));
    }
}
