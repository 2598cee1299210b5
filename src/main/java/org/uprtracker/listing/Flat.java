package org.uprtracker.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.uprtracker.export.Cell;

/**
 * An item as one line of cells. A field that holds an object becomes a column for each of its fields
 * ({@code headline.status}); a reference gives its id and its name ({@code state}, {@code state.name}); a list becomes
 * one cell, its entries (the ids, where they have one) joined by "; ".
 */
final class Flat {
    private Flat() {}

    /** Names of the fields an item of a list has, in order. */
    static List<String> fields(Class<?> type) {
        return components(type).map(RecordComponent::getName).toList();
    }

    /** Column names, in the order that is part of v1: that of the record's fields. */
    static List<String> columns(Class<?> type, List<String> fields) {
        List<String> columns = new ArrayList<>();
        components(type)
                .filter(component -> fields.isEmpty() || fields.contains(component.getName()))
                .forEach(component -> add(columns, component.getName(), component.getType()));
        return columns;
    }

    private static void add(List<String> columns, String name, Class<?> type) {
        if (type == Ref.class) {
            columns.add(name);
            columns.add(name + ".name");
        } else if (type.isRecord()) {
            components(type).forEach(inner -> add(columns, name + "." + inner.getName(), inner.getType()));
        } else if (!Map.class.isAssignableFrom(type)) {
            columns.add(name);
        }
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents()).filter(component -> !component.isAnnotationPresent(InDetail.class));
    }

    static List<Cell> row(JsonNode item, List<String> columns) {
        return columns.stream().map(column -> cell(item, column)).toList();
    }

    private static Cell cell(JsonNode item, String column) {
        JsonNode node = item;
        for (String name : column.split("\\.")) {
            node = node.path(name);
        }
        String text = text(node.isObject() ? node.path("id") : node);
        return node.isNumber() ? Cell.number(text) : Cell.text(text);
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).map(Flat::text).collect(Collectors.joining("; "));
        }
        if (node.isObject()) {
            return node.has("id") ? node.get("id").asText()
                    : StreamSupport.stream(node.spliterator(), false).map(Flat::text).collect(Collectors.joining(", "));
        }
        return node.asText("");
    }
}
