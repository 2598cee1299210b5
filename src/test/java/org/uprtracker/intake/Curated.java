package org.uprtracker.intake;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.uprtracker.http.Json;
import org.uprtracker.review.State;

/** The States as the curated data have them, for the tests of readers. */
public final class Curated {
    public static final List<State> STATES = states();
    public static final StateNames NAMES = new StateNames(STATES);

    private Curated() {}

    private static List<State> states() {
        ObjectMapper yaml = Json.strict(new YAMLMapper(new YAMLFactory()));
        try (InputStream in = Curated.class.getResourceAsStream("/data/states.yaml")) {
            return yaml.readValue(in, yaml.getTypeFactory().constructCollectionType(List.class, State.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
