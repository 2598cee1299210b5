package org.uprtracker.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a revision has to do, worked out under the lock before anything is written. */
final class Plan {
    private final Identities identities;
    private final Map<Long, Last> last;
    private final Function<Content, String> json;
    private final List<Step> steps = new ArrayList<>();

    /** @param version what is put on record; null where nothing is */
    private record Step(Act act, long thing, Done.Action action, Version version) {}

    /**
     * @throws Refused if an act would rewrite what was released
     * @throws References.UnknownReference if an act refers to what does not exist
     */
    Plan(List<? extends Act> acts, Identities identities, Map<Long, Last> last, Function<Content, String> json) {
        this.identities = identities;
        this.last = last;
        this.json = json;
        for (Act act : acts) {
            long thing = identities.id(act);
            Done.Action action = action(act, last.get(thing));
            steps.add(new Step(act, thing, action, act instanceof Act.Put put && action != Done.Action.UNCHANGED
                    ? put.content().version(identities) : null));
        }
    }

    boolean isEmpty() {
        return steps.stream().allMatch(step -> step.action == Done.Action.UNCHANGED);
    }

    /** The things whose open version ends, by the entity that holds it. */
    Map<Class<? extends Version>, List<Long>> closing(Function<ThingKind, Class<? extends Version>> versionOf) {
        Map<Class<? extends Version>, List<Long>> closing = new HashMap<>();
        steps.stream().filter(step -> step.action != Done.Action.CREATED && step.action != Done.Action.UNCHANGED)
                .forEach(step -> closing.computeIfAbsent(versionOf.apply(step.act.kind()), table -> new ArrayList<>())
                        .add(step.thing));
        return closing;
    }

    /**
     * Where each thing that is merged goes. A target stands by itself, and is not merged in the same revision.
     *
     * @param written whether a thing is written by an earlier piece of the same revision
     */
    Map<Long, Long> targets(Function<List<Long>, Map<Long, Last>> now, Predicate<Long> written) {
        Map<Long, Long> targets = new HashMap<>();
        List<Act.Merge> merges = steps.stream().map(Step::act).filter(Act.Merge.class::isInstance).map(Act.Merge.class::cast)
                .toList();
        merges.forEach(merge -> targets.put(identities.id(merge), identities.id(merge.kind(), merge.target())));
        merges.forEach(merge -> {
            long target = targets.get(identities.id(merge));
            Last standing = now.apply(List.of(target)).get(target);
            boolean leaves = steps.stream().anyMatch(step -> step.thing == target && step.action == Done.Action.WITHDRAWN);
            boolean stands = written.test(target) || standing != null && standing.stands();
            if (targets.containsKey(target) || leaves || !stands) {
                throw new Refused(merge, "cannot be merged into '" + merge.target() + "', which does not stand by itself");
            }
        });
        return targets;
    }

    List<Done> carryOut(Appending appending, Map<Long, Long> targets) {
        List<Done> done = new ArrayList<>();
        steps.forEach(step -> done.add(new Done(step.act.kind(), step.act.publicId(), step.action,
                step.action == Done.Action.UNCHANGED ? last.get(step.thing).change() : write(appending, step, targets))));
        return done;
    }

    private String write(Appending appending, Step step, Map<Long, Long> targets) {
        if (step.act instanceof Act.Put put) {
            return appending.put(put, step.version, step.action, json(put));
        }
        return step.act instanceof Act.Merge merge
                ? appending.merge(merge, targets.get(step.thing))
                : appending.withdraw((Act.Withdraw) step.act);
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
