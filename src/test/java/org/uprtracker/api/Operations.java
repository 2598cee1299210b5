package org.uprtracker.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every operation of the committed OpenAPI document. */
final class Operations {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode DOCUMENT = read();

    private Operations() {}

    /** A parameter: where it stands ({@code path, query, header}), and its schema and example. */
    record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}

    /**
     * One operation.
     *
     * @param method in capitals
     * @param path with its placeholders
     * @param secured whether it needs a key
     * @param bodyType media type of its body; null if it takes none
     * @param body what such a body may look like
     */
    record Operation(String id, String method, String path, boolean secured, List<Parameter> parameters, String bodyType,
            JsonNode body) {
        String name() {
            return method + " " + path;
        }

        List<Parameter> in(String where) {
            return parameters.stream().filter(parameter -> parameter.in().equals(where)).toList();
        }

        /** The path with the document's own examples in the place of its placeholders. */
        String example() {
            String filled = path;
            for (Parameter parameter : in("path")) {
                filled = filled.replace("{" + parameter.name() + "}", parameter.example().asText());
            }
            return filled;
        }
    }

    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                all.add(operation(path.getKey(), method.getKey(), method.getValue()));
            }
        }
        return all;
    }

    private static Operation operation(String path, String method, JsonNode node) {
        Map.Entry<String, JsonNode> media = node.path("requestBody").path("content").properties().stream()
                .findFirst().orElse(null);
        return new Operation(node.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path, node.has("security"),
                StreamSupport.stream(node.path("parameters").spliterator(), false).map(Operations::resolved)
                        .map(one -> new Parameter(one.path("name").asText(), one.path("in").asText(),
                                one.path("required").asBoolean(), resolved(one.path("schema")), one.path("example"))).toList(),
                media == null ? null : media.getKey(), media == null ? null : media.getValue().has("example")
                        ? nowhere(media.getValue().get("example")) : sample(media.getValue().path("schema"), 0));
    }

    /** Nothing is told to a machine that may exist. */
    private static JsonNode nowhere(JsonNode example) {
        try {
            return MAPPER.readTree(example.toString().replace("https://example.com", "https://upr.invalid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(DOCUMENT.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** Something of the form that a schema asks for. */
    private static JsonNode sample(JsonNode unresolved, int depth) {
        JsonNode schema = resolved(unresolved);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (schema.path("examples").has(0)) {
            return schema.path("examples").get(0);
        }
        if (schema.path("enum").has(0)) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> nodes.textNode("text");
            case "integer", "number" -> nodes.numberNode(1);
            case "boolean" -> nodes.booleanNode(true);
            case "array" -> depth > 4 ? nodes.arrayNode() : nodes.arrayNode().add(sample(schema.path("items"), depth + 1));
            default -> {
                var object = nodes.objectNode();
                if (depth <= 4) {
                    schema.path("properties").properties().forEach(
                            field -> object.set(field.getKey(), sample(field.getValue(), depth + 1)));
                }
                yield object;
            }
        };
    }

    /** What is right for a parameter, as far as the document says. */
    static List<String> right(Parameter parameter) {
        JsonNode schema = parameter.schema();
        JsonNode of = schema.path("type").asText().equals("array") ? resolved(schema.path("items")) : schema;
        JsonNode example = parameter.example().isArray() ? parameter.example().get(0) : parameter.example();
        Stream<String> words = StreamSupport.stream(of.path("enum").spliterator(), false).map(JsonNode::asText);
        Stream<String> bounds = Stream.of("minimum", "maximum").filter(of::has).map(bound -> of.get(bound).asText());
        return Stream.of(example == null || example.isMissingNode() ? Stream.<String>empty() : Stream.of(example.asText()),
                words, bounds).flatMap(one -> one).distinct().toList();
    }

    /** Just beyond what is right. */
    static List<String> beyond(Parameter parameter) {
        JsonNode schema = parameter.schema();
        JsonNode of = schema.path("type").asText().equals("array") ? resolved(schema.path("items")) : schema;
        List<String> beyond = new ArrayList<>();
        if (of.has("minimum")) {
            beyond.add(String.valueOf(of.get("minimum").asLong() - 1));
        }
        if (of.has("maximum")) {
            beyond.add(String.valueOf(of.get("maximum").asLong() + 1));
        }
        if (of.has("maxLength")) {
            beyond.add("x".repeat(of.get("maxLength").asInt() + 1));
            beyond.add("x".repeat(of.get("maxLength").asInt()));
        }
        return beyond;
    }

    private static JsonNode read() {
        try {
            return MAPPER.readTree(Path.of("openapi/openapi.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
