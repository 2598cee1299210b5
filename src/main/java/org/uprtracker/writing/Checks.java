package org.uprtracker.writing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.uprtracker.http.Bodies;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.AllRules;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Rules;

/** Everything that a content must satisfy before it is written. */
@ApplicationScoped
class Checks {
    private final Bodies bodies;
    private final AllRules rules;
    private final Contents contents;

    @Inject
    Checks(Bodies bodies, AllRules rules, Contents contents) {
        this.bodies = bodies;
        this.rules = rules;
        this.contents = contents;
    }

    /**
     * @param before what the thing says now; null if it is new
     * @param organisation for which it is said; null for the official record
     */
    void refuse(Content content, Content before, String organisation, RecordNow record) {
        List<FieldError> errors = new ArrayList<>(bodies.violations(content));
        if (errors.isEmpty()) {
            // What is not even well formed would only be found again by the rules.
            errors.addAll(references(content, record));
            errors.addAll(broken(content, before, organisation, record));
        }
        if (!errors.isEmpty()) {
            throw ProblemType.broken(errors);
        }
    }

    private List<FieldError> broken(Content content, Content before, String organisation, RecordNow record) {
        Rules<Content> of = rules.of(content.thingKind());
        List<Finding> findings = new ArrayList<>(of.check(content, before, record));
        if (organisation != null) {
            findings.addAll(of.checkAs(content, organisation, record));
            findings.addAll(correctsItsOwn(content, organisation, record));
        }
        return findings.stream().distinct().map(finding -> FieldError.at(finding.pointer(), finding.message())).toList();
    }

    /** What was corrected counts no more, so nobody corrects what another organisation said but the one it speaks for. */
    private List<Finding> correctsItsOwn(Content content, String organisation, RecordNow record) {
        String corrected = contents.text(content, "corrects");
        if (corrected == null) {
            return List.of();
        }
        boolean ownWords = organisation.equals(contents.text(content, "assessor"));
        return record.last(content.thingKind(), corrected)
                .filter(last -> !organisation.equals(last.owner()))
                .filter(last -> last.content() == null || !ownWords
                        || "stated".equals(contents.tree(last.content()).path("basis").asText()))
                .map(last -> List.of(new Finding("/corrects", "was not released by your organisation, which corrects "
                        + "its own alone, or what another one read out of its documents")))
                .orElse(List.of());
    }

    /** What it refers to stands on record, or is about to. */
    private List<FieldError> references(Content content, RecordNow record) {
        Set<Reference> asked = new LinkedHashSet<>();
        content.version((kind, id) -> {
            asked.add(new Reference(kind, id));
            return 0;
        });
        List<FieldError> errors = new ArrayList<>();
        for (Reference reference : asked) {
            String wrong = switch (record.presence(reference.kind, reference.id)) {
                case HERE -> null;
                case WITHDRAWN -> "names the " + reference.kind + " '" + reference.id + "', which was withdrawn";
                case NOWHERE -> "names no " + reference.kind + " on record: /v1/" + reference.kind.plural() + " lists them";
            };
            if (wrong != null) {
                pointers(contents.tree(content), "", reference.id)
                        .forEach(pointer -> errors.add(FieldError.at(pointer, wrong)));
            }
        }
        return errors;
    }

    private record Reference(ThingKind kind, String id) {}

    /** Where a content names a thing; its own id is not such a place. */
    private static List<String> pointers(JsonNode node, String at, String id) {
        List<String> found = new ArrayList<>();
        if (node.isValueNode() && node.asText().equals(id) && !at.equals("/id")) {
            found.add(at);
        }
        node.properties().forEach(field -> found.addAll(pointers(field.getValue(), at + '/' + field.getKey(), id)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(pointers(node.get(i), at + '/' + i, id));
        }
        return found;
    }
}
