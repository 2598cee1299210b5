package org.uprtracker.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.AllRules;
import org.uprtracker.rules.Finding;

/** Which things can turn out to be the same one: those that do not differ in what makes them what they are. */
@ApplicationScoped
class Sameness {
    private static final Set<ThingKind> TOLD_BY_ID =
            Set.of(ThingKind.STATE, ThingKind.CYCLE, ThingKind.SESSION, ThingKind.REVIEW);

    private final AllRules rules;
    private final Contents contents;

    @Inject
    Sameness(AllRules rules, Contents contents) {
        this.rules = rules;
        this.contents = contents;
    }

    /** @throws RuntimeException 422 that says why the one cannot be the other */
    void refuseOthers(Content from, Content into, RecordNow record) {
        ThingKind kind = from.thingKind();
        List<FieldError> errors = new ArrayList<>();
        if (TOLD_BY_ID.contains(kind)) {
            errors.add(FieldError.at("/into", "is another " + kind + ", as its id says"));
        }
        for (String field : alike(kind)) {
            if (!Objects.equals(contents.text(from, field), contents.text(into, field))) {
                errors.add(FieldError.at("/into", "has another `" + field + "`, and so is not the same"));
            }
        }
        if (errors.isEmpty()) {
            // What leads to the one leads to the other from now on, which may close a circle.
            List<Finding> before = rules.of(kind).check(into, into, record);
            record.standFor(kind, from.publicId(), into);
            rules.of(kind).check(into, into, record).stream().filter(finding -> !before.contains(finding))
                    .forEach(finding -> errors.add(FieldError.at("/into", "could not stay as it is: " + finding.pointer()
                            + ' ' + finding.message())));
        }
        if (!errors.isEmpty()) {
            throw ProblemType.broken(errors);
        }
    }

    private static List<String> alike(ThingKind kind) {
        return switch (kind) {
            case RECOMMENDATION -> List.of("state", "origin", "review");
            case ASSESSMENT -> List.of("recommendation", "commitment", "assessor");
            case ORGANISATION -> List.of("kind", "state");
            case COMMITMENT, DEVELOPMENT, PROVISION -> List.of("state");
            default -> List.of();
        };
    }
}
