package org.uprtracker.intake.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Ordinal numbers as English writes them: {@code seventh}, {@code thirty-fourth}, {@code 34th}; up to ninety-ninth. */
final class Ordinals {
    private static final List<String> ONES = List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
            "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth");
    private static final List<String> TENS = List.of("", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");

    private Ordinals() {}

    static OptionalInt value(String ordinal) {
        String word = ordinal.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits > 0 && digits <= 3 && List.of("st", "nd", "rd", "th").contains(word.substring(digits))) {
            return OptionalInt.of(Integer.parseInt(word.substring(0, digits)));
        }
        int plain = ONES.indexOf(word);
        if (plain > 0) {
            return OptionalInt.of(plain);
        }
        for (int ten = 2; ten < TENS.size(); ten++) {
            if (word.equals(TENS.get(ten) + "ieth")) {
                return OptionalInt.of(10 * ten);
            }
            String start = TENS.get(ten) + "y-";
            int one = word.startsWith(start) ? ONES.indexOf(word.substring(start.length())) : 0;
            if (one > 0 && one < 10) {
                return OptionalInt.of(10 * ten + one);
            }
        }
        return OptionalInt.empty();
    }
}
