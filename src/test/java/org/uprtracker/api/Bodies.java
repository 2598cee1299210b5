package org.uprtracker.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies that the service takes, to be changed by the test that needs one. */
final class Bodies {
    static final List<Map<String, Object>> CITED = List.of(Map.of("source", "a-hrc-28-10", "place", "para. 126.29"));

    private Bodies() {}

    static String unique(String prefix) {
        return prefix + '-' + UUID.randomUUID().toString().substring(0, 13);
    }

    static Map<String, Object> source(String id) {
        return body("id", id, "title", "A report " + id, "publisher", "A publisher", "kind", "ngo_report", "date", "2019-05",
                "language", "en");
    }

    static Map<String, Object> theme(String id) {
        return body("id", id, "names", Map.of("en", "Theme " + id), "citations", CITED);
    }

    static Map<String, Object> assessment(String assessor) {
        return body("recommendation", "KAZ-2-126.29", "assessor", assessor, "status", "not_implemented", "date", "2019-07-26",
                "confidence", "high", "basis", "stated", "reasons", "Nothing was done.", "noEvidence", true);
    }

    static Map<String, Object> development(String id) {
        return body("id", id, "state", "KAZ", "kind", "other", "direction", "neutral", "title", "It happened " + id,
                "text", "Something happened.", "date", "2019-03-01", "citations", CITED);
    }

    static Map<String, Object> commitment(String id) {
        return body("id", id, "state", "KAZ", "kind", "public_statement", "title", "A promise " + id, "text", "We will do it.",
                "date", "2019-03-01", "due", "2030", "citations", CITED);
    }

    /** Where recommendations of tests stand: no test counts those of Nauru. */
    static final String REVIEW = "NRU-4";

    /** A recommendation of a State in a review that was held on 2014-10-30. */
    static Map<String, Object> recommendation(String paragraph) {
        if (Api.get("/v1/reviews/" + REVIEW).extract().statusCode() == 404) {
            Api.post(TestKeys.admin(), "/v1/reviews", body("state", "NRU", "cycle", 4, "session", 48, "date", "2014-10-30",
                    "citations", CITED)).statusCode(201);
        }
        return body("origin", "state", "state", "NRU", "review", REVIEW, "paragraph", paragraph, "text", "Do it.",
                "textKind", "summary", "language", "en", "recommendingStates", List.of(Map.of("state", "NOR")),
                "positions", new ArrayList<>(List.of(position("supported", "2014-10-30"))), "citations", CITED);
    }

    static Map<String, Object> position(String position, String date) {
        return body("position", position, "date", date, "citation", CITED.get(0));
    }

    static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, Object... namesAndValues) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.putAll(body(namesAndValues));
        return changed;
    }
}
