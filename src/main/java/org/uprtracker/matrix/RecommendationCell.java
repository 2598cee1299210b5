package org.uprtracker.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.uprtracker.matrix.ListedRecommendation.Answer;
import org.uprtracker.matrix.ListedRecommendation.By;

/** The first two cells of a recommendation: its number, text and States, where its position stands, and the position. */
final class RecommendationCell {
    private static final int LAST_WITH_ONE_BRACKET = 2;
    private static final Pattern BRACKET = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*+)\\)");
    /** How an import cites the place that a data set itself refers to. */
    private static final String REFERS_TO = "; position from ";

    private RecommendationCell() {}

    /** For instance {@code 126.29 Repeal … (France, Peru);}. */
    static String text(ListedRecommendation one, int cycle) {
        String number = one.paragraph() == null ? "" : one.paragraph() + ' ';
        List<String> names = states(one).stream().map(By::name).toList();
        String states = names.isEmpty() ? "" : cycle <= LAST_WITH_ONE_BRACKET ? " (" + String.join(", ", names) + ")"
                : names.stream().map(name -> " (" + name + ")").collect(Collectors.joining());
        return number + one.text() + (states.isEmpty() ? "" : states + ';');
    }

    /** The States that the text does not name itself, as it does where they stand inside the sentence or after its parts. */
    private static List<By> states(ListedRecommendation one) {
        if (one.parts().size() > 1 && namesThoseOfParts(one)) {
            return one.states().stream().filter(by -> Objects.equals(by.part(), one.parts().size() - 1)).toList();
        }
        List<String> brackets = BRACKET.matcher(one.text()).results().map(found -> found.group(1)).toList();
        List<By> states = new ArrayList<>();
        for (By by : one.states()) {
            boolean inside = brackets.stream().anyMatch(bracket -> by.written().stream().anyMatch(name -> stands(name, bracket)));
            if (!inside && states.stream().noneMatch(other -> other.name().equals(by.name()))) {
                states.add(by);
            }
        }
        return states;
    }

    private static boolean namesThoseOfParts(ListedRecommendation one) {
        int from = 0;
        for (String part : one.parts()) {
            int at = one.text().indexOf(part, from);
            from = at + part.length();
            boolean last = part.equals(one.parts().get(one.parts().size() - 1));
            if (at < 0 || !last && !one.text().substring(from).stripLeading().startsWith("(")) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(String name, String bracket) {
        return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(name) + "(?![\\p{L}-])").matcher(bracket).find();
    }

    /** For instance {@code A/HRC/28/10 - Para. 126}; null where nothing was answered. */
    static String source(Answer answer) {
        if (answer == null) {
            return null;
        }
        int refers = answer.place().indexOf(REFERS_TO);
        if (refers >= 0) {
            return answer.place().substring(refers + REFERS_TO.length()).replaceFirst(", para", " - Para");
        }
        String place = answer.place().startsWith("para")
                ? answer.place().substring(0, 1).toUpperCase(Locale.ROOT) + answer.place().substring(1) : answer.place();
        return (answer.symbol() == null ? answer.title() : answer.symbol()) + " - " + place;
    }

    /** OHCHR's word; empty where nothing was answered: no list says what was not said. */
    static String position(Answer answer) {
        return answer == null ? "" : switch (answer.position()) {
            case "supported" -> "Supported";
            case "partially_supported" -> "Supported/Noted";
            case "noted" -> "Noted";
            case "pending" -> "Pending";
            default -> "Unclear";
        };
    }
}
