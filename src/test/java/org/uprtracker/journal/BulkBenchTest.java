package org.uprtracker.journal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.uprtracker.recommendation.*;
import org.uprtracker.source.Citation;
@QuarkusTest
@io.quarkus.test.common.WithTestResource(org.uprtracker.boot.TestDatabase.class)
class BulkBenchTest {
    @Inject Journal journal;
    @Inject UserTransaction tx;
    @Test void bench() throws Exception {
        for (int round = 0; round < 3; round++) {
            List<List<Act>> pieces = new ArrayList<>();
            for (int i = 0; i < 8; i++) { List<Act> p = new ArrayList<>();
                for (int j = 0; j < 500; j++) { String par = (900 + round) + "." + (i * 500 + j);
                    p.add(new Act.Put(new Recommendation("KAZ-2-" + par, Recommendation.Origin.STATE, "KAZ", "KAZ-2", par, null, null, null,
                        "Text of recommendation " + par + " that is about two hundred characters long, as they are in the files that people bring in, on average, with commas.", Recommendation.TextKind.OFFICIAL, "en",
                        List.of(new RecommendingState("USA", 3)), List.of(), List.of(new StatedPosition(Position.SUPPORTED, null, null, null, null, "Accepted", null, null, null, new Citation("upr-info-6-9", "row " + i, null))),
                        List.of("detention", "corruption"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(new Citation("upr-info-6-9", "row " + i, null))), null, null)); }
                pieces.add(p); }
            tx.setTransactionTimeout(600);
            tx.begin();
            long t = System.nanoTime();
            journal.apply(new By("bench", null), "bench", pieces.iterator());
            System.out.println("BENCH round " + round + " " + (System.nanoTime() - t) / 1_000_000 + " ms for 4000");
            t = System.nanoTime();
            tx.commit();
            System.out.println("BENCH commit " + (System.nanoTime() - t) / 1_000_000);
        }
    }
}
