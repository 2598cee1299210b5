package org.uprtracker.journal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;

/**
 * The table of an entity as its annotations say. Entities here are plain: fields, lists of values and lists of
 * embeddables in tables of their own.
 *
 * @param columns without those that are never written
 * @param copy the statement that takes its rows
 */
record Mapping(String table, List<Value> columns, List<Children> children, String copy) {
    private static final Map<Class<?>, Mapping> KNOWN = new ConcurrentHashMap<>();

    /** @param path fields that lead to the value, one within another */
    record Value(String name, List<Field> path, boolean isJson) {
        Object of(Object row) {
            Object value = row;
            for (Field field : path) {
                value = get(field, value);
            }
            return value;
        }
    }

    /**
     * Rows in a table of their own.
     *
     * @param column where the list holds plain values; null where it holds embeddables
     */
    record Children(Field field, String column, Mapping mapping) {
        List<?> of(Object row) {
            List<?> rows = (List<?>) get(field, row);
            return rows == null ? List.of() : rows;
        }
    }

    static Mapping of(Class<?> entity) {
        return KNOWN.computeIfAbsent(entity, type -> {
            List<Value> columns = new ArrayList<>();
            List<Children> children = new ArrayList<>();
            for (Field field : fields(type)) {
                CollectionTable table = field.getAnnotation(CollectionTable.class);
                if (table != null) {
                    children.add(children(table.name(), field));
                } else {
                    columns.addAll(values(field));
                }
            }
            return new Mapping(type.getAnnotation(Table.class).name(), columns, children, List.of());
        });
    }

    private Mapping(String table, List<Value> columns, List<Children> children, List<String> keys) {
        this(table, List.copyOf(columns), List.copyOf(children), "copy " + table + Stream.concat(keys.stream(),
                columns.stream().map(Value::name)).collect(Collectors.joining(", ", " (", ") from stdin")));
    }

    private static Children children(String table, Field field) {
        Class<?> element = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        boolean plain = element == String.class || element == Long.class;
        String column = plain ? name(field) : null;
        List<Value> values = plain ? List.of() : fields(element).stream().flatMap(one -> values(one).stream()).toList();
        return new Children(field, column, new Mapping(table, values, List.of(),
                plain ? List.of("version", "place", column) : List.of("version", "place")));
    }

    private static List<Value> values(Field field) {
        if (field.isAnnotationPresent(EmbeddedId.class)) {
            return fields(field.getType()).stream()
                    .map(part -> new Value(name(part), List.of(field, part), false)).toList();
        }
        return List.of(new Value(name(field), List.of(field), field.isAnnotationPresent(JdbcTypeCode.class)));
    }

    private static String name(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                Column column = field.getAnnotation(Column.class);
                if (!Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(Transient.class)
                        && !field.isSynthetic() && !field.getName().startsWith("$") && (column == null || column.insertable())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static Object get(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
