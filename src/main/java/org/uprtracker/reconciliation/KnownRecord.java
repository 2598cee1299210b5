package org.uprtracker.reconciliation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.StateNames;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.review.Cycle;
import org.uprtracker.review.Review;
import org.uprtracker.review.Session;
import org.uprtracker.review.State;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.source.Source;
import org.uprtracker.taxonomy.Theme;

/** What stands on record while one file is compared with it, and what is about to be written: asked once, then kept. */
final class KnownRecord implements OnRecord {
    private static final ZoneOffset WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

    private final Contents contents;
    private final Journal journal;
    private final Map<Class<? extends Content>, Map<String, ? extends Content>> kept = new HashMap<>();
    private final Map<String, Optional<LocalDate>> answers = new HashMap<>();

    KnownRecord(Contents contents, Journal journal) {
        this.contents = contents;
        this.journal = journal;
        keep(ThingKind.STATE, State.class);
        keep(ThingKind.CYCLE, Cycle.class);
        keep(ThingKind.SESSION, Session.class);
        keep(ThingKind.REVIEW, Review.class);
        keep(ThingKind.SOURCE, Source.class);
        keep(ThingKind.THEME, Theme.class);
    }

    private <T extends Content> void keep(ThingKind kind, Class<T> type) {
        kept.put(type, new HashMap<>(contents.standing(kind, type)));
    }

    Lookup lookup() {
        return new Lookup(new StateNames(all(State.class).values()),
                session -> find(Session.class, String.valueOf(session)).map(Session::cycle));
    }

    @SuppressWarnings("unchecked") // put there by keep under its type
    <T extends Content> Map<String, T> all(Class<T> type) {
        return (Map<String, T>) kept.get(type);
    }

    /** A source, a review or a theme stands from now on, for whatever is written after it. */
    @SuppressWarnings("unchecked") // of its own class
    void add(Content content) {
        ((Map<String, Content>) kept.get(content.getClass())).put(content.publicId(), content);
    }

    @Override
    public <T extends Content> Optional<T> find(Class<T> type, String id) {
        if (kept.containsKey(type)) {
            return Optional.ofNullable(all(type).get(id));
        }
        ThingKind kind = contents.kindOf(type);
        return Optional.ofNullable(contents.last(kind, id)).filter(Last::stands)
                .map(last -> type.cast(contents.read(kind, last.content())));
    }

    @Override
    public boolean isTaken(Class<? extends Content> type, String id) {
        ThingKind kind = contents.kindOf(type);
        return kept.containsKey(type) && all(type).containsKey(id) || contents.last(kind, id) != null;
    }

    @Override
    public Optional<String> holder(ThingKind kind, String field, String value, String except) {
        if (kind == ThingKind.REVIEW && field.equals("reportSymbol")) {
            return all(Review.class).values().stream()
                    .filter(review -> value.equals(review.reportSymbol()) && !Objects.equals(review.id(), except))
                    .map(Review::id).findFirst();
        }
        return journal.holder(kind, field, value, except);
    }

    @Override
    public Optional<LocalDate> firstAnswer(String review) {
        return answers.computeIfAbsent(review, journal::firstAnswer);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(WHERE_DAYS_BEGIN);
    }
}
