package org.uprtracker.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.uprtracker.access.Caller;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Done;

/** Many writes in one request: what comes on record comes as one revision, and each item has its own answer. */
@ApplicationScoped
class Batch {
    private final Writer writer;
    private final Contents contents;

    @Inject
    Batch(Writer writer, Contents contents) {
        this.writer = writer;
        this.contents = contents;
    }

    /** What became of one item: the status it would have had alone, and its answer or its problem. */
    record Item(int status, WriteView written, JsonNode problem) {}

    /** @param atomic whether nothing is written where one item is refused */
    @Transactional
    List<Item> write(Caller caller, List<Wish> wishes, String reason, boolean atomic) {
        writer.lock(caller);
        RecordNow record = writer.record(caller);
        List<Writer.Prepared> prepared = new ArrayList<>();
        List<HttpProblem> problems = new ArrayList<>();
        for (Wish wish : wishes) {
            Writer.Prepared one = null;
            HttpProblem problem = null;
            try {
                one = writer.prepare(caller, wish, record);
            } catch (HttpProblem refused) {
                problem = refused;
            }
            prepared.add(one);
            problems.add(problem);
        }
        boolean refused = problems.stream().anyMatch(problem -> problem != null);
        if (refused && atomic) {
            throw new Refusal(IntStream.range(0, wishes.size()).mapToObj(i -> refused(problems.get(i))).toList());
        }
        List<Act> acts = prepared.stream().filter(one -> one != null && one.act() != null).map(Writer.Prepared::act).toList();
        List<Done> done = acts.isEmpty() ? List.of()
                : writer.apply(new By(caller.person(), null), reason, acts).done();
        List<Item> items = new ArrayList<>();
        int written = 0;
        for (int i = 0; i < wishes.size(); i++) {
            Writer.Prepared one = prepared.get(i);
            if (one == null) {
                items.add(refused(problems.get(i)));
            } else {
                WriteView view = one.act() == null ? writer.drafted(one.draft()) : writer.released(done.get(written++));
                items.add(new Item(Writer.status(wishes.get(i).action(), view), view, null));
            }
        }
        return items;
    }

    private Item refused(HttpProblem problem) {
        return problem == null ? new Item(0, null, null)
                : new Item(problem.getStatusCode(), null, contents.problem(problem));
    }

    /** An atomic batch in which an item was refused: nothing of it is written. */
    static class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Item> items;

        Refusal(List<Item> items) {
            super("an item of an atomic batch was refused");
            this.items = items;
        }

        List<Item> items() {
            return items;
        }
    }
}
