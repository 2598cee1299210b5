package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ManyWritersTest {
    private static final int WRITERS = 20;
    private static final int WRITES = 5;

    @Inject
    Journal journal;

    @Inject
    DataSource source;

    @Test
    void twentyWritersAtOnceLeaveOneGaplessRowOfRevisionsAndLoseNothing() throws Exception {
        // Given
        String run = "test-" + UUID.randomUUID();
        String shared = run + "-shared";
        long head;
        try (Database database = new Database(source)) {
            head = Long.parseLong(database.value("select max(number) from revision"));
        }
        // When
        List<Long> taken = writeAtOnce(run, shared);
        // Then
        assertEquals(LongStream.rangeClosed(head + 1, head + WRITERS * WRITES).boxed().toList(), taken);
        try (Database database = new Database(source)) {
            assertEquals(List.of("0"), database.column("select count(*) from (select number, committed_at,"
                    + " lag(number, 1, 0) over (order by number) as number_before,"
                    + " lag(committed_at) over (order by number) as committed_before from revision) r"
                    + " where number <> number_before + 1 or committed_at < committed_before"));
            assertEquals(String.valueOf(WRITERS), database.value("select count(*) from source_version v join thing t"
                    + " on t.id = v.thing where t.public_id ~ '^" + run + "-[0-9]+$' and v.until is null"
                    + " and v.title = 'write " + (WRITES - 1) + "'"));
            assertEquals(String.valueOf(WRITERS * WRITES), database.value("select count(distinct content ->> 'title')"
                    + " from change where thing = " + Database.id("source", shared)));
            assertEquals(List.of(String.valueOf(head + WRITERS * WRITES)), database.column(
                    "select since from source_version where until is null and thing = " + Database.id("source",
                    shared)));
            assertEquals("0",
                    database.value("select count(*) from (select until, lead(since) over (order by since) as next"
                    + " from source_version where thing = " + Database.id("source", shared) + ") v"
                    + " where until is distinct from next"));
        }
    }

    /** Each writer changes a thing of its own and one that all share. */
    private List<Long> writeAtOnce(String run, String shared) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<Long>>> results = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String own = run + "-" + writer;
            results.add(pool.submit(() -> {
                start.await();
                List<Long> taken = new ArrayList<>();
                for (int write = 0; write < WRITES; write++) {
                    taken.add(journal.write("test", null, List.of(JournalTest.titled(own, "write " + write),
                            JournalTest.titled(shared, own + " write " + write))).revision());
                }
                return taken;
            }));
        }
        start.countDown();
        List<Long> taken = new ArrayList<>();
        for (Future<List<Long>> result : results) {
            taken.addAll(result.get(60, TimeUnit.SECONDS));
        }
        pool.shutdown();
        return taken.stream().sorted().toList();
    }
}
