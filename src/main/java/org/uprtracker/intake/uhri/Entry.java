package org.uprtracker.intake.uhri;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One record of the Index as it stands in the file.
 *
 * @param number record of the JSON, counted from 1; row of the XLSX, where the header is row 1
 * @param names what the file calls its fields
 * @param values what they hold; a field that is missing or empty has none
 */
record Entry(int number, Map<Field, String> names, Map<Field, List<String>> values) {
    private static final String DASHES = "-–—•·";

    static Entry empty(int number) {
        return new Entry(number, new EnumMap<>(Field.class), new EnumMap<>(Field.class));
    }

    void add(Field field, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(field, any -> new ArrayList<>()).add(value);
        }
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** What a field with one value holds, without the dash of a list; empty if it holds nothing. */
    String one(Field field) {
        List<String> items = items(field);
        return items.isEmpty() ? "" : items.get(0);
    }

    /** What a field that is a list holds, one after the other: a line each, most of them behind a dash. */
    List<String> items(Field field) {
        List<String> items = new ArrayList<>();
        for (String value : all(field)) {
            for (String line : value.split("[\\r\\n]+")) {
                String item = CleanText.label(withoutDash(line.strip()));
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    /** The same, each once. */
    List<String> labels(Field field) {
        return items(field).stream().distinct().toList();
    }

    /** As the file calls it, so that its sender finds it. */
    String name(Field field) {
        return names.getOrDefault(field, field.key());
    }

    private static String withoutDash(String line) {
        int start = 0;
        while (start < line.length() && (DASHES.indexOf(line.charAt(start)) >= 0 || Character.isWhitespace(line.charAt(start)))) {
            start++;
        }
        return line.substring(start);
    }
}
