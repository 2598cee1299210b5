package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.assessment.HeadlineView;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.brief.BriefView.WordsView;
import org.uprtracker.brief.Material.Promised;
import org.uprtracker.brief.Material.Told;
import org.uprtracker.brief.Material.Voice;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.development.DevelopmentView;
import org.uprtracker.journal.Values;
import org.uprtracker.labels.Labels;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.RecommendationView;
import org.uprtracker.recommendation.RecommendationView.PositionView;

/** Puts facts into the brief's own words; what the record holds stays as it is, marked with its language. */
final class Wording {
    /** Texts of commitments and developments are written in it: the record has no other. */
    private static final String OF_THE_RECORD = "en";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Labels labels;
    private final String namesIn;
    private final boolean full;

    /**
     * @param namesIn language that names of States were asked for in
     * @param full whether the texts of commitments and developments are told, and what the State claims
     */
    Wording(Labels labels, String namesIn, boolean full) {
        this.labels = labels;
        this.namesIn = namesIn;
        this.full = full;
    }

    /** A text of the brief with words in its places: {@link WordsView}, lists of them, or plain values. */
    List<WordsView> words(String key, Object... values) {
        String text = labels.text(key);
        List<WordsView> words = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            add(words, text.substring(from, place.start()));
            Object value = values[Integer.parseInt(place.group(1))];
            if (value instanceof List<?> list) {
                list.forEach(word -> words.add((WordsView) word));
            } else if (value instanceof WordsView word) {
                words.add(word);
            } else {
                add(words, String.valueOf(value));
            }
            from = place.end();
        }
        add(words, text.substring(from));
        return words;
    }

    private static void add(List<WordsView> words, String text) {
        if (!text.isEmpty()) {
            words.add(new WordsView(text, null, null));
        }
    }

    /** Words of the record. */
    WordsView data(String text, String language, String link) {
        return new WordsView(text, labels.language().equals(language) ? null : language, link);
    }

    WordsView data(String text) {
        return data(text, OF_THE_RECORD, null);
    }

    /** Its number in the report, or its id, and who made it. */
    List<WordsView> named(RecommendationView told) {
        WordsView number = new WordsView(told.paragraph() == null ? told.id() : told.paragraph(), null, told.link());
        List<List<WordsView>> states = told.recommendingStates().stream().map(state -> state.name()).distinct()
                .map(name -> List.of(data(name, namesIn, null))).toList();
        return states.isEmpty() ? List.of(number) : words("brief.dated", number, joined(states, ", "));
    }

    /** In quotation marks where it is word for word. */
    List<WordsView> text(RecommendationView told) {
        WordsView text = data(told.text().strip().replaceFirst("[.;,]$", ""), told.language(), null);
        return told.textKind() == Recommendation.TextKind.OFFICIAL ? words("brief.quoted", text) : List.of(text);
    }

    /** What the State answered, and where it stands. */
    List<WordsView> outcome(Told told) {
        PositionView answer = told.view().position();
        List<WordsView> position = answer == null ? words("none.position")
                : dated(labels.word("position", Values.code(answer.position())), answer.date());
        List<List<WordsView>> pieces = new ArrayList<>(List.of(position));
        if (full && answer != null && answer.claim() != Claim.NONE) {
            pieces.add(words("brief.plain", labels.word("claim", Values.code(answer.claim()))));
        }
        if (told.view().headline().status() != null) {
            pieces.add(headline(told.view().headline(), told.voices()));
        }
        return joined(pieces, "; ");
    }

    /** The headline and whose it is: whether its assessor says so itself, or it was read out of what it wrote. */
    List<WordsView> headline(HeadlineView headline, List<Voice> voices) {
        Optional<Voice> whose = Evidence.voice(headline, voices).filter(voice -> !headline.claimed() && voice.name() != null);
        return whose.map(voice -> words(voice.basis() == Assessment.Basis.READ ? "brief.read" : "brief.says",
                        labels.word("status", headline.value()), data(voice.name()), voice.date()))
                .orElseGet(() -> words("brief.plain", labels.word("status", headline.value())));
    }

    /** Who says what, or what was read out of what it wrote. */
    List<WordsView> voices(List<Voice> voices) {
        return joined(voices.stream().map(voice -> words(
                voice.basis() == Assessment.Basis.READ ? "brief.voice.read" : "brief.voice",
                voice.name() == null || voice.perspective() == Perspective.STATE
                        ? labels.word("perspective", Values.code(voice.perspective())) : data(voice.name()),
                voice.date(), labels.word("status", Values.code(voice.status())))).toList(), "; ");
    }

    WordsView title(CommitmentView promised) {
        return data(promised.title(), OF_THE_RECORD, promised.link());
    }

    /** A commitment: what, by whom and when, due when, and where it stands. */
    List<WordsView> commitment(Promised one) {
        CommitmentView promised = one.view();
        List<List<WordsView>> pieces = new ArrayList<>();
        pieces.add(promised.date() == null ? List.of(title(promised)) : words("brief.dated", title(promised), promised.date()));
        if (promised.due() != null) {
            pieces.add(words(promised.overdue() ? "brief.overdueSince" : "brief.due", promised.due()));
        }
        if (promised.headline().status() != null) {
            pieces.add(headline(promised.headline(), one.more().voices()));
        }
        return told(joined(pieces, "; "), promised.text());
    }

    List<WordsView> development(DevelopmentView happened) {
        return told(words("brief.development", happened.date(), data(happened.title(), OF_THE_RECORD, happened.link()),
                labels.text("brief.direction." + Values.code(happened.direction()))), happened.text());
    }

    private List<WordsView> told(List<WordsView> words, String text) {
        return full ? joined(List.of(words, List.of(data(text))), " – ") : words;
    }

    private List<WordsView> dated(String word, String date) {
        return date == null ? words("brief.plain", word) : words("brief.dated", word, date);
    }

    static List<WordsView> joined(List<List<WordsView>> pieces, String between) {
        List<WordsView> words = new ArrayList<>();
        for (List<WordsView> piece : pieces) {
            if (!words.isEmpty()) {
                words.add(new WordsView(between, null, null));
            }
            words.addAll(piece);
        }
        return words;
    }
}
