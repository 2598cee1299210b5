package org.uprtracker.dataset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uprtracker.export.Sheet;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.Flat;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;

/**
 * One set as it was asked for, at one state of the record.
 *
 * @param question bound to the revision, so that whoever asks it again gets the same
 * @param head the state of the record; null before it begins
 * @param committed when that revision was committed; null before the record begins
 */
record Extract(DataSet set, Question question, RecordReader.Head head, Instant committed) {
    Listing<?> listing() {
        return set.listing(question);
    }

    Flat flat() {
        return Flat.of(listing().type(), List.of());
    }

    String title() {
        return set.title(question);
    }

    /** Name of a file with it, without its ending. */
    String name() {
        return "upr-" + (set.inPairs(question) ? "recommendation-pairs" : set.plural()) + "-" + question.clock().asOf()
                + (head == null ? "" : "-r" + head.revision());
    }

    /** The address that gives the same again, today and later. */
    String address(String path, String format) {
        Clock clock = question.clock();
        Map<String, List<String>> parameters = new LinkedHashMap<>(new TreeMap<>(question.given()));
        parameters.put("asOf", List.of(clock.asOf().toString()));
        clock.knownAt().revision().map(String::valueOf).or(() -> clock.knownAt().instant().map(Instant::toString))
                .ifPresent(known -> parameters.put("knownAt", List.of(known)));
        clock.publishedBy().ifPresent(day -> parameters.put("publishedBy", List.of(day.toString())));
        parameters.put("lang", List.of(clock.lang()));
        if (format != null) {
            parameters.put("format", List.of(format));
        }
        return clock.base() + path + parameters.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> encoded(one.getKey()) + '=' + encoded(value)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The filters it was narrowed by, for people; empty for none. */
    String filters() {
        return question.given().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + " = " + String.join(" or ", one.getValue())).collect(Collectors.joining("; "));
    }

    /** What the set says about itself, wherever it is written. */
    List<Sheet.About> about(String format) {
        List<Sheet.About> about = new ArrayList<>();
        about.add(Sheet.About.of("Rows", set.inPairs(question) ? "one for each recommending State of a recommendation"
                : "one for each of the " + set.plural()));
        about.add(Sheet.About.of("Narrowed by", filters().isEmpty() ? "nothing: the whole set" : filters()));
        about.add(Sheet.About.of("As of", question.clock().asOf().toString()));
        question.clock().publishedBy().ifPresent(day ->
                about.add(Sheet.About.of("Sources published by", day.toString())));
        if (head == null) {
            about.add(Sheet.About.of("Known at", "a time before the record begins"));
        } else {
            about.add(Sheet.About.of("Revision of the record", String.valueOf(head.revision())));
            about.add(Sheet.About.of("Committed", committed.toString()));
            about.add(Sheet.About.of("Hash of the journal", head.hex()));
        }
        about.add(Sheet.About.address("Address", address(set.path(), format)));
        return about;
    }
}
