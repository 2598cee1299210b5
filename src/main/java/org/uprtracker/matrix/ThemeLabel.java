package org.uprtracker.matrix;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What OHCHR's list of a cycle calls a theme. The record holds OHCHR's labels over all cycles: those of the second begin
 * with a code ({@code A12 Acceptance of international norms}), also without it; the fourth mostly has other words.
 */
final class ThemeLabel {
    private static final Pattern CODE = Pattern.compile("^[A-Z]\\d{1,2} ");
    private static final int LAST_WITH_CODES = 2;
    private static final int FIRST_WITH_OTHER_WORDS = 4;

    private ThemeLabel() {}

    /** @return OHCHR's label, if one alone can be that of the cycle; else the theme's name */
    static String of(List<String> ohchr, String name, int cycle) {
        List<String> coded = ohchr.stream().filter(label -> CODE.matcher(label).find()).toList();
        List<String> uncoded = ohchr.stream().filter(label -> !coded.contains(label)).toList();
        List<String> withoutCode = coded.stream().map(label -> CODE.matcher(label).replaceFirst("")).toList();
        List<String> later = uncoded.stream().filter(label -> !withoutCode.contains(label)).toList();
        List<String> labels = cycle <= LAST_WITH_CODES ? coded
                : cycle < FIRST_WITH_OTHER_WORDS || later.isEmpty() ? uncoded : later;
        return labels.size() == 1 ? labels.get(0) : name;
    }
}
