package org.uprtracker.writing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.OnRecord;

/** The record as it stands, and what is about to be written with it. */
final class RecordNow implements OnRecord {
    private static final ZoneOffset WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

    private final Journal journal;
    private final Contents contents;
    private final BiFunction<ThingKind, String, Optional<Content>> drafts;
    private final Map<String, Content> alongside;
    private final Set<String> leaving;
    private final Map<String, Optional<Last>> asked;

    /** @param drafts what the caller's organisation has drafted; nothing for the official record */
    RecordNow(Journal journal, Contents contents, BiFunction<ThingKind, String, Optional<Content>> drafts) {
        this(journal, contents, drafts, new HashMap<>(), new HashSet<>(), new HashMap<>());
    }

    private RecordNow(Journal journal, Contents contents, BiFunction<ThingKind, String, Optional<Content>> drafts,
            Map<String, Content> alongside, Set<String> leaving, Map<String, Optional<Last>> asked) {
        this.journal = journal;
        this.contents = contents;
        this.drafts = drafts;
        this.alongside = alongside;
        this.leaving = leaving;
        this.asked = asked;
    }

    /** The same without what is only drafted: what is released rests on nothing that others cannot see. */
    RecordNow withoutDrafts() {
        return new RecordNow(journal, contents, (kind, id) -> Optional.empty(), alongside, leaving, asked);
    }

    /** How a reference finds what it names. */
    enum Presence {
        HERE, WITHDRAWN, NOWHERE
    }

    void add(Content content) {
        alongside.put(key(content.thingKind(), content.publicId()), content);
    }

    /** Under this id another thing stands from now on. */
    void standFor(ThingKind kind, String id, Content other) {
        alongside.put(key(kind, id), other);
    }

    /** It is withdrawn together with what else is written: nothing of that may refer to it. */
    void leave(ThingKind kind, String id) {
        leaving.add(key(kind, id));
    }

    boolean isLeaving(ThingKind kind, String id) {
        return leaving.contains(key(kind, id));
    }

    /** Whether what is written together refers to a thing that is withdrawn with it. */
    boolean isReferredToAlongside(ThingKind kind, String id) {
        Set<String> referredTo = new HashSet<>();
        alongside.values().forEach(content -> content.version((of, other) -> {
            referredTo.add(key(of, other));
            return 0;
        }));
        return referredTo.contains(key(kind, id));
    }

    boolean isAlongside(ThingKind kind, String id) {
        return alongside.containsKey(key(kind, id));
    }

    Optional<Last> last(ThingKind kind, String id) {
        return asked.computeIfAbsent(key(kind, id), key -> Optional.ofNullable(journal.last(kind, id)));
    }

    Presence presence(ThingKind kind, String id) {
        if (isLeaving(kind, id)) {
            return Presence.WITHDRAWN;
        }
        if (isAlongside(kind, id) || drafts.apply(kind, id).isPresent()) {
            return Presence.HERE;
        }
        return last(kind, id).map(last -> last.action().equals("merged") ? presence(kind, contents.mergedInto(last))
                : last.stands() ? Presence.HERE : Presence.WITHDRAWN).orElse(Presence.NOWHERE);
    }

    @Override
    public <T extends Content> Optional<T> find(Class<T> type, String id) {
        ThingKind kind = contents.kindOf(type);
        return content(kind, id).map(type::cast);
    }

    Optional<Content> content(ThingKind kind, String id) {
        if (id == null || isLeaving(kind, id)) {
            return Optional.empty();
        }
        if (isAlongside(kind, id)) {
            return Optional.of(alongside.get(key(kind, id)));
        }
        return last(kind, id)
                .flatMap(last -> last.action().equals("merged")
                        ? content(kind, contents.mergedInto(last))
                        : last.stands() ? Optional.of(contents.stored(kind, last.content())) : Optional.empty())
                .or(() -> drafts.apply(kind, id));
    }

    @Override
    public boolean isTaken(Class<? extends Content> type, String id) {
        ThingKind kind = contents.kindOf(type);
        return isAlongside(kind, id) || last(kind, id).isPresent() || drafts.apply(kind, id).isPresent();
    }

    @Override
    public Optional<String> holder(ThingKind kind, String field, String value, String except) {
        return alongside.values().stream()
                .filter(other -> other.thingKind() == kind && !other.publicId().equals(except)
                        && value.equals(contents.text(other, field)))
                .map(Content::publicId).findFirst()
                .or(() -> journal.holder(kind, field, value, except));
    }

    @Override
    public Optional<LocalDate> firstAnswer(String review) {
        return journal.firstAnswer(review);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(WHERE_DAYS_BEGIN);
    }

    private static String key(ThingKind kind, String id) {
        return kind.code() + '/' + id;
    }
}
