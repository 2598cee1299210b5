package org.uprtracker.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The brackets of a text that hold States, and those that hold what may be a State misspelt. In one pass, however they nest. */
final class StateBrackets {
    /** Longer than any list of States; what is longer is text. */
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_MISSPELT = 8;
    /** {@code (Iran (Islamic Republic of))} is two deep; what goes deeper is looked at inside only, so that time stays linear. */
    private static final int DEEPEST = 3;
    private static final int NEVER = -1;

    private final StateList list;
    private final StateNames names;

    /**
     * Which brackets belong together.
     *
     * @param closing by the place of an opening bracket where it closes
     * @param height by the place of an opening bracket how deep brackets nest in it
     * @param lastOpen the last one that is never closed; -1 if all are
     */
    private record Pairs(int[] closing, int[] height, int lastOpen) {}

    /**
     * One bracket.
     *
     * @param start where it opens
     * @param end behind its closing
     * @param members States in it; none where it may be a State's name with a slip
     */
    record Bracket(int start, int end, StateList.Members members) {
        boolean isOfStates() {
            return !members.states().isEmpty();
        }
    }

    StateBrackets(StateNames names) {
        this.names = names;
        this.list = new StateList(names);
    }

    List<Bracket> find(String text) {
        Pairs pairs = pairs(text);
        List<Bracket> found = new ArrayList<>();
        int at = text.indexOf('(');
        while (at >= 0) {
            int close = pairs.closing()[at];
            Bracket bracket = null;
            if (close != NEVER && pairs.height()[at] <= DEEPEST) {
                bracket = closed(text, at, close);
            } else if (at == pairs.lastOpen()) {
                bracket = open(text, at);
            }
            if (bracket != null) {
                found.add(bracket);
            }
            at = text.indexOf('(', bracket == null ? at + 1 : bracket.end());
        }
        return found;
    }

    private Bracket closed(String text, int open, int close) {
        if (close - open > LONGEST) {
            return null;
        }
        StateList.Members members = list.read(text.substring(open + 1, close));
        boolean likely = !members.states().isEmpty() || !members.unknown().isEmpty()
                && members.unknown().stream().allMatch(StateBrackets::looksLikeAName);
        return likely ? new Bracket(open, close + 1, members) : null;
    }

    /** A bracket that is never closed holds States only if nothing else stands behind it. */
    private Bracket open(String text, int open) {
        int end = Tail.start(text, text.length());
        if (end <= open || end - open > LONGEST) {
            return null;
        }
        StateList.Members members = list.read(text.substring(open + 1, end));
        return members.unknown().isEmpty() ? new Bracket(open, text.length(), members) : null;
    }

    /** Whether every name in it reads like a State's with a slip in it. */
    boolean isMisspelt(Bracket bracket) {
        List<String> unknown = bracket.members().unknown();
        return unknown.size() <= MOST_MISSPELT && unknown.stream().allMatch(names::misspelt);
    }

    /** {@code Slovennia} does; {@code CRPD}, {@code No. 189} and {@code article 174} do not. */
    private static boolean looksLikeAName(String value) {
        String name = value.startsWith("the ") ? value.substring(4) : value;
        return name.length() <= LONGEST_NAME && !name.isEmpty() && Character.isUpperCase(name.charAt(0))
                && name.chars().anyMatch(Character::isLowerCase) && name.chars().noneMatch(Character::isDigit);
    }

    private static Pairs pairs(String text) {
        int[] closing = new int[text.length()];
        int[] height = new int[text.length()];
        Arrays.fill(closing, NEVER);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                height[i] = 1;
                open.push(i);
            } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                int inner = open.pop();
                closing[inner] = i;
                if (!open.isEmpty()) {
                    height[open.peek()] = Math.max(height[open.peek()], height[inner] + 1);
                }
            }
        }
        return new Pairs(closing, height, open.isEmpty() ? NEVER : open.peek());
    }
}
