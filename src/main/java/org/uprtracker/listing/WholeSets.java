package org.uprtracker.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Reads all items that a question finds, however many, without ever holding more than a few. */
@ApplicationScoped
public class WholeSets {
    private final Statements statements;

    @Inject
    WholeSets(Statements statements) {
        this.statements = statements;
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
