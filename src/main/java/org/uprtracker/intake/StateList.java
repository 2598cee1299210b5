package org.uprtracker.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names of States in a row, as one cell or one bracket holds them: {@code Iran (Islamic Republic of), Cuba and Bosnia and
 * Herzegovina}.
 */
public final class StateList {
    /** No name is cut into more pieces than this by the commas and "and"s inside it. */
    private static final int MOST_PIECES = 4;
    private static final String SIGNS = ",;/\n\r|•&";
    private static final Set<String> WORDS = Set.of("and", "et", "y");

    private final StateNames names;

    /**
     * What a list holds.
     *
     * @param states ISO codes in the order of the list, each once
     * @param unknown what stands among them and is no State
     */
    public record Members(List<String> states, List<String> unknown) {
        public Members {
            states = List.copyOf(states);
            unknown = List.copyOf(unknown);
        }
    }

    private record Piece(int start, int end) {}

    public StateList(StateNames names) {
        this.names = names;
    }

    public Members read(String list) {
        Members members = read(list, pieces(list, true));
        if (!members.unknown().isEmpty() && list.indexOf('(') >= 0) {
            // A bracket that is never closed hides the separators behind it.
            Members open = read(list, pieces(list, false));
            return open.unknown().isEmpty() ? open : members;
        }
        return members;
    }

    private Members read(String list, List<Piece> pieces) {
        Set<String> states = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        int next = 0;
        while (next < pieces.size()) {
            int taken = take(list, pieces, next, states);
            if (taken == 0) {
                unknown.add(list.substring(pieces.get(next).start(), pieces.get(next).end()).strip());
            }
            next += Math.max(taken, 1);
        }
        return new Members(List.copyOf(states), unknown);
    }

    /** The longest name that begins here, for "and" and commas stand inside names too. @return how many pieces it has */
    private int take(String list, List<Piece> pieces, int first, Set<String> states) {
        for (int last = Math.min(first + MOST_PIECES, pieces.size()) - 1; last >= first; last--) {
            Optional<String> code = names.code(list.substring(pieces.get(first).start(), pieces.get(last).end()));
            if (code.isPresent()) {
                states.add(code.get());
                return last - first + 1;
            }
        }
        return 0;
    }

    private static List<Piece> pieces(String list, boolean bracketsHold) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        int depth = 0;
        int at = 0;
        while (at < list.length()) {
            char c = list.charAt(at);
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            int length = depth > 0 && bracketsHold ? 0 : separator(list, at);
            if (length > 0) {
                add(list, start, at, pieces);
                start = at + length;
            }
            at += Math.max(length, 1);
        }
        add(list, start, list.length(), pieces);
        return pieces;
    }

    /** An entity's own ampersand and semicolon are none: entities were decoded before. */
    private static int separator(String list, int at) {
        char c = list.charAt(at);
        if (SIGNS.indexOf(c) >= 0) {
            return 1;
        }
        if (at > 0 && !Character.isWhitespace(list.charAt(at - 1)) && list.charAt(at - 1) != ',') {
            return 0;
        }
        for (String word : WORDS) {
            int end = at + word.length();
            if (list.startsWith(word, at) && end < list.length() && Character.isWhitespace(list.charAt(end))) {
                return word.length();
            }
        }
        return 0;
    }

    private static void add(String list, int start, int end, List<Piece> pieces) {
        if (!list.substring(start, end).isBlank()) {
            pieces.add(new Piece(start, end));
        }
    }
}
