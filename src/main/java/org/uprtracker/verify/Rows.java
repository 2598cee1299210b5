package org.uprtracker.verify;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.uprtracker.journal.Version;

/** Rows as the entities map them, compared column by column, with their child rows. */
final class Rows {
    /** Set by the journal, and looked at on their own. */
    private static final Set<String> NOT_CONTENT = Set.of("version", "thing", "since", "until", "redacted");

    private final Metamodel metamodel;

    Rows(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    /** Names of the columns and child tables in which a version differs from what it should be. */
    List<String> differences(Version expected, Version found) {
        return differences(metamodel.entity(expected.getClass()), expected, found);
    }

    /** The tables that hold the child rows of a kind of version. */
    List<String> childTables(Class<? extends Version> type) {
        return metamodel.entity(type).getPluralAttributes().stream()
                .map(attribute -> field(attribute).getAnnotation(CollectionTable.class))
                .filter(table -> table != null)
                .map(CollectionTable::name)
                .toList();
    }

    /** The columns of a kind of version that hold content, in order. */
    List<String> columns(Class<? extends Version> type) {
        return metamodel.entity(type).getAttributes().stream()
                .filter(attribute -> !NOT_CONTENT.contains(attribute.getName()))
                .filter(attribute -> field(attribute).getAnnotation(CollectionTable.class) == null)
                .map(Rows::name)
                .sorted()
                .toList();
    }

    private List<String> differences(ManagedType<?> type, Object expected, Object found) {
        List<String> differences = new ArrayList<>();
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (!NOT_CONTENT.contains(attribute.getName())
                    && !same(attribute, value(attribute, expected), value(attribute, found))) {
                differences.add(name(attribute));
            }
        }
        return differences.stream().sorted().toList();
    }

    private boolean same(Attribute<?, ?> attribute, Object expected, Object found) {
        if (attribute instanceof PluralAttribute<?, ?, ?> children
                && children.getElementType() instanceof ManagedType<?> type) {
            return sameRows(type, list(expected), list(found));
        }
        if (expected instanceof BigDecimal one && found instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return expected instanceof Collection || found instanceof Collection
                ? list(expected).equals(list(found))
                : expected == null ? found == null : expected.equals(found);
    }

    private boolean sameRows(ManagedType<?> type, List<?> expected, List<?> found) {
        if (expected.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (found.get(i) == null || !differences(type, expected.get(i), found.get(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What was left out is empty. */
    private static List<?> list(Object value) {
        return value == null ? List.of() : new ArrayList<>((Collection<?>) value);
    }

    private static Object value(Attribute<?, ?> attribute, Object row) {
        try {
            return field(attribute).get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Attribute<?, ?> attribute) {
        CollectionTable table = field(attribute).getAnnotation(CollectionTable.class);
        Column column = field(attribute).getAnnotation(Column.class);
        return table != null ? table.name()
                : column == null || column.name().isEmpty() ? attribute.getName() : column.name();
    }

    private static Field field(Attribute<?, ?> attribute) {
        try {
            Field field = attribute.getDeclaringType().getJavaType().getDeclaredField(attribute.getName());
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
