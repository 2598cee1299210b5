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
    private final Asked asked;
    private final String clocks;

    CellLinks(Asked asked, RecordReader.Head head) {
        this.asked = asked;
        Question question = asked.question();
        clocks = "asOf=" + question.clock().asOf()
                + (head == null ? "" : "&knownAt=" + head.revision())
                + question.clock().publishedBy().map(day -> "&publishedBy=" + day).orElse("");
    }

    /** The items of one cell; null stands for all values of a dimension. */
    String items(String row, String column) {
        return address("/v1/recommendations", asked.items(row, column));
    }

    /** This table. */
    String self() {
        return address("/v1/status-table", asked.question().with(Asked.ROWS, List.of(asked.rows().name()))
                .with(Asked.COLUMNS, List.of(asked.columns().name())));
    }

    private String address(String path, Question question) {
        List<String> parameters = new ArrayList<>();
        new TreeMap<>(question.given()).forEach((name, values) -> values.forEach(value -> parameters.add(name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))));
        parameters.add(clocks);
        return question.clock().base() + path + "?" + String.join("&", parameters);
    }
}
