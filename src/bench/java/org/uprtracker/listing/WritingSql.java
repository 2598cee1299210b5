package org.uprtracker.listing;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.uprtracker.recommendation.RecommendationListing;

/** What it takes to get from an address to the text of its statement: done for every question that is put to the database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WritingSql {
    private Question question;
    private Sql sql;

    public WritingSql() {
        MultivaluedMap<String, String> address = new MultivaluedHashMap<>();
        address.putSingle("state", "FRA");
        address.putSingle("limit", "50");
        question = QuestionParser.list(RecommendationListing.LISTING, address, new Audience("http://localhost:8080", "en"));
        sql = new Query(RecommendationListing.LISTING, question).page();
    }

    @Benchmark
    public Sql putTogether() {
        return new Query(RecommendationListing.LISTING, question).page();
    }

    @Benchmark
    public String writeOut() {
        return sql.text(false, false);
    }
}
