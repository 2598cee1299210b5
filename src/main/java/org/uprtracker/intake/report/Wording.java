package org.uprtracker.intake.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/**
 * What a lead-in says of the recommendations under it. Wordings differ between years and States; what is not among those
 * known, or what says two things at once, has no answer.
 */
final class Wording {
    private static final String SUPPORT = "(?:the |its |his |her |their |any |(?:\\p{L}{1,20} ){0,4}\\p{L}{1,20}'s? )?(?:full )?(?:support|approval|acceptance|agreement|endorsement)";
    private static final String NOT = "(?:(?:do|does|did|could|can|would|will|has|have|is|are|was|were) ?not|cannot)";
    /** Between the negation and the verb, for instance {@code cannot, at this stage, accept}. */
    private static final String ADVERBS = "(?:,? (?:be|been|currently|presently|therefore|thus|yet|at this (?:stage|time|point|juncture)),?){0,3}";

    /** In this order: what was found is taken out, so that no part of a negation is read as a consent. */
    private static final List<Phrase> PHRASES = List.of(
            no("(?:noted|listed|mentioned|contained|formulated|referred to)(?: in this report| in the report)? (?:above|below|in|during)"),
            phrase(Position.PARTIALLY_SUPPORTED, "(?:partial(?:ly)?|in part)(?: enjoy(?:s|ed)?| ha(?:s|ve|d))? (?:the )?(?:support(?:ed)?|accept(?:s|ed)?)"),
            phrase(Position.PARTIALLY_SUPPORTED, "(?:enjoy(?:s|ed)?|ha(?:s|ve|d)) (?:the |its )?(?:partial|qualified) support"),
            phrase(Position.PARTIALLY_SUPPORTED, "(?:support(?:ed|s)?|accept(?:ed|s)?|enjoy(?:s|ed)? (?:the |its )?support)(?: of [\\p{L} ]{2,60})?,? (?:in part|partially|partly)"),
            phrase(Position.NOTED, NOT + ADVERBS + " (?:enjoy(?:ed|ing)?|have|had|receive(?:d)?|me(?:e)?t with|gain(?:ed)?|find|found|express(?:ed)?|gives?|given|lend|extend) " + SUPPORT),
            phrase(Position.NOTED, "(?:not|without|never)(?: \\w{1,12})? (?:enjoying|having|receiving) " + SUPPORT),
            phrase(Position.NOTED, NOT + ADVERBS + " (?:support(?:ed)?|accept(?:ed)?|agree(?:d)?|approve(?:d)?|endorse(?:d)?|acceptable|supportive)"),
            phrase(Position.NOTED, "not (?:in a position|able|prepared|willing|ready) to (?:support|accept|agree|endorse)"),
            phrase(Position.NOTED, "unable to (?:support|accept|agree|endorse)"),
            phrase(Position.NOTED, "(?<!re)(?:not|un)[ -]?(?:supported|accepted|acceptable)"),
            phrase(Position.NOTED, "reject(?:s|ed)?|declined|objects? to"),
            phrase(Position.NOTED, "(?:would|will|are|were|is|was|be|been|being|has|have|had|only|which|that|thus|therefore)(?: (?:thus|therefore|be|been|only|simply|duly)){0,2} noted"),
            phrase(Position.NOTED, "(?:takes?|took|taken) (?:due )?note of|notes the following|noted (?:by|the following)"),
            phrase(Position.PENDING, "(?:will|would|shall|to|should)(?: also| further| still| thus| therefore)? be (?:further |carefully |duly )?(?:examined|considered|studied|reviewed|analysed|analyzed)"),
            phrase(Position.PENDING, "(?:will|would|shall)(?: also| further| carefully| duly)? (?:examine|consider|study|review)"),
            phrase(Position.PENDING, "(?:will|would|shall) (?:also )?(?:provide|give|submit|present|send|communicate|deliver) (?:its |their |the |a |an |written |further |clear |official ){0,4}(?:response|answer|repl|position|view|comment)"),
            phrase(Position.PENDING, "will be (?:included in the (?:outcome|addendum)|provided (?:in due|at|before|by|no later)|responded to|answered)"),
            phrase(Position.PENDING, "(?:will|would) respond|(?:are|is|remain|remains|left|kept) (?:pending|under (?:consideration|examination|review|study))"),
            phrase(Position.SUPPORTED, "(?:enjoy(?:s|ed|ing)?|ha(?:s|ve|d|ving)|me(?:e)?ts? with|received?|gain(?:ed)?|express(?:ed|es)?|gives?|gave) " + SUPPORT),
            phrase(Position.SUPPORTED, "(?:is|are|was|were|been|be|being|which|recommendations) (?:fully |already |hereby )?(?:supported|accepted|endorsed|approved|agreed)"),
            phrase(Position.SUPPORTED, "(?:fully )?(?:supports|accepts|endorses|agrees (?:to|with))|(?:supported|accepted) (?:by|the following)"),
            phrase(Position.SUPPORTED, "has (?:supported|accepted|agreed)"));

    private static final Pattern NEGATION = Pattern.compile("\\b(?:not|cannot|no|never|neither|nor|none|unable|without|hardly|except)\\b|n't\\b");
    /** Words that take something out of what is said, or say it of the idea alone: what is left of it is not known. */
    private static final Pattern LIMIT = Pattern.compile("\\b(?:(?<!without )except(?:ing|ions?)?|excluding|apart from|other than|save for|but not"
            + "|(?:most|some|several|parts?|many|half|majority|number) of (?:them|(?:the |these |those )?(?:\\w{1,20} ){0,3}recommendations)"
            + "|(?:accept|support|endors|agree)\\w{0,5} (?:with |to )?the (?:principle|spirit|idea|objective|aim|intent|intention|thrust)s?"
            + "|in principle|lack(?:s|ed)?|difficult|difficulty|fail(?:s|ed)?|hesitates?|refrains?|abstains?)\\b");
    private static final int REACH = 60;
    /** A lead-in is a sentence or two; one that names many numbers is some hundred characters long. */
    private static final int LONGEST = 10_000;

    private static final Pattern ALREADY = Pattern.compile("already (?:been |being |fully |effectively ){0,3}(?:implemented|carried out|fulfilled|realized|realised|achieved|in place|complied with|met)"
            + "|have been (?:fully )?(?:implemented|carried out|fulfilled|or are)");
    private static final Pattern IN_PROCESS = Pattern.compile("in (?:the )?(?:process|course) of (?:being )?(?:implement(?:ation|ed|ing)|fulfilment|realization)"
            + "|(?:being|currently) (?:being )?implemented|under implementation|implementation is (?:under way|underway|ongoing)"
            + "|in (?:the )?(?:process|progress)(?! of)");
    private static final Pattern NO_CLAIM = Pattern.compile("not (?:yet |already )?(?:been )?(?:in the process|implemented|fully)|will be implemented");

    private Wording() {}

    /**
     * @param wording the few words that say so, as they stand there
     */
    record Said(Position position, Claim claim, String wording) {}

    private record Phrase(Position position, Pattern words) {}

    /** What a text says; empty if it says nothing that is known, or several things at once. */
    static Optional<Said> of(String text) {
        if (text.length() > LONGEST || limits(text)) {
            return Optional.empty();
        }
        String plain = plain(text);
        Set<Position> positions = EnumSet.noneOf(Position.class);
        String wording = null;
        StringBuilder rest = new StringBuilder(plain);
        for (Phrase phrase : PHRASES) {
            Matcher found = phrase.words().matcher(rest);
            List<int[]> spans = new ArrayList<>();
            while (found.find()) {
                if (phrase.position() == Position.SUPPORTED && isDenied(rest, found.start())) {
                    return Optional.empty();
                }
                spans.add(new int[] {found.start(), found.end()});
            }
            if (!spans.isEmpty() && phrase.position() != null) {
                positions.add(phrase.position());
                wording = wording == null ? plain.substring(spans.get(0)[0], spans.get(0)[1]) : wording;
            }
            // Blanks of the same length: places in the text stay what they are.
            spans.forEach(span -> rest.replace(span[0], span[1], "#".repeat(span[1] - span[0])));
        }
        if (positions.size() != 1) {
            return Optional.empty();
        }
        Position position = positions.iterator().next();
        return Optional.of(new Said(position, position == Position.SUPPORTED ? claim(plain) : Claim.NONE, wording));
    }

    /** Whether a negation that no phrase took stands shortly before: what it denies is not known. */
    private static boolean isDenied(CharSequence text, int at) {
        return NEGATION.matcher(text.subSequence(Math.max(0, at - REACH), at)).find();
    }

    /** Whether a text says it of some only, or not without reserve. */
    static boolean limits(String text) {
        return LIMIT.matcher(plain(text)).find();
    }

    /** What a text says of implementation. */
    static Claim claim(String text) {
        String plain = plain(text.substring(0, Math.min(text.length(), LONGEST)));
        if (NO_CLAIM.matcher(plain).find()) {
            return Claim.NONE;
        }
        boolean inProcess = IN_PROCESS.matcher(plain).find();
        boolean already = ALREADY.matcher(plain).find();
        return already && inProcess ? Claim.ALREADY_IMPLEMENTED_OR_IN_PROCESS
                : already ? Claim.ALREADY_IMPLEMENTED : inProcess ? Claim.IN_PROCESS : Claim.NONE;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s++", " ");
    }

    private static Phrase phrase(Position position, String words) {
        return new Phrase(position, Pattern.compile("\\b(?:" + words + ")"));
    }

    private static Phrase no(String words) {
        return phrase(null, words);
    }
}
