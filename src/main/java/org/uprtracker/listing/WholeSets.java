package org.uprtracker.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads all items that a question finds, however many, without ever holding more than a few. */
@ApplicationScoped
public class WholeSets {
    private final Statements statements;
    private final RecordReader reader;

    @Inject
    WholeSets(Statements statements, RecordReader reader) {
        this.statements = statements;
        this.reader = reader;
    }

    /**
     * A state of the record.
     *
     * @param head null before the record begins
     * @param committed when its revision was committed; null before the record begins
     */
    public record State(RecordReader.Head head, Instant committed) {}

    /**
     * The state of the record that a question meets.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if the question names something that does not exist
     */
    public State state(List<Filter> filters, Question question) {
        RecordReader.Rows<Instant> found = reader.select(filters, question,
                Sql.of("select committed_at from revision where number = (select k from clock)"),
                row -> row.getTimestamp("committed_at").toInstant());
        return new State(found.head(), found.head() == null ? null : found.rows().get(0));
    }

    /** Takes one item; may refuse it, which ends the reading and frees the database. */
    public interface Sink {
        void take(String json) throws IOException;
    }

    /**
     * Hands over the items one by one as JSON texts, in the listing's own order: what an item of the list is, with null
     * for what is absent.
     *
     * @param question of one state of the record, so that asking again gives the same
     */
    public void each(Listing<?> listing, Question question, Sink sink) throws IOException {
        statements.each(new Query(listing, question).whole(),
                row -> sink.take(Query.marked(row.getString("item"), row.getString("redacted"))));
    }
}
