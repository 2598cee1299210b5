package org.uprtracker.rules;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.ThingKind;

/** The rules of every kind of thing. */
@ApplicationScoped
public class AllRules {
    private final Map<ThingKind, Rules<? extends Content>> rules = new EnumMap<>(ThingKind.class);

    @Inject
    AllRules(@All List<Rules<? extends Content>> all) {
        all.forEach(one -> rules.put(one.kind(), one));
    }

    @SuppressWarnings("unchecked") // what is read as its type() is checked by the same rules
    public <T extends Content> Rules<T> of(ThingKind kind) {
        return (Rules<T>) rules.get(kind);
    }
}
