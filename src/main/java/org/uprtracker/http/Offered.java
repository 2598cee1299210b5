package org.uprtracker.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the service offers, as its own document says: the methods of an address. */
@ApplicationScoped
public class Offered {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper mapper;
    private Map<Pattern, List<String>> methods;

    @Inject
    Offered(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** In capitals, in order; with HEAD and OPTIONS, which every address that can be read answers. */
    List<String> methods(String path) {
        return all().entrySet().stream().filter(one -> one.getKey().matcher(path).matches())
                .findFirst().map(Map.Entry::getValue).orElse(List.of("GET", "HEAD", "OPTIONS"));
    }

    private synchronized Map<Pattern, List<String>> all() {
        if (methods == null) {
            methods = new LinkedHashMap<>();

            document().path("paths").properties().forEach(path -> methods.put(
                    Pattern.compile(path.getKey().replaceAll("\\{\\w+}", "[^/]+")), methods(path.getValue())));
        }
        return methods;
    }

    private static List<String> methods(JsonNode path) {
        TreeSet<String> names = new TreeSet<>();
        path.fieldNames().forEachRemaining(name -> names.add(name.toUpperCase(Locale.ROOT)));
        names.retainAll(List.of("GET", "POST", "PATCH", "PUT", "DELETE"));
        if (names.contains("GET")) {
            names.add("HEAD");
        }
        names.add("OPTIONS");
        return List.copyOf(names);
    }

    private JsonNode document() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return in == null ? mapper.createObjectNode() : mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
