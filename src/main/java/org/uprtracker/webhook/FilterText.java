package org.uprtracker.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;

/** Filters as they are sent, as an object or as a query, and as they are kept, as a query. */
final class FilterText {
    private static final String AT = "/filters";

    private FilterText() {}

    /** Reads what is kept. */
    static Map<String, List<String>> read(String query) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String part : query.replaceFirst("^\\?", "").split("&")) {
            if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                filters.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                        .add(pair.length == 1 ? "" : decoded(pair[1]));
            }
        }
        return filters;
    }

    static String write(Map<String, List<String>> filters) {
        return filters.entrySet().stream().flatMap(filter -> filter.getValue().stream()
                        .map(value -> encoded(filter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it is neither an object of texts nor a query */
    static Map<String, List<String>> read(JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return Map.of();
        }
        if (sent.isTextual()) {
            try {
                return read(sent.textValue());
            } catch (IllegalArgumentException e) {
                throw ProblemType.broken(List.of(FieldError.at(AT, "is no query: a % is not followed by two digits")));
            }
        }
        if (!sent.isObject()) {
            throw ProblemType.broken(List.of(FieldError.at(AT, "must be an object, or a query such as state=KAZ")));
        }
        Map<String, List<String>> filters = new LinkedHashMap<>();
        sent.properties().forEach(filter -> {
            List<String> values = filters.computeIfAbsent(filter.getKey(), name -> new ArrayList<>());
            for (JsonNode value : filter.getValue().isArray() ? filter.getValue() : List.of(filter.getValue())) {
                if (!value.isTextual()) {
                    throw ProblemType.broken(List.of(FieldError.at(pointer(filter.getKey()), "must be a text or a list of texts")));
                }
                values.add(value.textValue());
            }
            if (values.isEmpty()) {
                filters.remove(filter.getKey());
            }
        });
        return filters;
    }

    static String pointer(String filter) {
        return AT + "/" + filter.replace("~", "~0").replace("/", "~1");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
