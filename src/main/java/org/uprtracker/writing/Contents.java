package org.uprtracker.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.AllRules;

/** Contents and their JSON. */
@ApplicationScoped
class Contents {
    private final ObjectMapper mapper;
    private final AllRules rules;

    @Inject
    Contents(ObjectMapper mapper, AllRules rules) {
        this.mapper = mapper;
        this.rules = rules;
    }

    /** What the journal or a draft holds; both were checked when they were written. */
    Content stored(ThingKind kind, String json) {
        try {
            return mapper.readValue(json, rules.of(kind).type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + kind + " cannot be read", e);
        }
    }

    String mergedInto(Last last) {
        return tree(last.content()).path("into").asText();
    }

    JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String json) {
        return mapper.convertValue(tree(json), Map.class);
    }

    /** A problem as it would be answered alone. */
    JsonNode problem(HttpProblem problem) {
        ObjectNode node = mapper.createObjectNode();
        node.put("type", String.valueOf(problem.getType())).put("title", problem.getTitle())
                .put("status", problem.getStatusCode()).put("detail", problem.getDetail());
        problem.getParameters().forEach((name, value) -> node.set(name, tree(value)));
        return node;
    }

    String text(Content content, String field) {
        JsonNode value = tree(content).path(field);
        return value.isValueNode() ? value.asText() : null;
    }

    ThingKind kindOf(Class<? extends Content> type) {
        return Stream.of(ThingKind.values()).filter(kind -> rules.of(kind).type() == type).findFirst().orElseThrow();
    }

    /** JSON Merge Patch (RFC 7396): null removes, objects are merged, everything else replaces. */
    JsonNode patched(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? target.deepCopy() : mapper.createObjectNode();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), patched(result.path(field.getKey()), field.getValue()));
            }
        }
        return result;
    }
}
