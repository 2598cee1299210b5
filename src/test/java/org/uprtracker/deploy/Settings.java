package org.uprtracker.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of environment variables the service understands: its own, and those of Quarkus. */
final class Settings {

    private static final Pattern OWN = Pattern.compile("\"(upr\\.[a-z.-]+)\"|^(upr\\.[a-z.-]+)=", Pattern.MULTILINE);
    private static final Pattern MAPPED = Pattern.compile("@ConfigMapping\\(prefix = \"(upr\\.[a-z.-]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile("^ {4}[\\w<>]+ (\\w+)\\(\\);", Pattern.MULTILINE);
    private static final Pattern QUARKUS = Pattern.compile("\"environmentVariable\" : \"(\\w+)\"");
    /** Where further settings lie: MicroProfile's implementation, not Quarkus. */
    private static final String LOCATIONS = "SMALLRYE_CONFIG_LOCATIONS";

    private final TreeSet<String> names = new TreeSet<>();

    Settings() throws IOException {
        names.add(LOCATIONS);
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path file : sources.filter(file -> file.toString().matches(".*\\.(java|properties)")).toList()) {
                own(Files.readString(file));
            }
        }
        List<URL> models = Collections.list(getClass().getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"));
        for (URL model : models) {
            try (var in = model.openStream()) {
                QUARKUS.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results()
                        .forEach(found -> names.add(found.group(1)));
            }
        }
    }

    private void own(String source) {
        OWN.matcher(source).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(property -> names.add(variable(property)));
        MAPPED.matcher(source).results().map(found -> found.group(1)).forEach(prefix -> MEMBER.matcher(source).results()
                .map((MatchResult member) -> member.group(1).replaceAll("([A-Z])", "-$1"))
                .forEach(member -> names.add(variable(prefix + "." + member))));
    }

    boolean know(String variable) {
        return names.contains(variable);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The value of a property the service brings. */
    static String ofService(String property) {
        try {
            return Files.readAllLines(Path.of("src/main/resources/application.properties")).stream()
                    .filter(line -> line.startsWith(property + "=")).map(line -> line.substring(property.length() + 1))
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
