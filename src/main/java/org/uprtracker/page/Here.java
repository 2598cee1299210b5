package org.uprtracker.page;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uprtracker.journal.Values;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Shown;
import org.uprtracker.site.Address;

/**
 * Where a reader is: the language of the page, its address, and the times it was asked for, which every link keeps.
 * Templates write words, dates and links through this.
 */
public final class Here {
    private static final List<String> KEPT = List.of("asOf", "knownAt", "publishedBy", "lang");
    /** What is cited may have been published after the day asked, and yet be what tells of it. */
    private static final List<String> KEPT_TO_A_SOURCE = List.of("knownAt", "lang");
    private static final String SOURCE = "/v1/sources/";
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "ur");
    /** What is surely not written in English; in which language it is, nothing says. */
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\u0370-\\u1CFF\\u2E80-\\uFAFF]");

    private final Labels labels;
    private final Address address;
    private final Question question;

    Here(Labels labels, Address address, Question question) {
        this.labels = labels;
        this.address = address;
        this.question = question;
    }

    static Here of(Shown<?> shown) {
        return new Here(Labels.in(shown.question().clock().lang()), Address.of(shown.address()), shown.question());
    }

    public Labels labels() {
        return labels;
    }

    public Address address() {
        return address;
    }

    public Question question() {
        return question;
    }

    public String text(String key) {
        return labels.text("page." + key);
    }

    public String text(String key, Object value) {
        return labels.text("page." + key, value);
    }

    public String text(String key, Object one, Object two) {
        return labels.text("page." + key, one, two);
    }

    public boolean has(String key) {
        return labels.has("page." + key);
    }

    /** A word of the API, for instance {@code word("position", "noted")}. */
    public String word(String vocabulary, String code) {
        return code == null ? "" : labels.word(vocabulary, code);
    }

    public String coded(String vocabulary, Enum<?> word) {
        return word(vocabulary, Values.code(word));
    }

    public String date(String fact) {
        return fact == null ? "" : labels.date(fact);
    }

    public String number(Number number) {
        return labels.number(number.longValue());
    }

    /** The day the page is for. */
    public String today() {
        return labels.date(question.clock().asOf().toString());
    }

    /** A page of this service, as of the same day (a source: whenever), as known at the same time, in the same language. */
    public Address at(String path) {
        List<String> kept = path.startsWith(SOURCE) ? KEPT_TO_A_SOURCE : KEPT;
        return new Address(path, address.parameters().stream().filter(given -> kept.contains(given.name())).toList());
    }

    public String to(String path) {
        return at(path).toString();
    }

    /** The page of one thing. */
    public String thing(String plural, String id) {
        return to("/v1/" + plural + "/" + id);
    }

    /** A list under one thing, for instance its {@code history}. */
    public String under(String plural, String id, String list) {
        return to("/v1/" + plural + "/" + id + "/" + list);
    }

    /** A list, narrowed by one filter. */
    public String list(String plural, String filter, String value) {
        return at("/v1/" + plural).with(filter, value).toString();
    }

    /** A list, narrowed by more. */
    public Address list(String plural, Map<String, String> filters) {
        Address list = at("/v1/" + plural);
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            list = list.with(filter.getKey(), filter.getValue());
        }
        return list;
    }

    /** Attributes of an element whose text is in this language: none where the page is in it already. */
    public RawString in(String language) {
        return new RawString(attributes(language));
    }

    /** The same for words of the record that bear no language: they are English unless their script says otherwise. */
    public RawString english(String text) {
        return new RawString(text != null && OTHER_SCRIPT.matcher(text).find() ? " dir=\"auto\"" : attributes("en"));
    }

    /** The same for names of States, which come in the language that was asked for, also where the page does not. */
    public RawString named() {
        return new RawString(attributes(question.clock().lang()));
    }

    private String attributes(String language) {
        if (language == null || language.equals(labels.language())) {
            return "";
        }
        return " lang=\"" + Html.escaped(language) + '"'
                + (FROM_THE_RIGHT.contains(language.replaceFirst("-.*", "")) ? " dir=\"rtl\"" : "");
    }

    /** A status with its colour; the word says the same. */
    public RawString status(String value) {
        return value == null ? new RawString("") : new RawString("<span class=\"status\">" + mark(value)
                + Html.escaped(labels.word("status", value)) + "</span>");
    }

    public RawString statusOf(Enum<?> status) {
        return status(Values.code(status));
    }

    private static String mark(String value) {
        return "<svg width=\"11\" height=\"11\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"0.5\" y=\"0.5\" width=\"10\""
                + " height=\"10\" class=\"" + shape(value) + "\"/></svg>";
    }

    /** Classes of a shape that stands for a status. */
    static String shape(String value) {
        return "s-" + value.replace(" (claimed)", "") + (value.endsWith(" (claimed)") ? " claimed" : "");
    }

    /** Where the page was asked as of a past day or as known at a past time, or of sources of a time, in words. */
    public String times() {
        return String.join(" · ", Stream.of(
                        address.value("asOf").map(day -> text("asOfDay", date(day))),
                        address.value("knownAt").map(known -> text("asKnownAt", known)),
                        address.value("publishedBy").map(day -> text("asPublishedBy", date(day))))
                .flatMap(Optional::stream).toList());
    }
}
