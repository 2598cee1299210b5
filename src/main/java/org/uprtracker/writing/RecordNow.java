package org.uprtracker.writing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Optional<Last>> asked;

    /** @param drafts what the caller's organisation has drafted; nothing for the official record */
    RecordNow(Journal journal, Contents contents, BiFunction<ThingKind, String, Optional<Content>> drafts) {
        this(journal, contents, drafts, new HashMap<>(), new HashMap<>());
    }

    private RecordNow(Journal journal, Contents contents, BiFunction<ThingKind, String, Optional<Content>> drafts,
            Map<String, Content> alongside, Map<String, Optional<Last>> asked) {
        this.journal = journal;
        this.contents = contents;
        this.drafts = drafts;
        this.alongside = alongside;
        this.asked = asked;
    }

    /** The same without what is only drafted: what is released rests on nothing that others cannot see. */
    RecordNow withoutDrafts() {
        return new RecordNow(journal, contents, (kind, id) -> Optional.empty(), alongside, asked);
    }

    /** How a reference finds what it names. */
    enum Presence {
        HERE, WITHDRAWN, NOWHERE
    }

    void add(Content content) {
        alongside.put(key(content.thingKind(), content.publicId()), content);
    }

    boolean isAlongside(ThingKind kind, String id) {
        return alongside.containsKey(key(kind, id));
    }

    Optional<Last> last(ThingKind kind, String id) {
        return asked.computeIfAbsent(key(kind, id), key -> Optional.ofNullable(journal.last(kind, id)));
    }

    Presence presence(ThingKind kind, String id) {
        if (isAlongside(kind, id) || drafts.apply(kind, id).isPresent()) {
            return Presence.HERE;
        }
        return last(kind, id).map(last -> last.action().equals("withdrawn") ? Presence.WITHDRAWN : Presence.HERE)
                .orElse(Presence.NOWHERE);
    }

    @Override
    public <T extends Content> Optional<T> find(Class<T> type, String id) {
        ThingKind kind = contents.kindOf(type);
        return content(kind, id).map(type::cast);
    }

    Optional<Content> content(ThingKind kind, String id) {
        if (id == null) {
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
    public LocalDate today() {
        return LocalDate.now(WHERE_DAYS_BEGIN);
    }

    private static String key(ThingKind kind, String id) {
        return kind.code() + '/' + id;
    }
}
