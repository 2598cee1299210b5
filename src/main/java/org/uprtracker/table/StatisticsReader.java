package org.uprtracker.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;

/** Statistics out of the record, each by one statement. */
@ApplicationScoped
public class StatisticsReader {
    private final RecordReader reader;

    @Inject
    StatisticsReader(RecordReader reader) {
        this.reader = reader;
    }

    /** Statistics, and the state of the record they were read at. */
    public record Read(RecordReader.Head head, StatisticsView view) {}

    /**
     * @param question asked with the filters of {@link StatisticsInquiry#INQUIRY}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if a value does not exist, or a series is not right
     */
    public Read statistics(Question question) {
        RecordReader.Rows<Statistics.Line> found = reader.select(StatisticsInquiry.INQUIRY.filters(), question,
                new StatisticsSql(question).sql(), StatisticsReader::line);
        return new Read(found.head(), new Statistics(question, found.rows(), found.head()).view());
    }

    private static Statistics.Line line(ResultSet line) throws SQLException {
        return new Statistics.Line(line.getString("part"),
                new StatusTable.Value(line.getString("by"), line.getString("by_name"), null, line.getString("by_order")),
                new StatusTable.Value(line.getString("id"), line.getString("name"), line.getString("name_language"),
                        line.getString("id_order")),
                line.getLong("count"), line.getLong("supported"), line.getLong("repeated"));
    }
}
