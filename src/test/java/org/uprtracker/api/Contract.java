package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer of a test against the committed OpenAPI document: its status, its media type, and every JSON body
 * against its schema (JSON Schema 2020-12, as OpenAPI 3.1 has it).
 */
final class Contract implements Filter {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode DOCUMENT = read();
    private static final Map<JsonNode, JsonSchema> BY_SCHEMA = new ConcurrentHashMap<>();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = request.getURI().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        if (path.matches("/v1/.+|/problems.*")) {
            check(request.getMethod(), path, response, request.getURI().contains("fields="));
        }
        return response;
    }

    private static void check(String method, String path, Response response, boolean fields) {
        List<String> broken = broken(method, path, response.statusCode(), response.contentType(), response.asString(), fields);
        assertTrue(broken.isEmpty(), () -> path + ": " + broken + "\n" + response.asString());
    }

    /**
     * What an answer says that the document does not.
     *
     * @param path without parameters, percent-encoded as it was sent
     * @param fields whether an item holds what was asked for and nothing else
     */
    static List<String> broken(String method, String path, int status, String contentType, String body, boolean fields) {
        JsonNode operation = operation(method, path);
        if (operation == null || operation.isMissingNode()) {
            return status == 404 || status == 405 ? List.of() : List.of("is not documented, yet answers " + status);
        }
        JsonNode documented = operation.path("responses").path(String.valueOf(status));
        if (documented.isMissingNode()) {
            return List.of("status " + status + " is not documented");
        }
        if (documented.has("$ref")) {
            documented = DOCUMENT.at(documented.get("$ref").asText().substring(1));
        }
        if (body.isEmpty()) {
            return List.of();
        }
        String type = String.valueOf(contentType).replaceFirst(";.*", "");
        JsonNode media = documented.path("content").path(type);
        if (media.isMissingNode()) {
            return List.of(type + " is not documented for " + status);
        }
        if (!type.endsWith("json") || type.contains("ndjson")) {
            return List.of();
        }
        return BY_SCHEMA.computeIfAbsent(media.get("schema"), Contract::schema).validate(json(body)).stream()
                .filter(message -> !(fields && message.getType().equals("required")))
                .map(message -> "breaks the document: " + message).toList();
    }

    /** What is wrong with the examples of the document: each as operation, and what its schema says of it. */
    static List<String> brokenExamples() {
        List<String> broken = new ArrayList<>();
        for (JsonNode media : DOCUMENT.path("paths").findParents("example")) {
            if (media.has("schema") && !media.has("in")) {
                BY_SCHEMA.computeIfAbsent(media.get("schema"), Contract::schema).validate(media.get("example"))
                        .forEach(message -> broken.add(media.get("schema") + ": " + message));
            }
        }
        return broken;
    }

    private static JsonSchema schema(JsonNode schema) {
        assertNotNull(schema);
        ObjectNode root = schema.deepCopy();
        root.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(root, SchemaValidatorsConfig.builder().build());
    }

    private static JsonNode operation(String method, String path) {
        JsonNode exact = DOCUMENT.path("paths").path(path);
        if (!exact.isMissingNode()) {
            return exact.path(method.toLowerCase(Locale.ROOT));
        }
        for (Iterator<String> paths = DOCUMENT.path("paths").fieldNames(); paths.hasNext(); ) {
            String template = paths.next();
            if (path.matches(template.replaceAll("\\{\\w+}", "[^/]+"))) {
                return DOCUMENT.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }

    private static JsonNode read() {
        try {
            return MAPPER.readTree(Path.of("openapi/openapi.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
