package org.uprtracker.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the dashboard and the alerts ask Prometheus. */
public final class Observability {
    static final Path DIRECTORY = Path.of("deploy/observability");
    private static final Pattern METRIC = Pattern.compile("\\b(?:upr|http|agroal|jvm|process|netty|worker|system)_\\w+");
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^}]*}|\\bby\\s*\\([^)]*\\)");

    private Observability() {}

    static JsonNode dashboard() {
        return read(new ObjectMapper(), "dashboard.json");
    }

    static JsonNode alerts() {
        return read(new ObjectMapper(new YAMLFactory()), "alerts.yaml");
    }

    /** Every expression, as it stands there. */
    static List<String> expressions(JsonNode of) {
        return new ArrayList<>(of.findValuesAsText("expr"));
    }

    /** The names of all metrics that are asked for; without what stands in braces. */
    public static Set<String> metrics() {
        Set<String> names = new TreeSet<>();
        for (JsonNode of : List.of(dashboard(), alerts())) {
            for (String expression : expressions(of)) {
                Matcher metric = METRIC.matcher(IN_BRACES.matcher(expression).replaceAll(""));
                while (metric.find()) {
                    names.add(metric.group());
                }
            }
        }
        return names;
    }

    private static JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(DIRECTORY.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
