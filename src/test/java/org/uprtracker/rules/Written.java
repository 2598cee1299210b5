package org.uprtracker.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.uprtracker.http.Json;
import org.uprtracker.journal.Content;

/** Contents as a test writes them: in YAML, short. */
public final class Written {
    private static final ObjectMapper YAML = Json.strict(new YAMLMapper(new YAMLFactory()));

    private Written() {}

    public static <T> T as(Class<T> type, String yaml) {
        try {
            return YAML.readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(yaml, e);
        }
    }

    /** The same with other values in these fields; a field is left out where its value is null. */
    @SuppressWarnings("unchecked")
    public static <T extends Content> T with(T content, String yaml) {
        try {
            ObjectNode tree = YAML.valueToTree(content);
            tree.setAll((ObjectNode) YAML.readTree(yaml));
            return (T) YAML.treeToValue(tree, content.getClass());
        } catch (JsonProcessingException e) {
            throw new AssertionError(yaml, e);
        }
    }

    /** What a rule found, each as its pointer and its message. */
    public static List<String> found(List<Finding> findings) {
        return findings.stream().map(finding -> finding.pointer() + " " + finding.message()).toList();
    }
}
