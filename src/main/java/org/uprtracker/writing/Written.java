package org.uprtracker.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.ThingKind;

/** Things as they were written: what a merge patch is made against. */
@ApplicationScoped
class Written {
    private final Journal journal;
    private final Contents contents;

    @Inject
    Written(Journal journal, Contents contents) {
        this.journal = journal;
        this.contents = contents;
    }

    @Transactional
    Answer content(ThingKind kind, String id) {
        Last last = journal.last(kind, id);
        if (last == null) {
            throw ProblemType.NOT_FOUND.problem("No " + kind + " has this id.").build();
        }
        if (last.action().equals("withdrawn")) {
            throw ProblemType.WITHDRAWN.problem("It was withdrawn (change " + last.change() + ")"
                    + (last.reason() == null ? "." : ": " + last.reason())).build();
        }
        if (last.action().equals("merged")) {
            return new Answer(308, "/v1/" + kind.plural() + "/" + contents.mergedInto(last) + "/content", null,
                    contents.tree("{}"));
        }
        return new Answer(200, null, Tags.of(last.change()), contents.tree(last.content()));
    }
}
