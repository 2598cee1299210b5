package org.uprtracker.intake.addendum;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/**
 * How States word their answers. The phrases are looked for from the most to the least particular, and what one has
 * matched no other sees: so {@code does not enjoy the support} never reads as support.
 */
final class AnswerWording {
    private static final int LONGEST_WORDING = 80;
    private static final String FAVOUR = "(?:accept|support|endors|agree|approv|subscrib|adher)\\w*+";
    private static final String BETWEEN = "(?:,? (?:be|been|being|currently|presently|therefore|thus|however|at|this|that|the|present|stage|time|moment|in"
            + "|a|position|able|ready|willing|possible|for|it|us|to|considered|as|also|have|has|deemed|regarded)\\b)*+,?+";
    private static final String OWN = "(?:(?:the|its|our|their|full|any|strong)\\b ?+)*+";
    private static final String NOT = "(?:\\b(?:not|cannot|no longer|never|unable to|unwilling to|neither)\\b|n't\\b|\\bnon-?)";
    private static final String SUPPORT_OF = "(?:support\\b(?: of\\b)?+)";

    /** Phrases in the order in which they are looked for. {@code UNCLEAR}: the words answer nothing that can be recorded. */
    private static final List<Phrase> PHRASES = List.of(
            unclear("\\bneither\\b[^.;]{0,80}+"),
            unclear("\\bnot yet\\b|\\b(?:deferred|postponed|undecided|no position)\\b"),
            unclear("\\b(?:will|would|shall|to|could|may|might|should|must) (?:be )?(?:further )?(?:consider|examin|stud(?:y|ied)|review|reconsider|analys)\\w*+"),
            unclear("\\bunder (?:further |active )?(?:consideration|examination|review|study)\\b"),
            unclear("\\b(?:will|would|shall|could|may|might|should|must) (?:be |only )?" + FAVOUR),
            unclear("\\bconsider(?:s|ing)? " + FAVOUR),
            unclear("\\bin principle\\b"),
            unclear(NOT + BETWEEN + " ?(?:fully|entirely|wholly|completely|partially|partly|in full)\\b"),
            unclear("\\b(?:partially|partly|in part)[ ,]+(?:reject|not|noted|declin)\\w*+"),
            unclear("\\b(?:rejected|not accepted|not supported|noted)[ ,]+(?:partially|partly|in part)\\b"),
            unclear(NOT + BETWEEN + " (?:reject|oppos|declin|refus|disagree|unaccept|note\\b|notes\\b|noted\\b|not\\b)\\w*+"),
            unclear(FAVOUR + " (?:with |to )?(?:the )?(?:spirit|aim|objective|principle|idea|intent|intention|thrust|purpose|goal|essence|substance|need"
                    + "|importance|view|concept)s?\\b"),
            phrase(Position.PARTIALLY_SUPPORTED, "\\b(?:partially|partly|in part) (?:" + FAVOUR + "|enjoy\\w*+)(?: " + OWN + SUPPORT_OF + ")?+"),
            phrase(Position.PARTIALLY_SUPPORTED, "\\bpartial (?:support|acceptance)\\b"),
            phrase(Position.PARTIALLY_SUPPORTED, "\\b(?:accept|support|agree|endors|approv)\\w*+(?: (?:this|these|the|following|recommendations?|them|it|with|to))*+"
                    + ",? (?:in part|partially|partly)\\b"),
            phrase(Position.PARTIALLY_SUPPORTED, "\\benjoy\\w*+ (?:the |its |our )?(?:partial|part) support\\b(?: of\\b)?+"),
            phrase(Position.PARTIALLY_SUPPORTED, "\\benjoy\\w*+ (?:the |its |our )?support,? (?:in part|partially|partly)\\b"),
            phrase(Position.NOTED, NOT + BETWEEN + "[ -]?(?:enjoy\\w*+|ha(?:ve|s|d)|receiv\\w*+|gain\\w*+|meet(?: with)?|find) " + OWN + SUPPORT_OF),
            phrase(Position.NOTED, NOT + BETWEEN + "[ -]?" + FAVOUR),
            phrase(Position.NOTED, "\\b(?:reject(?:s|ed|ing|ion)?|declin(?:e|es|ed)|refus(?:e|es|ed)|disagree(?:s|d)?|oppos(?:e|es|ed)|disapprov(?:e|es|ed)"
                    + "|unaccept(?:ed|able)|unsupported)\\b"),
            phrase(Position.NOTED, "\\bt(?:akes?|aken|ook|aking) (?:due |good |full )?note\\b(?: of\\b)?+(?! that)"),
            phrase(Position.NOTED, "(?<!\\bas )(?<!\\balready )\\bnote[sd]\\b(?! (?:that|above|below|in|with)\\b)"),
            phrase(Position.NOTED, "\\bnote (?=(?:the following|these|this|recommendations?)\\b)"),
            phrase(Position.SUPPORTED, "\\b(?:enjoy\\w*+|ha(?:ve|s)|receiv\\w*+) " + OWN + SUPPORT_OF),
            phrase(Position.SUPPORTED, "\\baccept(?:s|ed|able|ance)?\\b(?: to follow up\\b)?+"),
            phrase(Position.SUPPORTED, "\\b(?:support(?:s|ed)?|agree(?:s|d)? (?:to|with)|agreed|endors(?:e|es|ed)|approv(?:e|es|ed))\\b"));

    /** Words that limit an answer: with one of these no support is clear. */
    private static final Pattern LIMIT = Pattern.compile("\\b(?:except\\w*|excluding|apart from|other than|subject to|provided that|on condition|conditional\\w*"
            + "|insofar|in so far|to the extent|as far as|only|but|however|some of|part of|parts of|most of|elements? of|reservations?|unless|if|whether|should|difficult\\w*"
            + "|impossib\\w*|hard to|refrain\\w*|abstain\\w*|hesita\\w*|fail\\w*|without|lack\\w*|none|nor|not all|not every|no recommendations?|hardly|previously|previous|earlier|prior|preceding|last)\\b");
    private static final Pattern DONE = Pattern.compile("\\balready (?:(?:been|being|fully|largely|substantially) )*+(?:implemented|fulfilled|realized|realised|in place|achieved|met)\\b"
            + "|\\b(?:have|has) been (?:fully )?(?:implemented|fulfilled)\\b|\\b(?:considers?|considered)(?: \\w{1,20}+){0,3}? (?:as |to be )?(?:fully )?implemented\\b"
            + "|\\bimplemented recommendations?\\b|^(?:fully )?implemented$|\\baccepted (?:and|/|-) ?implemented\\b|\\b(?:are|is) (?:already )?implemented\\b");
    private static final Pattern DOING = Pattern.compile("\\bprocess of (?:being )?(?:implement|realiz|realis|fulfil)\\w*+|\\bbeing implemented\\b"
            + "|\\b(?:in the )?course of (?:being )?implement\\w*+|\\bimplementation (?:is |are )?(?:ongoing|on-going|under ?way|in progress)\\b"
            + "|\\b(?:ongoing|on-going) implementation\\b|\\bunder implementation\\b");
    private static final Pattern UNDONE = Pattern.compile("(?:\\bnot|n't|never|partially|partly)(?: yet| fully)?(?: been| being)? implemented|\\bto be implemented|\\bwill be implemented");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'°º]++");
    /** Words around a phrase that add nothing to it. */
    private static final Set<String> EMPTY = Set.of("the", "this", "these", "those", "following", "recommendation", "recommendations", "is", "are", "be", "been",
            "has", "have", "was", "were", "by", "of", "and", "or", "government", "state", "under", "review", "we", "it", "them", "fully", "in", "full", "its",
            "entirety", "position", "response", "status", "reply", "answer", "view", "decision", "therefore", "thus", "hereby", "also", "as", "considered",
            "considers", "already", "implemented", "process", "implementation", "being", "both", "all", "with", "to", "which", "that", "they");

    /** Words between an answer and the numbers it is about. */
    private static final Set<String> LINKS = Set.of("no", "nos", "number", "numbers", "numbered", "contained", "listed", "included", "set", "out", "made",
            "formulated", "presented", "received", "paragraph", "paragraphs", "para", "paras", "report", "working", "group", "for", "on", "regarding", "concerning",
            "regard", "regards", "respect", "relation", "namely", "below", "above", "from", "during", "follows", "at", "here", "interactive", "dialogue", "i",
            "e", "viz", "our", "a", "an", "total", "further", "additional", "decided", "would", "like", "wishes", "annex", "section", "table", "their",
            "consequently", "accordingly", "will", "time", "present", "currently", "so", "these", "cluster", "category", "support", "therein", "do");

    private AnswerWording() {}

    private record Phrase(Position position, Pattern pattern) {}

    /**
     * One phrase in a text.
     *
     * @param position {@code UNCLEAR} if the words answer, but not in a way that can be recorded
     * @param start where the phrase starts
     * @param end where it ends, exclusive
     */
    record Said(Position position, String wording, int start, int end) {}

    private static Phrase phrase(Position position, String pattern) {
        return new Phrase(position, Pattern.compile(pattern));
    }

    private static Phrase unclear(String pattern) {
        return phrase(Position.UNCLEAR, pattern);
    }

    /** Every phrase of a text, in the order of the text. */
    static List<Said> in(String text) {
        StringBuilder left = new StringBuilder(text.toLowerCase(Locale.ROOT));
        List<Said> said = new ArrayList<>();
        if (left.length() != text.length()) {
            return said;
        }
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.pattern().matcher(left);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    said.add(new Said(phrase.position(), shortened(text.substring(matcher.start(), matcher.end())), matcher.start(), matcher.end()));
                    for (int i = matcher.start(); i < matcher.end(); i++) {
                        left.setCharAt(i, '\u0001');
                    }
                }
            }
        }
        said.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return said;
    }

    /** The one answer of a text; null if it has none; one that is {@code UNCLEAR} if it has several or limits what it says. */
    static Said one(String text) {
        List<Said> all = in(text);
        if (all.isEmpty()) {
            return null;
        }
        Set<Position> positions = EnumSet.noneOf(Position.class);
        all.forEach(said -> positions.add(said.position()));
        Said first = all.get(0);
        boolean limited = !positions.equals(EnumSet.of(Position.NOTED)) && LIMIT.matcher(text.toLowerCase(Locale.ROOT)).find();
        return positions.size() > 1 || limited ? new Said(Position.UNCLEAR, first.wording(), first.start(), first.end()) : first;
    }

    static boolean speaks(String text) {
        return !in(text).isEmpty() || LIMIT.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** The answer of a text that is nothing but an answer, as a cell of a table or {@code Not accepted.}; else null. */
    static Said whole(String text) {
        Said said = one(text);
        if (said == null || said.position() == Position.UNCLEAR) {
            return said;
        }
        StringBuilder rest = new StringBuilder(text);
        in(text).forEach(phrase -> rest.replace(phrase.start(), phrase.end(), ".".repeat(phrase.end() - phrase.start())));
        return empty(rest.toString()) ? said : null;
    }

    /** Whether words say nothing by themselves: names, articles, {@code recommendations}. */
    static boolean empty(String text) {
        return onlyOf(text, Set.of());
    }

    /** Whether words do no more than lead from an answer to the numbers it is about. */
    static boolean links(String text) {
        return onlyOf(text, LINKS);
    }

    private static boolean onlyOf(String text, Set<String> further) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            String lower = word.toLowerCase(Locale.ROOT);
            boolean known = EMPTY.contains(lower) || further.contains(lower) || !further.isEmpty() && Character.isDigit(word.charAt(0));
            if (!known && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** What a text says of implementation. */
    static Claim claim(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (UNDONE.matcher(lower).find()) {
            return Claim.NONE;
        }
        boolean doing = DOING.matcher(lower).find();
        boolean done = DONE.matcher(lower).find() || doing && lower.contains("already implemented");
        if (done && doing) {
            return Claim.ALREADY_IMPLEMENTED_OR_IN_PROCESS;
        }
        return done ? Claim.ALREADY_IMPLEMENTED : doing ? Claim.IN_PROCESS : Claim.NONE;
    }

    private static String shortened(String wording) {
        return wording.length() <= LONGEST_WORDING ? wording.strip() : wording.substring(0, LONGEST_WORDING - 1) + '…';
    }
}
