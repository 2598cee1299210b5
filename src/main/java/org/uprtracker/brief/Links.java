package org.uprtracker.brief;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.Question;

/** Addresses that give what a brief says again: of the same State, day and revision, narrowed as it was. */
final class Links {
    private final Question question;
    private final long revision;

    Links(Question question, long revision) {
        this.question = question;
        this.revision = revision;
    }

    /** @param filters names and values in turn, on top of the question's own */
    String recommendations(String... filters) {
        Map<String, List<String>> all = own();
        all.put(BriefInquiry.RECOMMENDING_STATE, question.values(BriefInquiry.RECOMMENDING_STATE));
        return address("/v1/recommendations", with(all, filters));
    }

    String commitments(String... filters) {
        return address("/v1/commitments", with(own(), filters));
    }

    /** The brief itself, in this detail. */
    String brief(String detail, String language) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String filter : List.of(BriefInquiry.SESSION, BriefInquiry.RECOMMENDING_STATE, BriefInquiry.THEME)) {
            all.put(filter, question.values(filter));
        }
        all.put(BriefInquiry.DETAIL, List.of(detail));
        all.put("lang", List.of(language));
        return address("/v1/briefs/" + state(), all);
    }

    private String state() {
        return question.values(BriefInquiry.STATE).get(0);
    }

    private Map<String, List<String>> own() {
        Map<String, List<String>> own = new LinkedHashMap<>();
        own.put(BriefInquiry.STATE, List.of(state()));
        own.put(BriefInquiry.THEME, question.values(BriefInquiry.THEME));
        return own;
    }

    /** A filter that was asked for already is not narrowed further: several values of one filter would widen it. */
    private static Map<String, List<String>> with(Map<String, List<String>> all, String... filters) {
        Map<String, List<String>> added = new LinkedHashMap<>();
        for (int place = 0; place < filters.length; place += 2) {
            added.computeIfAbsent(filters[place], name -> new ArrayList<>()).add(filters[place + 1]);
        }
        all.putAll(added);
        return all;
    }

    private String address(String path, Map<String, List<String>> filters) {
        Clock clock = question.clock();
        filters.put("asOf", List.of(clock.asOf().toString()));
        filters.put("knownAt", List.of(String.valueOf(revision)));
        clock.publishedBy().ifPresent(day -> filters.put("publishedBy", List.of(day.toString())));
        return clock.base() + path + filters.entrySet().stream()
                .flatMap(filter -> filter.getValue().stream().map(value -> filter.getKey() + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")))
                .collect(Collectors.joining("&", "?", ""));
    }
}
