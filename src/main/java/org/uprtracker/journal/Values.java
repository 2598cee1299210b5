package org.uprtracker.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Small conversions that every content shares. */
public final class Values {
    private Values() {}

    /** A list that was left out is an empty one. One that holds null is refused by its constraints, not here. */
    public static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The word that stands for a constant in JSON and in the database. */
    public static String code(Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    /** The words for all constants of an enumeration. */
    public static List<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Values::code).toList();
    }
}
