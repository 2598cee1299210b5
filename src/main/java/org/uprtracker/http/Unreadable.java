package org.uprtracker.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a body cannot be read, in words of ours: a library's own name classes, and repeat what was sent. */
final class Unreadable {
    private Unreadable() {}

    static HttpProblem problem(FieldError error) {
        return ProblemType.MALFORMED_REQUEST.problem(error.place() + ": " + error.message(), List.of(error));
    }

    /** @param pointer where the parser stopped */
    static FieldError malformed(JsonProcessingException e, String pointer) {
        if (e instanceof StreamConstraintsException) {
            return FieldError.at(pointer, e.getOriginalMessage().contains("nesting")
                    ? "is nested too deeply" : "holds a text, a name or a number that is too long");
        }
        if (e.getOriginalMessage().startsWith("Duplicate field")) {
            return FieldError.at(pointer, "is given twice");
        }
        JsonLocation place = e.getLocation();
        return FieldError.at(pointer, "is not well-formed JSON" + (place == null ? ""
                : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")"));
    }

    /** Of a tree that is JSON, but not what was asked for. */
    static FieldError error(JsonMappingException e) {
        String pointer = Pointer.of(e.getPath());
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new FieldError(null, pointer, "is not a field that is known here", fields(unknown));
        }
        if (e instanceof InvalidFormatException invalid && invalid.getTargetType() != null
                && invalid.getTargetType().isEnum()) {
            return new FieldError(null, pointer, "'" + Pointer.shortened(String.valueOf(invalid.getValue()))
                    + "' is not one of the words that are allowed", words(invalid.getTargetType()));
        }
        if (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            return FieldError.at(pointer, "must be " + name(wrong.getTargetType()));
        }
        return FieldError.at(pointer, "holds null, or something else that cannot stand there");
    }

    private static List<String> fields(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null ? null
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String name(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date or a time (ISO 8601)";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list"
                : Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "something else";
    }

    /** JSON may hold what no text of the database can: the character 0, and halves of characters. */
    static void refuseUnstorable(JsonNode node, String pointer) {
        if (node.isTextual()) {
            refuseUnstorable(node.textValue(), pointer);
        }
        int place = 0;
        for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
            refuseUnstorable(element, pointer + '/' + place++);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            refuseUnstorable(field.getKey(), pointer);
            refuseUnstorable(field.getValue(), pointer + Pointer.part(field.getKey()));
        }
    }

    private static void refuseUnstorable(String text, String pointer) {
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw problem(FieldError.at(pointer, "holds a character that no text can hold (U+0000, or half of one)"));
        }
    }
}
