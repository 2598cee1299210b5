package org.uprtracker.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uprtracker.http.Json;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.ContentValidation;

/** Every text of every kind of thing has a longest length, and none holds what cannot be stored. */
@Tag("thorough")
class BoundsTest {
    private static final ObjectMapper JSON = Json.strict(new ObjectMapper());
    private static final Validator VALIDATOR = ContentValidation.validator();
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @EnumSource(ThingKind.class)
    void noTextIsAMegabyteLong(ThingKind kind) {
        for (String endless : List.of("a".repeat(MILLION), "a-".repeat(MILLION / 2) + "a", "a b ".repeat(MILLION / 4),
                "https://a" + ".a".repeat(MILLION / 2), "2016/".repeat(MILLION / 5), "1".repeat(MILLION))) {
            // When
            List<String> taken = taken(kind, endless);
            // Then
            assertEquals(List.of(), taken);
        }
    }

    @ParameterizedTest
    @EnumSource(ThingKind.class)
    void noTextHoldsNulOrNothing(ThingKind kind) {
        for (String text : List.of("a\u0000b", " ", "")) {
            // When
            List<String> taken = taken(kind, text);
            // Then
            assertEquals(List.of(), taken);
        }
    }

    /** The places that take a text, in the richest thing of a kind. */
    private static List<String> taken(ThingKind kind, String text) {
        ObjectNode richest = Curated.ALL.stream().filter(thing -> thing.thingKind() == kind)
                .map(thing -> (ObjectNode) JSON.valueToTree(thing))
                .max(Comparator.comparingInt(thing -> texts(thing, "", "").size())).orElseThrow();
        List<String> taken = new ArrayList<>();
        for (Text place : texts(richest, "", "")) {
            ObjectNode changed = richest.deepCopy();
            JsonNode parent = changed.at(place.parent);
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(place.name), text);
            } else {
                ((ObjectNode) parent).put(place.name, text);
            }
            if (isTaken(changed, kind)) {
                taken.add(place.parent + "/" + place.name);
            }
        }
        return taken;
    }

    private static boolean isTaken(ObjectNode changed, ThingKind kind) {
        Class<? extends Content> type = Curated.ALL.stream().filter(thing -> thing.thingKind() == kind)
                .findFirst().orElseThrow().getClass();
        try {
            return VALIDATOR.validate(JSON.treeToValue(changed, type)).isEmpty();
        } catch (JsonProcessingException e) {
            return false; // no constant, no number
        }
    }

    private record Text(String parent, String name) {}

    private static List<Text> texts(JsonNode node, String at, String name) {
        if (node instanceof TextNode) {
            return List.of(new Text(at, name));
        }
        List<Text> found = new ArrayList<>();
        String here = name.isEmpty() ? at : at + "/" + name;
        node.properties().forEach(field -> found.addAll(texts(field.getValue(), here, field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(texts(node.get(i), here, String.valueOf(i)));
        }
        return found;
    }
}
