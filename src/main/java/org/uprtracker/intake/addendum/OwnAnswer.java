package org.uprtracker.intake.addendum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.addendum.AnswerWording.Said;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/**
 * Answers in the text that follows a number, where the recommendation itself may stand too: {@code Accepted.},
 * {@code Ratify the convention (France). Response: not accepted}, {@code X cannot support this recommendation}. A
 * recommendation can itself begin with {@code Accept} or {@code Support}, which answers nothing.
 */
final class OwnAnswer {
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:response|position|answer|reply|status|view|decision)s?(?: of (?:the )?(?:\\p{Lu}[\\p{L}' -]{1,60}+|government|state under review))?+ ?[:–—]", Pattern.CASE_INSENSITIVE);
    private static final Pattern STOP = Pattern.compile("[,;:(–—]| - ");
    private static final Pattern STATED = Pattern.compile("(?:ed|s|rt of|rt|ble|note of)$");
    private static final Pattern IMPERATIVE = Pattern.compile("(?:accept|support|endorse|approve|agree (?:to|with)|note|reject|oppose|decline|refuse) ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile("\\b(?:this|these|the|the above|above|said) recommendations?\\b");

    private static final int SHORT = 60;

    private OwnAnswer() {}

    /** The answers in a text, one of each position at most; one that is {@code UNCLEAR} where words answer and it is not clear what. */
    static List<Said> in(String text) {
        List<Said> found = new ArrayList<>();
        String body = bare(text);
        add(found, leading(body));
        Matcher label = LABEL.matcher(body);
        while (label.find()) {
            add(found, leading(bare(body.substring(label.end()))));
        }
        int bracket = body.lastIndexOf(')');
        if (bracket >= 0) {
            add(found, leading(bare(body.substring(bracket + 1))));
        }
        for (String sentence : Sentences.of(body)) {
            add(found, aboutThis(sentence));
        }
        return found;
    }

    private static void add(List<Said> found, Said said) {
        if (said != null && found.stream().noneMatch(other -> other.position() == said.position())) {
            found.add(said);
        }
    }

    /** The answer with which a text begins. */
    private static Said leading(String text) {
        List<String> sentences = Sentences.of(text);
        if (sentences.isEmpty()) {
            return null;
        }
        String first = sentences.get(0);
        Said whole = AnswerWording.whole(first);
        if (whole != null) {
            boolean bareVerb = imperative(whole) && bare(first).length() > whole.wording().length() + 1;
            return bareVerb ? null : clear(whole, first);
        }
        Matcher stop = STOP.matcher(first);
        if (!stop.find()) {
            return null;
        }
        Said before = AnswerWording.whole(first.substring(0, stop.start()));
        if (before == null || imperative(before) || !STATED.matcher(before.wording().strip().toLowerCase(Locale.ROOT)).find()) {
            return null;
        }
        return clear(before, first);
    }

    /** An answer is what its whole sentence leaves of it: {@code Accepted, except the last part}. */
    private static Said clear(Said said, String sentence) {
        Said all = AnswerWording.one(sentence);
        return all != null && all.position() == said.position() ? said : new Said(Position.UNCLEAR, said.wording(), said.start(), said.end());
    }

    private static Said aboutThis(String sentence) {
        Matcher subject = SUBJECT.matcher(sentence.toLowerCase(Locale.ROOT));
        Said said = AnswerWording.one(sentence);
        if (said == null || !subject.find()) {
            return null;
        }
        boolean after = subject.start() >= said.end() && AnswerWording.links(sentence.substring(said.end(), subject.start()));
        boolean before = subject.end() <= said.start() && AnswerWording.links(sentence.substring(subject.end(), said.start()));
        return after || before ? said : null;
    }

    /** What the answer says of implementation; what the recommendation itself says of it is no claim of the State. */
    static Claim claim(String text) {
        StringBuilder answer = new StringBuilder();
        boolean goesOn = false;
        for (String sentence : Sentences.of(bare(text))) {
            boolean about = SUBJECT.matcher(sentence.toLowerCase(Locale.ROOT)).find();
            goesOn = about || goesOn && sentence.length() <= SHORT || leading(sentence) != null;
            answer.append(goesOn ? sentence + " " : "");
        }
        return AnswerWording.claim(answer.toString());
    }

    /** Whether the words are a verb alone, as recommendations begin with one. */
    static boolean imperative(Said said) {
        return IMPERATIVE.matcher(said.wording()).matches();
    }

    static String bare(String text) {
        int from = 0;
        while (from < text.length() && " .,:;)–—-|•".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from).strip();
    }
}
