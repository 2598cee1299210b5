package org.uprtracker.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.export.Cell;
import org.uprtracker.export.Column;

/**
 * Items as lines of cells. A field that holds an object becomes a column for each of its fields
 * ({@code headline.status}); a reference gives its id and its name ({@code state}, {@code state.name}); a list becomes
 * one cell, its entries (the ids, where they have one) joined by "; ", which within an entry is written "\; ", and a
 * backslash "\\".
 */
public final class Flat {
    private static final String ENTRIES = "Entries are joined by `; `; within one, that is written `\\; `, and a backslash twice.";
    private static final String LANGUAGE = "language";
    /** What an item says in the language it names. */
    private static final Set<String> IN_ITS_LANGUAGE = Set.of("text", "title");

    private final List<Column> columns = new ArrayList<>();
    private final List<String[]> paths = new ArrayList<>();

    private Flat() {}

    /**
     * @param type the record that items are read into
     * @param fields the fields to keep; empty for all
     */
    public static Flat of(Class<?> type, List<String> fields) {
        Flat flat = new Flat();
        components(type)
                .filter(component -> fields.isEmpty() || fields.contains(component.getName()))
                .forEach(component -> flat.add("", component));
        return flat;
    }

    /** Names of the fields an item of a list has, in order. */
    static List<String> fields(Class<?> type) {
        return components(type).map(RecordComponent::getName).toList();
    }

    /** The columns, in the order that is part of v1: that of the record's fields. */
    public List<Column> columns() {
        return columns;
    }

    private void add(String outer, RecordComponent component) {
        Class<?> type = component.getType();
        String name = outer + component.getName();
        String about = about(component);
        if (type == Ref.class) {
            add(name, joined(about, "Its id."), Column.Type.TEXT);
            add(name + ".name", joined(about, "Its name."), Column.Type.TEXT);
        } else if (type.isRecord()) {
            components(type).forEach(inner -> add(name + ".", inner));
        } else if (List.class.isAssignableFrom(type)) {
            add(name, joined(about, ENTRIES), Column.Type.TEXT);
        } else if (!Map.class.isAssignableFrom(type)) {
            add(name, about, type(component));
        }
    }

    private void add(String name, String about, Column.Type type) {
        columns.add(new Column(name, about, type));
        paths.add(name.split("\\."));
    }

    private static Column.Type type(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class || type == Boolean.class) {
            return Column.Type.BOOLEAN;
        }
        if (type == BigDecimal.class) {
            return Column.Type.NUMBER;
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? Column.Type.INTEGER
                : component.getName().equals("link") ? Column.Type.ADDRESS : Column.Type.TEXT;
    }

    private static String about(RecordComponent component) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        return schema == null ? "" : schema.description();
    }

    private static String joined(String about, String more) {
        return about.isEmpty() ? more : about + " " + more;
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents()).filter(component -> !component.isAnnotationPresent(InDetail.class));
    }

    /** The cells of one item. */
    public List<Cell> row(JsonNode item) {
        List<Cell> row = new ArrayList<>(columns.size());
        for (int place = 0; place < paths.size(); place++) {
            row.add(cell(item, place));
        }
        return row;
    }

    private Cell cell(JsonNode item, int place) {
        JsonNode node = item;
        for (String name : paths.get(place)) {
            node = node.path(name);
        }
        String text = text(node.isObject() ? node.path("id") : node);
        if (node.isNumber()) {
            return Cell.number(text);
        }
        if (text.isEmpty()) {
            return Cell.EMPTY;
        }
        Column column = columns.get(place);
        return column.type() == Column.Type.ADDRESS ? Cell.link(text, text)
                : IN_ITS_LANGUAGE.contains(column.name()) && item.hasNonNull(LANGUAGE)
                        ? Cell.text(text).in(item.get(LANGUAGE).asText()) : Cell.text(text);
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).map(Flat::text).map(Flat::entry)
                    .collect(Collectors.joining("; "));
        }
        if (node.isObject()) {
            return node.has("id") ? node.get("id").asText()
                    : StreamSupport.stream(node.spliterator(), false).map(Flat::text).collect(Collectors.joining(", "));
        }
        return node.asText("");
    }

    /** An entry may hold what stands between entries: who splits the cell shall find the entries that there were. */
    private static String entry(String text) {
        return text.replace("\\", "\\\\").replace("; ", "\\; ");
    }
}
