package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.uprtracker.intake.Ledger;
import org.uprtracker.intake.Outcome;
import org.uprtracker.journal.Done;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Source;
import org.uprtracker.writing.CommentDrafts;

/** What an import would do, as it is told at its end. */
final class Planned {
    private static final int MOST_DOUBTS = 1_000;

    private final Source source;
    private final Noted noted;
    final Counts recommendations = new Counts();
    final Counts commitments = new Counts();
    final Counts reviews = new Counts();
    final List<Ledger.Item> items = new ArrayList<>();
    final List<Outcome.Conflict> conflicts = new ArrayList<>();
    final List<CommentDrafts.Comment> comments = new ArrayList<>();
    long sources;
    long themes;
    long positions;
    private final List<Outcome.Doubt> doubtful = new ArrayList<>();
    private final Map<String, Long> matches = new TreeMap<>();

    /** @param source what the file is on record; null where that is not known */
    Planned(Source source, Noted noted) {
        this.source = source;
        this.noted = noted;
    }

    Source source() {
        return source;
    }

    Noted noted() {
        return noted;
    }

    /** How many things of a kind were created, changed and so on. */
    static final class Counts {
        private final Map<Done.Action, Long> counts = new EnumMap<>(Done.Action.class);

        void count(Done.Action action) {
            counts.merge(action, 1L, Long::sum);
        }

        private long of(Done.Action action) {
            return counts.getOrDefault(action, 0L);
        }

        private Outcome.Tally tally() {
            return new Outcome.Tally(of(Done.Action.CREATED), of(Done.Action.CHANGED), of(Done.Action.UNCHANGED),
                    of(Done.Action.MERGED));
        }
    }

    void matched(ReviewPlan.Matched one, Ledger.Action action) {
        matches.merge(one.match().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        items.add(new Ledger.Item(one.place(), ThingKind.RECOMMENDATION, one.id(), action, one.match(), one.score(),
                one.candidates()));
        if (one.text() != null && doubtful.size() < MOST_DOUBTS) {
            doubtful.add(new Outcome.Doubt(one.place() == null ? "on record" : Cited.place(one.place(), List.of()), one.id(),
                    one.text(), one.candidates()));
        }
    }

    /** @param drafts how many drafts were made of comments, or would be */
    Outcome outcome(Staged staged, Long revision, long drafts, String failure) {
        return new Outcome(revision, failure, staged.units(), staged.skipped(), recommendations.tally(),
                commitments.tally(), reviews.tally(), sources, themes, positions, drafts, matches, doubtful, conflicts,
                noted.list(), noted.cut());
    }
}
