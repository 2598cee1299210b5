package org.uprtracker.intake.addendum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.addendum.AnswerWording.Said;
import org.uprtracker.intake.addendum.ParagraphNumbers.Listed;
import org.uprtracker.recommendation.Position;

/** Sentences that answer recommendations by number: {@code X accepts the following recommendations: 122.1, 122.3-5.} */
final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?]['\")]?+ (?=[\\p{Lu}\"'(])");
    private static final Pattern CLAUSE = Pattern.compile(
            ";|,? (?:while|whereas|but)\\b|,? and (?=(?:it |also |therefore |has |have )?+(?:notes|noted|takes note|taken note|accepts|accepted|supports|supported|rejects|rejected|does not|cannot|partially|partly)\\b)");
    private static final Pattern GOES_ON = Pattern.compile("\\s*+(?:$|[.,;:()–—-]|(?:this|these|those|them|it|the (?:above|following|said|recommendations?)"
            + "|by|of|and|as|in (?:full|its|their)|fully|because|since|for the|at|recommendations?)\\b).*+", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile(" (?:the )?\\p{Lu}");
    private static final Pattern SPEAKS = Pattern.compile("\\brecommendations? (?:nos?\\.? )?$", Pattern.CASE_INSENSITIVE);

    private static final int MOST_BOUNDARIES = 200;

    private Sentences() {}

    /**
     * What a part of a sentence answers.
     *
     * @param said null if numbers are named and nothing is answered
     */
    record Clause(Said said, String text, List<Listed> lists) {
        boolean unclear() {
            return said != null && said.position() == Position.UNCLEAR;
        }
    }

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            sentences.add(text.substring(from, end.end()).strip());
            from = end.end();
        }
        if (from < text.length()) {
            sentences.add(text.substring(from).strip());
        }
        return sentences;
    }

    /** The parts of a sentence that name numbers. */
    static List<Clause> answers(String sentence) {
        List<Clause> clauses = new ArrayList<>();
        for (String text : clauses(sentence)) {
            List<Listed> lists = ParagraphNumbers.in(text);
            if (lists.isEmpty()) {
                continue;
            }
            Said said = AnswerWording.one(text);
            if (said != null && said.position() != Position.UNCLEAR && !governs(text, lists)) {
                said = new Said(Position.UNCLEAR, said.wording(), said.start(), said.end());
            }
            clauses.add(new Clause(said, text, lists));
        }
        return clauses;
    }

    /** Splits only where each part names numbers and answers: what does not belongs to the part before it. */
    private static List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        Matcher boundary = CLAUSE.matcher(sentence);
        int from = 0;
        int searched = 0;
        for (int tried = 0; tried < MOST_BOUNDARIES && boundary.find(searched); tried++) {
            searched = boundary.end();
            if (complete(sentence.substring(from, boundary.start())) && complete(nextPart(sentence, boundary.end()))) {
                clauses.add(sentence.substring(from, boundary.start()).strip());
                from = boundary.end();
            }
        }
        clauses.add(sentence.substring(from).strip());
        return clauses;
    }

    private static String nextPart(String sentence, int from) {
        Matcher boundary = CLAUSE.matcher(sentence);
        return sentence.substring(from, boundary.find(from) ? boundary.start() : sentence.length());
    }

    private static boolean complete(String part) {
        return !AnswerWording.in(part).isEmpty() && !ParagraphNumbers.in(part).isEmpty();
    }

    /**
     * Whether the answer is about the numbers: {@code As said on recommendation 1.2, X does not accept this} is not.
     * Numbers stand after the answer or before it, never on both sides, and nothing but empty words between.
     */
    private static boolean governs(String text, List<Listed> lists) {
        List<Said> all = AnswerWording.in(text);
        int firstList = lists.get(0).start();
        int lastList = lists.get(lists.size() - 1).end();
        int firstSaid = all.get(0).start();
        int lastSaid = all.get(all.size() - 1).end();
        boolean numbersFirst = firstList < firstSaid;
        if (numbersFirst && lastList > firstSaid) {
            return false;
        }
        StringBuilder between = new StringBuilder(text);
        lists.forEach(list -> blank(between, list.start(), list.end()));
        all.forEach(said -> blank(between, said.start(), said.end()));
        if (numbersFirst) {
            return AnswerWording.links(between.substring(0, lastSaid)) && goesOn(text.substring(firstSaid, lastSaid), text.substring(lastSaid));
        }
        return AnswerWording.links(between.substring(firstSaid, lastList));
    }

    /** {@code supports this recommendation} goes on, {@code supports the visit} is about something else. */
    private static boolean goesOn(String said, String rest) {
        return GOES_ON.matcher(rest).matches() || said.endsWith("of") && NAME.matcher(rest).lookingAt();
    }

    /** Whether a list is said to be of recommendations, and is no figure. */
    static boolean speaksOf(String text, Listed list) {
        return SPEAKS.matcher(text.substring(Math.max(0, list.start() - 30), list.start())).find();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '.');
        }
    }
}
