package org.uprtracker.intake.addendum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.addendum.AnswerWording.Said;
import org.uprtracker.intake.addendum.Answers.Given;
import org.uprtracker.intake.addendum.ParagraphNumbers.Listed;
import org.uprtracker.intake.document.UnDocument.Para;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/**
 * Goes over the paragraphs of an addendum. An answer is in a sentence with its numbers, in the text after a number, or in
 * the heading or the sentence under which numbers stand. What is none of these is no answer.
 */
final class AnswerReader {
    private static final int LONGEST_HEADING = 200;
    private static final Pattern BEFORE_LIST = Pattern.compile(
            "[\\s•·*–—(-]*+(?:(?:(?:recommendations?|recs?\\.?|numbers?|nos?\\.?|n[°º]s?|paragraphs?|paras?\\.?|to|re|on|with|in|regard|regarding|concerning|respect|of)\\b[ :.]*+)*+)", Pattern.CASE_INSENSITIVE);
    /** A heading about recommendations that does not answer them may be about those that are still open. */
    private static final Pattern ENDS_GROUP = Pattern.compile("^(?:annex|appendix)|\\brecommendations?\\b");
    private static final Pattern INTRODUCES = Pattern.compile("(?::|\\b(?:following recommendations|recommendations (?:listed )?below|as follows)\\b.*+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern THE_OTHERS = Pattern.compile(
            "\\b(?:all|other|remaining|rest of|outstanding|pending)(?: of)?(?: the)?(?: other| remaining| pending)?(?: \\d{1,3})?(?: \\w{1,20}+)? recommendations\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND_A_NUMBER = Pattern.compile("(?<=\\d\\.\\d{1,3}) ?\\([^()]{0,120}+\\)");

    private final Answers answers;
    private Group group;
    private Item item;
    private String paragraph;
    private Integer page;
    private boolean headingBefore;

    /**
     * Words that answer for all numbers under them.
     *
     * @param said {@code UNCLEAR} if they are not understood
     */
    private record Group(Said said, Claim claim, String where, boolean heading, boolean[] used) {
        boolean clear() {
            return said.position() != Position.UNCLEAR;
        }
    }

    /** Numbers with the text that belongs to them. */
    private record Item(Listed list, Group group, Place place, String where, StringBuilder text, List<Said> own) {}

    AnswerReader(Answers answers) {
        this.answers = answers;
    }

    void read(List<Para> paras) {
        Integer contents = null;
        for (Para para : BrokenLists.joined(paras)) {
            page = para.page();
            if (para.number() != null) {
                contents = null;
            } else if (para.text().strip().equalsIgnoreCase("contents")) {
                contents = page;
            }
            if (contents != null && contents.equals(page)) {
                continue;
            }
            boolean numbered = para.number() != null && para.number().indexOf('.') < 0;
            String text = ParagraphNumbers.plain(para.text());
            if (numbered) {
                paragraph = para.number();
            }
            List<Listed> lists = ParagraphNumbers.in(text);
            if (leading(text) != null) {
                close();
                numbered(text, lists);
            } else if (!text.isEmpty() && lists.isEmpty() && !numbered && isHeading(para, text)) {
                heading(para, text);
                headingBefore = true;
                continue;
            } else if (!text.isEmpty()) {
                prose(text, numbered);
            }
            headingBefore &= text.isEmpty();
        }
        close();
    }

    /** The list with which a text begins; null if it begins with something else. */
    static Listed leading(String text) {
        List<Listed> lists = ParagraphNumbers.in(text);
        return lists.isEmpty() || !BEFORE_LIST.matcher(text.substring(0, lists.get(0).start())).matches() ? null : lists.get(0);
    }

    private static boolean isHeading(Para para, String text) {
        char last = text.charAt(text.length() - 1);
        return text.length() <= LONGEST_HEADING && (para.heading() || ".:;,".indexOf(last) < 0 && Sentences.of(text).size() == 1);
    }

    private void heading(Para para, String text) {
        Said said = AnswerWording.one(text);
        String lower = text.toLowerCase(Locale.ROOT);
        boolean bare = said != null && item != null && item.own().isEmpty() && !lower.contains("recommendations") && AnswerWording.whole(text) != null;
        boolean inGroup = item != null && item.group() != null && item.group().clear();
        if (bare && !inGroup) {
            item.text().append(". ").append(text);
            item.own().addAll(OwnAnswer.in(text));
            return;
        }
        if (bare && !para.heading() && said.position() != item.group().said().position()) {
            // The answer to the number before it, or the heading of those after it: nobody can tell.
            item.own().add(unclear(said));
            said = unclear(said);
        }
        close();
        boolean implemented = said == null && AnswerWording.claim(text) != Claim.NONE && lower.contains("recommendation");
        if (said != null) {
            // Two headings in a row are those of two columns: which numbers stand under which is lost.
            boolean columns = headingBefore && group != null && group.clear() && said.position() != group.said().position();
            group = new Group(columns ? unclear(said) : said, AnswerWording.claim(text), where(), true, new boolean[1]);
        } else if (implemented) {
            // Implemented recommendations can be accepted ones or not: the heading does not say.
            group = new Group(new Said(Position.UNCLEAR, text, 0, 0), Claim.NONE, where(), true, new boolean[1]);
        } else if (group != null && (ENDS_GROUP.matcher(lower).find() || !group.heading() && group.used()[0])) {
            group = null;
        }
    }

    private static Said unclear(Said said) {
        return new Said(Position.UNCLEAR, said.wording(), said.start(), said.end());
    }

    private void prose(String text, boolean numbered) {
        if (numbered) {
            close();
        }
        if (item != null) {
            item.text().append(' ').append(text);
            OwnAnswer.in(text).stream().filter(said -> item.own().stream().noneMatch(own -> own.position() == said.position())).forEach(item.own()::add);
        }
        List<String> sentences = Sentences.of(text);
        boolean found = false;
        for (String sentence : sentences) {
            found |= sentence(sentence);
        }
        String last = sentences.get(sentences.size() - 1);
        Said said = AnswerWording.one(last);
        boolean introduces = INTRODUCES.matcher(last).find() && last.toLowerCase(Locale.ROOT).contains("recommendation");
        if (!found && introduces && said != null) {
            close();
            group = new Group(said, AnswerWording.claim(text), where(), false, new boolean[1]);
        } else if (group != null && !group.heading() && numbered) {
            group = null;
        }
    }

    /** Reads the answers of a sentence; answers whether it names numbers. */
    private boolean sentence(String sentence) {
        List<Sentences.Clause> clauses = Sentences.answers(sentence);
        for (Sentences.Clause clause : clauses) {
            // What stands in brackets behind one of several numbers is said of that one.
            String ofAll = clause.lists().stream().mapToInt(list -> list.numbers().size()).sum() == 1 ? clause.text()
                    : BEHIND_A_NUMBER.matcher(clause.text()).replaceAll("");
            Claim claim = clause.said() == null ? Claim.NONE : AnswerWording.claim(ofAll);
            for (Listed list : clause.lists()) {
                if (clause.said() == null) {
                    if (Sentences.speaksOf(clause.text(), list)) {
                        answers.named(list, place(), clause.text());
                    }
                } else if (clause.unclear()) {
                    answers.unclear(list, place(), clause.text(), "it is not clear what this sentence answers to which of them. A person has to write the answers.");
                } else {
                    explicit(list, clause.said(), claim);
                }
            }
        }
        Said said = clauses.isEmpty() ? AnswerWording.one(sentence) : null;
        if (said != null && said.position() != Position.UNCLEAR && !sentence.endsWith(":") && THE_OTHERS.matcher(sentence).find()) {
            answers.finding(ReadFinding.warning(place(), sentence, "This sentence answers recommendations without naming their numbers. "
                    + "A person has to write these answers: the recommendations stay as they are until then."));
        }
        return !clauses.isEmpty();
    }

    private void explicit(Listed list, Said said, Claim claim) {
        boolean inGroup = group != null && group.heading() && group.clear();
        if (inGroup && group.said().position() != said.position()) {
            answers.unclear(list, place(), said.wording(), "the heading above says \"" + group.said().wording() + "\" and this sentence \"" + said.wording()
                    + "\". A person has to say which stands.");
            return;
        }
        Claim both = claim == Claim.NONE && inGroup ? group.claim() : claim;
        answers.explicit(list, new Given(said.position(), both, said.wording(), place(), where()));
    }

    /** A paragraph that begins with a number, or with several. */
    private void numbered(String text, List<Listed> lists) {
        List<Said> each = eachByItself(text, lists);
        if (each != null) {
            for (int i = 0; i < lists.size(); i++) {
                explicit(lists.get(i), each.get(i), AnswerWording.claim(text.substring(lists.get(i).end(), i + 1 < lists.size() ? lists.get(i + 1).start() : text.length())));
            }
            return;
        }
        List<Sentences.Clause> clauses = Sentences.answers(Sentences.of(text).get(0));
        boolean named = text.substring(0, lists.get(0).start()).toLowerCase(Locale.ROOT).contains("recommendation");
        boolean clear = !clauses.isEmpty() && clauses.stream().allMatch(clause -> clause.said() != null && !clause.unclear() && (named || !OwnAnswer.imperative(clause.said())));
        if (clear && clauses.get(0).lists().size() + clauses.size() > 2) {
            Sentences.of(text).forEach(this::sentence);
            return;
        }
        Listed own = lists.get(0);
        String rest = text.substring(own.end());
        List<Said> said = new ArrayList<>(OwnAnswer.in(rest));
        if (clear && said.isEmpty()) {
            said.add(clauses.get(0).said());
        }
        if (group != null) {
            group.used()[0] = true;
        }
        item = new Item(own, group, place(), where(), new StringBuilder(rest), said);
    }

    /** {@code 122.1 Accepted 122.2 Noted}: null unless there is nothing but numbers and answers. */
    private static List<Said> eachByItself(String text, List<Listed> lists) {
        if (lists.size() < 2) {
            return null;
        }
        List<Said> each = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            String after = text.substring(lists.get(i).end(), i + 1 < lists.size() ? lists.get(i + 1).start() : text.length());
            Said said = AnswerWording.whole(OwnAnswer.bare(after));
            if (said == null || said.position() == Position.UNCLEAR) {
                return null;
            }
            each.add(said);
        }
        return each;
    }

    private void close() {
        if (item == null) {
            return;
        }
        Item closed = item;
        item = null;
        Listed list = closed.list();
        Group over = closed.group();
        Said own = closed.own().isEmpty() ? null : closed.own().get(0);
        String said = own == null ? over == null ? null : over.said().wording() : own.wording();
        if (closed.own().size() > 1 || own != null && own.position() == Position.UNCLEAR || own == null && over != null && !over.clear()) {
            answers.unclear(list, closed.place(), own == null ? said : closed.text().toString(), "it is not clear what \"" + said + "\" answers here. A person has to write the answer.");
        } else if (own != null && over != null && over.clear() && own.position() != over.said().position()) {
            answers.unclear(list, closed.place(), closed.text().toString(), "the heading above says \"" + over.said().wording() + "\" and the text \"" + own.wording()
                    + "\". A person has to say which stands.");
        } else if (own != null) {
            Claim claim = OwnAnswer.claim(closed.text().toString());
            answers.explicit(list, new Given(own.position(), over != null && claim == Claim.NONE ? over.claim() : claim, own.wording(), closed.place(), closed.where()));
        } else if (over != null) {
            answers.byGroup(list, new Given(over.said().position(), over.claim(), over.said().wording(), closed.place(), closed.where()));
        } else {
            answers.unclear(list, closed.place(), closed.text().toString(), "no answer was found in the text or in a heading above it. A person has to write it.");
        }
    }

    private Place place() {
        return Place.paragraph(page, paragraph);
    }

    private String where() {
        return paragraph != null ? "para. " + paragraph : page != null ? "page " + page : null;
    }
}
