package org.uprtracker.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.Set;
import org.uprtracker.intake.StateBrackets.Bracket;

/**
 * The grammar of recommending States: brackets at the end of a recommendation, {@code … (Portugal) (Uruguay);}, of each of
 * several in one item, {@code … (Egypt); … (Peru)}, or inside the sentence, {@code ratify (Spain)/accede to (Chile) …}.
 */
public final class RecommendingStates {
    private static final int FEWEST_WORDS = 2;
    /** {@code sign and ratify (Chile), accede to (Spain) …} is one sentence. */
    private static final int FEWEST_WORDS_BY_COMMAS = 4;
    /** A comma sets one recommendation off from the next only where that begins as recommendations do. */
    private static final Set<String> BEGINNINGS = Set.of("abolish", "accede", "accelerate", "address", "adopt", "allocate",
            "amend", "carry", "combat", "complete", "conduct", "consider", "continue", "cooperate", "develop", "eliminate",
            "enact", "encourage", "end", "enhance", "ensure", "establish", "expand", "extend", "facilitate", "finalize",
            "fully", "guarantee", "harmonize", "implement", "improve", "include", "incorporate", "increase", "intensify",
            "introduce", "investigate", "invite", "issue", "maintain", "make", "prevent", "prohibit", "promote", "protect",
            "provide", "pursue", "put", "ratify", "redouble", "reduce", "reform", "reinforce", "repeal", "respect",
            "review", "revise", "seek", "sign", "strengthen", "submit", "support", "take", "withdraw");
    private static final int MOST_FOOTNOTE_DIGITS = 3;
    private static final int LONGEST_JOINT = 20;
    private static final int LONGEST_OUTSIDE = 200;
    private static final int MOST_UNKNOWN = 20;

    private final StateBrackets brackets;
    private final StateList list;

    /**
     * What one numbered item says.
     *
     * @param text without the States at its very end, white space single; States further inside stay
     * @param states ISO codes of all its States in their order, each once
     * @param parts where it holds several recommendations, each with its States; else empty
     * @param unknown what stands where States stand and is none: for an error that shows the nearest names
     */
    public record Reading(String text, List<String> states, List<Part> parts, List<String> unknown) {
        public Reading {
            states = List.copyOf(states);
            parts = List.copyOf(parts);
            unknown = List.copyOf(unknown);
        }
    }

    /** One of several recommendations in one item; its States are ISO codes. */
    public record Part(String text, List<String> states) {
        public Part {
            states = List.copyOf(states);
        }
    }

    /** Brackets of States with nothing but signs between them. */
    private record Group(int start, int end, List<String> states) {}

    public RecommendingStates(StateNames names) {
        this.brackets = new StateBrackets(names);
        this.list = new StateList(names);
    }

    /** A cell that holds names of States and nothing else, in brackets or not. */
    public StateList.Members list(String cell) {
        String plain = Entities.decode(cell);
        StateList.Members members = list.read(plain);
        if (members.unknown().isEmpty() || !plain.strip().startsWith("(")) {
            return members;
        }
        Reading reading = read(plain);
        return reading.text().isEmpty() && reading.unknown().isEmpty()
                ? new StateList.Members(reading.states(), List.of())
                : members;
    }

    /** @param raw the item as it is written, without its number */
    public Reading read(String raw) {
        String text = singleSpaced(Entities.decode(raw));
        List<Bracket> found = brackets.find(text);
        List<Group> groups = groups(text, found);
        Set<String> states = new LinkedHashSet<>();
        groups.forEach(group -> states.addAll(group.states()));
        List<String> unknown = unknown(text, found, groups);
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (last == null || !Tail.isAll(text, last.end(), text.length())) {
            return new Reading(text, List.copyOf(states), List.of(), unknown);
        }
        return new Reading(before(text, 0, last), List.copyOf(states), parts(text, groups), unknown);
    }

    private static List<Group> groups(String text, List<Bracket> found) {
        List<Group> groups = new ArrayList<>();
        for (Bracket bracket : found) {
            if (bracket.isOfStates()) {
                Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
                if (last != null && joins(text, last.end(), bracket.start())) {
                    groups.remove(groups.size() - 1);
                    Set<String> both = new LinkedHashSet<>(last.states());
                    both.addAll(bracket.members().states());
                    groups.add(new Group(last.start(), bracket.end(), List.copyOf(both)));
                } else {
                    groups.add(new Group(bracket.start(), bracket.end(), bracket.members().states()));
                }
            }
        }
        return groups;
    }

    private static boolean joins(String text, int from, int to) {
        if (to - from > LONGEST_JOINT) {
            return false;
        }
        String between = text.substring(from, to).strip();
        return between.equals("/") || between.equals("&") || Tail.isAll(between, 0, between.length());
    }

    private List<String> unknown(String text, List<Bracket> found, List<Group> groups) {
        List<String> unknown = new ArrayList<>();
        int next = 0;
        for (Bracket bracket : found) {
            while (next < groups.size() && groups.get(next).start() < bracket.end()) {
                next++;
            }
            boolean atEnd = Tail.isAll(text, bracket.end(), text.length());
            if (unknown.size() >= MOST_UNKNOWN) {
                break;
            }
            // Only what stands next to it can be beside it: a hostile text has many of both.
            boolean beside = next < groups.size() && joins(text, bracket, groups.get(next))
                    || next > 0 && joins(text, bracket, groups.get(next - 1));
            if (bracket.isOfStates() || atEnd && (groups.isEmpty() || beside) || (atEnd || beside) && brackets.isMisspelt(bracket)) {
                unknown.addAll(bracket.members().unknown());
            }
        }
        if (!groups.isEmpty()) {
            behind(text, groups.get(groups.size() - 1).end()).ifPresent(unknown::add);
        }
        return unknown;
    }

    /** Names of States at the very end that no bracket holds: {@code (Chad), Peru;}. */
    private Optional<String> behind(String text, int from) {
        int end = Tail.start(text, text.length());
        if (end <= from || end - from > LONGEST_OUTSIDE) {
            return Optional.empty();
        }
        String rest = text.substring(from, end).strip();
        StateList.Members members = list.read(rest);
        return members.states().isEmpty() || !members.unknown().isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    private static boolean joins(String text, Bracket bracket, Group group) {
        return group.start() >= bracket.end() && joins(text, bracket.end(), group.start())
                || bracket.start() >= group.end() && joins(text, group.end(), bracket.start());
    }

    /** Several recommendations, if each ends in States that a sign sets off from the next; none where States stand inside the sentence. */
    private static List<Part> parts(String text, List<Group> groups) {
        List<Part> parts = new ArrayList<>();
        Set<String> states = new LinkedHashSet<>();
        int start = 0;
        boolean commas = false;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            states.addAll(group.states());
            int next = i == groups.size() - 1 ? text.length() : next(text, group.end());
            if (next >= 0) {
                parts.add(new Part(withoutAnd(before(text, start, group)), List.copyOf(states)));
                states.clear();
                start = next;
                commas |= text.charAt(next - 1) == ',';
            }
        }
        int fewest = commas ? FEWEST_WORDS_BY_COMMAS : FEWEST_WORDS;
        boolean whole = parts.stream().allMatch(part -> part.text().split(" ").length >= fewest);
        return parts.size() > 1 && whole ? parts : List.of();
    }

    /** Where the next recommendation begins behind these States; -1 if the sentence goes on. */
    private static int next(String text, int end) {
        int at = end;
        while (at < text.length() && at - end <= MOST_FOOTNOTE_DIGITS && " 0123456789”\"".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return -1;
        }
        boolean ends = switch (text.charAt(at)) {
            case ';' -> true;
            case '.' -> at + 2 < text.length() && Character.isUpperCase(text.charAt(at + 2));
            case ',' -> begins(text, at + 1);
            default -> false;
        };
        return ends ? at + 1 : -1;
    }

    private static boolean begins(String text, int from) {
        String[] words = text.substring(from, Math.min(text.length(), from + LONGEST_JOINT * 2)).strip().split(" ", 4);
        int word = 0;
        while (word < words.length - 1 && (words[word].equals("and") || words[word].equals("to"))) {
            word++;
        }
        return BEGINNINGS.contains(words[word].toLowerCase(Locale.ROOT));
    }

    private static String before(String text, int start, Group group) {
        int end = group.start();
        while (end > start && ",; ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end).strip();
    }

    private static String withoutAnd(String text) {
        return text.startsWith("and ") ? text.substring("and ".length()) : text;
    }

    private static String singleSpaced(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                single.append(c);
            } else if (!single.isEmpty() && single.charAt(single.length() - 1) != ' ') {
                single.append(' ');
            }
        }
        return single.toString().strip();
    }
}
