package org.uprtracker.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a revision has to do, worked out under the lock before anything is written. */
final class Plan {
    private final Identities identities;
    private final Map<Long, Last> last;
    private final Function<Content, String> json;
    private final Map<Act, Done.Action> actions = new LinkedHashMap<>();
    private final Map<Act, Version> versions = new HashMap<>();

    /**
     * @throws Refused if an act would rewrite what was released
     * @throws References.UnknownReference if an act refers to what does not exist
     */
    Plan(List<? extends Act> acts, Identities identities, Map<Long, Last> last, Function<Content, String> json) {
        this.identities = identities;
        this.last = last;
        this.json = json;
        for (Act act : acts) {
            Done.Action action = action(act, last.get(identities.id(act)));
            actions.put(act, action);
            if (act instanceof Act.Put put && action != Done.Action.UNCHANGED) {
                versions.put(act, put.content().version(identities));
            }
        }
    }

    boolean isEmpty() {
        return actions.values().stream().allMatch(Done.Action.UNCHANGED::equals);
    }

    /** The things whose open version ends, by the entity that holds it. */
    Map<Class<? extends Version>, List<Long>> closing(Function<ThingKind, Class<? extends Version>> versionOf) {
        Map<Class<? extends Version>, List<Long>> closing = new HashMap<>();
        actions.forEach((act, action) -> {
            if (action != Done.Action.CREATED && action != Done.Action.UNCHANGED) {
                closing.computeIfAbsent(versionOf.apply(act.kind()), table -> new ArrayList<>()).add(identities.id(act));
            }
        });
        return closing;
    }

    /**
     * Where each thing that is merged goes. A target stands by itself, and is not merged in the same revision.
     *
     * @param written whether a thing is written by an earlier piece of the same revision
     */
    Map<Long, Long> targets(Function<List<Long>, Map<Long, Last>> now, Predicate<Long> written) {
        Map<Long, Long> targets = new HashMap<>();
        actions.keySet().stream().filter(Act.Merge.class::isInstance).map(Act.Merge.class::cast)
                .forEach(merge -> targets.put(identities.id(merge), identities.id(merge.kind(), merge.target())));
        actions.keySet().stream().filter(Act.Merge.class::isInstance).map(Act.Merge.class::cast).forEach(merge -> {
            long target = targets.get(identities.id(merge));
            Last standing = now.apply(List.of(target)).get(target);
            boolean leaves = actions.entrySet().stream().anyMatch(act -> identities.id(act.getKey()) == target
                    && act.getValue() == Done.Action.WITHDRAWN);
            boolean stands = written.test(target) || standing != null && standing.stands();
            if (targets.containsKey(target) || leaves || !stands) {
                throw new Refused(merge, "cannot be merged into '" + merge.target() + "', which does not stand by itself");
            }
        });
        return targets;
    }

    List<Done> carryOut(Appending appending, Map<Long, Long> targets) {
        List<Done> done = new ArrayList<>();
        actions.forEach((act, action) -> done.add(new Done(act.kind(), act.publicId(), action,
                action == Done.Action.UNCHANGED ? last.get(identities.id(act)).change() : write(appending, act, action, targets))));
        return done;
    }

    private String write(Appending appending, Act act, Done.Action action, Map<Long, Long> targets) {
        if (act instanceof Act.Put put) {
            return appending.put(put, versions.get(act), action, json(put));
        }
        return act instanceof Act.Merge merge
                ? appending.merge(merge, targets.get(identities.id(act)))
                : appending.withdraw((Act.Withdraw) act);
    }

    private String json(Act.Put put) {
        return put.json() != null ? put.json() : json.apply(put.content());
    }

    private Done.Action action(Act act, Last before) {
        if (act instanceof Act.Put put) {
            if (before == null) {
                return Done.Action.CREATED;
            }
            if (before.says(json(put))) {
                return Done.Action.UNCHANGED;
            }
            if (before.stands() && act.kind().writtenOnce()) {
                throw new Refused(act, "was released, and is never changed: it is corrected by another one that names it");
            }
        }
        if (before == null) {
            throw new References.UnknownReference(act.kind(), act.publicId());
        }
        if (!before.stands()) {
            throw new Refused(act, "was " + before.action() + ": its id is never used again");
        }
        return act instanceof Act.Put ? Done.Action.CHANGED
                : act instanceof Act.Merge ? Done.Action.MERGED : Done.Action.WITHDRAWN;
    }
}
