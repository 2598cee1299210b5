package org.uprtracker.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
final class Offered {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final List<String> METHODS = List.of("GET", "POST", "PATCH", "PUT", "DELETE");

    private Offered() {}

    /** In capitals, in order; with HEAD for what can be read, and OPTIONS, which every address answers. */
    static List<String> methods(String path) {
        return Addresses.ALL.entrySet().stream().filter(one -> one.getKey().matcher(path).matches())
                .findFirst().map(Map.Entry::getValue).orElse(List.of("GET", "HEAD", "OPTIONS"));
    }

    /** Read when it is first needed. */
    private static final class Addresses {
        static final Map<Pattern, List<String>> ALL = read();

        private static Map<Pattern, List<String>> read() {
            Map<Pattern, List<String>> methods = new LinkedHashMap<>();
            document().path("paths").properties().forEach(path -> methods.put(
                    Pattern.compile(path.getKey().replaceAll("\\{\\w+}", "[^/]+")), methods(path.getValue())));
            return methods;
        }

        private static List<String> methods(JsonNode path) {
            TreeSet<String> names = new TreeSet<>();
            path.fieldNames().forEachRemaining(name -> names.add(name.toUpperCase(Locale.ROOT)));
            names.retainAll(METHODS);
            if (names.contains("GET")) {
                names.add("HEAD");
            }
            names.add("OPTIONS");
            return List.copyOf(names);
        }

        private static JsonNode document() {
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
                ObjectMapper mapper = new ObjectMapper();
                return in == null ? mapper.createObjectNode() : mapper.readTree(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
