package org.uprtracker.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;

/** Addresses of what is counted: they name the day and the revision, so that they lead to the same items for good. */
final class CellLinks {
    private final RecordReader.Head head;

    /** @param head the state of the record that was counted; null before the record begins */
    CellLinks(RecordReader.Head head) {
        this.head = head;
    }

    /** The list of what a question finds. */
    String items(Question question) {
        return of("/v1/recommendations", question);
    }

    /** The answer itself, with its language: that of who follows the link may be another. */
    String self(String path, Question question) {
        return of(path, question) + "&lang=" + question.clock().lang();
    }

    private String of(String path, Question question) {
        String clocks = "asOf=" + question.clock().asOf()
                // Before the record there is nothing, at whatever moment.
                + "&knownAt=" + (head == null ? 0 : head.revision())
                + question.clock().publishedBy().map(day -> "&publishedBy=" + day).orElse("");
        List<String> parameters = new ArrayList<>();
        new TreeMap<>(question.given()).forEach((name, values) -> values.forEach(value -> parameters.add(name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))));
        parameters.add(clocks);
        return question.clock().base() + path + "?" + String.join("&", parameters);
    }
}
