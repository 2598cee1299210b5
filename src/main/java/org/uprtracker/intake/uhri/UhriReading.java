package org.uprtracker.intake.uhri;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.Part;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;
import org.uprtracker.intake.RecommendingStates;
import org.uprtracker.intake.RecommendingStates.Reading;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.StateList.Members;

/** Makes recommendations of the records of one file. */
final class UhriReading {
    private static final int MOST_ERRORS = 10_000;
    private static final int LONGEST_TEXT = 20_000;
    /** Tags and entities come on top. */
    private static final int LONGEST_HTML = 100_000;
    private static final Pattern UPR = Pattern.compile("(?<![a-z])(?:upr|universal periodic review)(?![a-z])");
    private static final Pattern RESPONSE = Pattern.compile("responses? of ", Pattern.CASE_INSENSITIVE);
    private static final Pattern FULL_NUMBER = Pattern.compile("(?:<[^<>]{0,200}+>|\\s)*+\\d{1,3}\\.\\d");
    private static final int MOST_REMEMBERED = 1_000;
    private static final String RECOMMENDATION = "recommendation";
    private static final String OBSERVATION = "observation";

    private final Hints hints;
    private final Lookup lookup;
    private final Sink sink;
    private final PlainNumbers plainNumbers;
    private final NamedStates namedStates;
    private final RecommendingStates grammar;
    private final Map<String, List<String>> nearest = new HashMap<>();
    private int errors;
    private int withoutNumber;
    private Place firstWithoutNumber;

    UhriReading(Hints hints, Lookup lookup, Sink sink, PlainNumbers plainNumbers) {
        this.hints = hints;
        this.lookup = lookup;
        this.sink = sink;
        this.plainNumbers = plainNumbers;
        this.namedStates = new NamedStates(lookup.states());
        this.grammar = new RecommendingStates(lookup.states());
    }

    /** Whether a record is one of the Universal Periodic Review; where it does not say, by the fields that only those have. */
    static boolean isUpr(Entry entry) {
        return entry.has(Field.BODY)
                ? entry.all(Field.BODY).stream().anyMatch(body -> UPR.matcher(body.toLowerCase(Locale.ROOT)).find())
                : entry.has(Field.STATES) || entry.has(Field.POSITIONS) || entry.has(Field.SESSION);
    }

    /** The number and the text of a record. Of a text that is too long for a recommendation it is of the beginning. */
    static ParagraphNumber numbered(Entry entry) {
        String text = entry.has(Field.TEXT) ? entry.all(Field.TEXT).get(0) : "";
        return ParagraphNumber.of(CleanText.of(text.substring(0, Math.min(text.length(), LONGEST_HTML))));
    }

    /** What most texts begin with; seen without reading the HTML. */
    static boolean hasFullNumber(Entry entry) {
        return entry.has(Field.TEXT) && FULL_NUMBER.matcher(entry.all(Field.TEXT).get(0)).lookingAt();
    }

    /** Whether to read on. */
    boolean take(Entry entry) {
        String skipped = whySkipped(entry);
        ParagraphNumber number = skipped == null ? numbered(entry) : null;
        if (skipped == null && RESPONSE.matcher(number.text()).lookingAt()) {
            skipped = "what the State responded, no recommendation";
        }
        if (skipped != null) {
            sink.skipped(skipped);
            return true;
        }
        Problems problems = new Problems(entry, sink);
        ReadRecommendation read = read(entry, number, problems);
        if (!problems.isError()) {
            sink.recommendation(read);
            return true;
        }
        errors++;
        if (errors >= MOST_ERRORS) {
            sink.finding(ReadFinding.error(problems.place(), null, MOST_ERRORS
                    + " records are wrong: reading stopped here, and what follows was not looked at."));
        }
        return errors < MOST_ERRORS;
    }

    /** What is said of the file as a whole. */
    void end() {
        if (withoutNumber > 0) {
            sink.finding(ReadFinding.warning(firstWithoutNumber, null, withoutNumber + (withoutNumber == 1 ? " recommendation has" : " recommendations have")
                    + " no paragraph number that is clear; this is the first. They come in without."));
        }
    }

    private static String whySkipped(Entry entry) {
        if (!isUpr(entry)) {
            return "not of the Universal Periodic Review";
        }
        String type = String.join(" ", entry.items(Field.TYPE)).toLowerCase(Locale.ROOT);
        String position = String.join(" ", entry.items(Field.POSITIONS)).toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.contains(RECOMMENDATION) || position.contains(OBSERVATION)) {
            return "of the Universal Periodic Review, but no recommendation";
        }
        return null;
    }

    private ReadRecommendation read(Entry entry, ParagraphNumber number, Problems problems) {
        String state = state(entry, problems);
        ReviewOfEntry.Numbers review = ReviewOfEntry.of(entry, hints, lookup.calendar(), problems);
        Document document = document(entry, problems);
        Reading reading = grammar.read(number.text());
        checkText(reading.text(), problems);
        List<String> states = states(entry, reading, problems);
        List<Part> parts = parts(reading, states);
        Answers.Answer answer = Answers.of(entry.labels(Field.POSITIONS), document.other());
        if (answer.notUnderstood() != null) {
            problems.warning(Field.POSITIONS, answer.notUnderstood(), "This is no answer of a State that is known: the recommendation comes in without one.");
        }
        List<ReadPosition> positions = answer.position() == null ? List.of() : List.of(answer.position());
        List<String> themes = entry.labels(Field.THEMES);
        return new ReadRecommendation(problems.place(), List.of(entry.number()), state, review.cycle(), review.session(),
                document.report(), problems.isError() ? null : paragraph(number, document, problems), reading.text(), "en",
                parts.isEmpty() ? states.stream().map(UhriReading::readState).toList() : List.of(), false, parts, positions, themes,
                themes.isEmpty() ? null : ThemeScheme.OHCHR, entry.labels(Field.AFFECTED), entry.labels(Field.SDGS), null);
    }

    private static void checkText(String text, Problems problems) {
        if (problems.isError()) {
            return;
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            problems.error(Field.TEXT, text.isEmpty() ? null : text, "The recommendation has no text.");
        } else if (text.length() > LONGEST_TEXT) {
            problems.error(Field.TEXT, text, "The text has more than " + LONGEST_TEXT + " characters: it is longer than any recommendation.");
        }
    }

    private String state(Entry entry, Problems problems) {
        Members named = namedStates.read(entry.items(Field.COUNTRIES));
        String value = String.join("; ", entry.items(Field.COUNTRIES));
        if (!named.unknown().isEmpty()) {
            unknown(Field.COUNTRIES, named.unknown(), problems);
        } else if (named.states().isEmpty()) {
            if (hints.state() == null) {
                problems.error(Field.COUNTRIES, null, "The State under Review is not given. Say it with the file: state=.");
            }
            return hints.state();
        } else if (hints.state() != null && !named.states().contains(hints.state())) {
            problems.error(Field.COUNTRIES, value, "The record is of " + String.join(", ", named.states()) + ", and the file was sent as of "
                    + hints.state() + ". Leave state= out, or send only the records of that State.");
        } else if (named.states().size() > 1 && hints.state() == null) {
            problems.error(Field.COUNTRIES, value, "A review is of one State, and the record names " + named.states().size()
                    + ". Send its records by themselves and say which: state=.");
        } else {
            return hints.state() == null ? named.states().get(0) : hints.state();
        }
        return null;
    }

    private static Document document(Entry entry, Problems problems) {
        Document document = Document.of(entry.one(Field.SYMBOL));
        if (document.notUnderstood() != null) {
            problems.warning(Field.SYMBOL, document.notUnderstood(), "This is no report of the Working Group (A/HRC/…/…): it was left out.");
        }
        return document;
    }

    private String paragraph(ParagraphNumber number, Document document, Problems problems) {
        if (number.kind() == ParagraphNumber.Kind.FULL
                || number.kind() == ParagraphNumber.Kind.PLAIN && plainNumbers.isOfOne(reportKey(document), number)) {
            return number.number();
        }
        if (withoutNumber++ == 0) {
            firstWithoutNumber = problems.place();
        }
        return null;
    }

    /** @see PlainNumbers */
    static String reportKey(Document document) {
        return document.report() == null ? "" : document.report();
    }

    private List<String> states(Entry entry, Reading reading, Problems problems) {
        Members field = namedStates.read(entry.items(Field.STATES));
        if (!field.unknown().isEmpty()) {
            unknown(Field.STATES, field.unknown(), problems);
        } else if (field.states().isEmpty()) {
            if (!reading.unknown().isEmpty()) {
                unknown(Field.TEXT, reading.unknown(), problems);
            } else if (reading.states().isEmpty()) {
                problems.warning(Field.STATES, null, "No recommending State is named, neither in its field nor in the text.");
            }
            return reading.states();
        } else if (!reading.states().isEmpty() && !Set.copyOf(reading.states()).equals(Set.copyOf(field.states()))) {
            problems.warning(Field.STATES, String.join(", ", field.states()), "The text names " + String.join(", ", reading.states())
                    + " instead. The recommendation comes in with those of the field.");
        }
        return field.states();
    }

    /** Several recommendations in one text, if the field names the same States. */
    private static List<Part> parts(Reading reading, List<String> states) {
        Set<String> named = new LinkedHashSet<>();
        reading.parts().forEach(part -> named.addAll(part.states()));
        return !named.equals(Set.copyOf(states)) ? List.of() : reading.parts().stream()
                .map(part -> new Part(part.text(), part.states().stream().map(UhriReading::readState).toList())).toList();
    }

    private void unknown(Field field, List<String> names, Problems problems) {
        for (String name : names) {
            List<String> nearest = nearest(name);
            problems.error(field, name, "No State is called so." + (nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".")
                    + " Correct it, or have the spelling put on record.");
        }
    }

    /** One wrong spelling is in thousands of records, and the search goes over all names. */
    private List<String> nearest(String name) {
        if (nearest.size() >= MOST_REMEMBERED) {
            nearest.clear();
        }
        return nearest.computeIfAbsent(name, lookup.states()::nearest);
    }

    private static ReadState readState(String code) {
        return new ReadState(code, null);
    }
}
