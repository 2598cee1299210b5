package org.uprtracker.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a service of any version everything it can be asked: whatever answers 404 because it is no address yet is left out. */
final class Questions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KINDS = List.of("states", "cycles", "sessions", "reviews", "themes", "provisions",
            "organisations", "sources", "recommendations", "commitments", "developments", "assessments", "conflicts");
    private static final String TODAY = "2026-11-28";
    private static final List<String> PAST = List.of("2015-06-30", "2019-11-06");
    private static final List<String> OTHERS = List.of(
            "/v1/recommendations?state=KAZ&theme=trade-unions&status=not_implemented&fields=id,recommendingStates,headline",
            "/v1/recommendations?state=KAZ&cycle=2&count=true&facets=position,claim&fields=id&limit=500",
            "/v1/recommendations?q=libel&fields=id&limit=500", "/v1/recommendations?contested=true&fields=id,headline&limit=500",
            "/v1/recommendations?provision=KAZ-cc-2014-174&fields=id,provisions&limit=500",
            "/v1/recommendations?relatedTo=KAZ-2-124.4&fields=id&limit=500", "/v1/recommendations?state=KAZ&format=csv&fields=id,headline",
            "/v1/commitments?overdue=true&sort=due&limit=500", "/v1/recommendations/KAZ-2-124.4/related?limit=500",
            "/v1/recommendations/KAZ-2-126.29/assessments?limit=500", "/v1/status-table?state=KAZ&rows=subject",
            "/v1/status-table?rows=theme&columns=position", "/v1/statistics?facets=position,status", "/v1/briefs/KAZ?format=json");
    private static final List<String> TIMELESS = List.of("/v1/resolve?citation=A/HRC/28/10,%20para.%20126.29",
            "/v1/recommendations/KAZ-2-126.29/history?limit=500", "/v1/changes?limit=300", "/v1/changes?after=1.300&limit=500");
    private static final int SOME = 6;

    private final Asker asker;
    private final List<Answer> answers = new ArrayList<>();

    private Questions(Asker asker) {
        this.asker = asker;
    }

    /** @param workspace addresses outside of the record, by key */
    static List<Answer> all(Asker asker, Map<String, List<String>> workspace) {
        Questions questions = new Questions(asker);
        questions.ofTheRecord();
        workspace.forEach((key, addresses) -> addresses.forEach(address -> questions.ask(key, address)));
        return questions.answers;
    }

    private void ofTheRecord() {
        int head = json("/v1/recommendations?limit=1").path("revision").asInt();
        Set<Integer> revisions = new LinkedHashSet<>(List.of(1, (head + 1) / 2, Math.max(1, head - 1), head));
        for (String kind : KINDS) {
            String list = "/v1/" + kind + "?limit=500&asOf=";
            ask(null, list + TODAY);
            PAST.forEach(day -> ask(null, list + day));
            revisions.forEach(revision -> ask(null, list + TODAY + "&knownAt=" + revision));
        }
        for (String address : OTHERS) {
            ask(null, at(address, "asOf=" + TODAY));
            ask(null, at(address, "asOf=" + PAST.get(1)));
            revisions.forEach(revision -> ask(null, at(address, "asOf=" + TODAY + "&knownAt=" + revision)));
        }
        TIMELESS.forEach(address -> ask(null, address));
        things().forEach((kind, ids) -> ids.forEach(id -> {
            askOfOne("/v1/" + kind + "/" + id + "?asOf=" + TODAY);
            revisions.forEach(revision -> askOfOne("/v1/" + kind + "/" + id + "?asOf=" + PAST.get(1) + "&knownAt=" + revision));
        }));
    }

    /** Some of each kind, and everything that came or changed after the curated data. */
    private Map<String, Set<String>> things() {
        Map<String, Set<String>> things = new LinkedHashMap<>();
        for (String kind : KINDS) {
            List<String> ids = json("/v1/" + kind + "?limit=500&fields=id").path("items").findValuesAsText("id");
            Set<String> some = new LinkedHashSet<>(ids.subList(0, Math.min(SOME, ids.size())));
            some.addAll(ids.subList(Math.max(0, ids.size() - SOME), ids.size()));
            things.put(kind, some);
        }
        for (JsonNode change : json("/v1/changes?sort=-id&limit=300").path("items")) {
            if (!change.path("id").asText().startsWith("1.")) {
                String kind = change.path("kind").asText();
                things.get(kind.equals("country") ? "states" : kind + "s").add(change.path("thing").asText());
            }
        }
        return things;
    }

    /** Who pages through a list while the service is upgraded gets the next page. */
    private static Optional<String> next(Asker.Reply reply) {
        return reply.body().startsWith("{") ? Optional.ofNullable(read(reply.body()).path("next").textValue()) : Optional.empty();
    }

    private static String at(String address, String times) {
        return address + (address.contains("?") ? "&" : "?") + times;
    }

    private JsonNode json(String address) {
        return read(asker.get(null, address).body());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** That a thing was not known then is an answer, too; what it is told in is not. */
    private void askOfOne(String address) {
        Asker.Reply reply = asker.get(null, address);
        answers.add(new Answer(null, address, reply.status(), reply.location(), reply.status() == 404 ? "" : reply.body()));
    }

    private void ask(String key, String address) {
        Asker.Reply reply = asker.get(key, address);
        boolean unknownThere = reply.status() == 400 || reply.status() == 401 || reply.status() == 404 || reply.status() == 405;
        if (reply.status() >= 500) {
            throw new IllegalStateException(address + ": " + reply);
        }
        if (!unknownThere) {
            answers.add(new Answer(key, address, reply.status(), reply.location(), reply.body()));
            next(reply).ifPresent(next -> ask(key, next));
        } else {
            System.out.println("left out: " + reply.status() + " " + address + " " + reply.body());
        }
    }
}
