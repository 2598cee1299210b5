package org.uprtracker.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which schemas the operations of a document lead to. */
final class Reachable {
    private static final String PREFIX = "#/components/schemas/";

    private Reachable() {}

    static Set<String> schemas(OpenAPI document) {
        Deque<Schema> open = new ArrayDeque<>();
        Stream<APIResponse> responses = Stream.concat(
                document.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream())
                        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()),
                document.getComponents().getResponses().values().stream());
        responses.filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .forEach(open::add);
        Stream.concat(document.getPaths().getPathItems().values().stream(), callbacks(document))
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .forEach(open::add);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> orEmpty(operation.getParameters()).stream())
                .map(Parameter::getSchema)
                .filter(Objects::nonNull)
                .forEach(open::add);
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            if (schema.getRef() != null && names.add(schema.getRef().replace(PREFIX, ""))) {
                open.add(document.getComponents().getSchemas().get(schema.getRef().replace(PREFIX, "")));
            }
            open.addAll(parts(schema));
        }
        return names;
    }

    private static Stream<PathItem> callbacks(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getCallbacks() != null)
                .flatMap(operation -> operation.getCallbacks().values().stream())
                .flatMap(callback -> callback.getPathItems().values().stream());
    }

    private static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        parts.add(schema.getItems());
        parts.add(schema.getAdditionalPropertiesSchema());
        parts.addAll(orEmpty(schema.getAnyOf()));
        parts.addAll(orEmpty(schema.getAllOf()));
        parts.addAll(orEmpty(schema.getProperties() == null ? null : schema.getProperties().values()));
        parts.removeIf(Objects::isNull);
        return parts;
    }

    private static <T> Collection<T> orEmpty(Collection<T> values) {
        return values == null ? List.of() : values;
    }
}
