package org.uprtracker.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.http.Json;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.Content;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.source.Citation;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;
import org.uprtracker.taxonomy.Theme;

/** Contents for tests of what follows the journal. */
public final class Writing {
    private static final ObjectMapper MAPPER = Json.strict(new ObjectMapper());

    private Writing() {}

    public static Act.Put put(Content content) {
        return new Act.Put(content, null, null);
    }

    public static Source source(String id, String title) {
        return new Source(id, title, "A publisher", SourceKind.PRESS, null, "2020", "en", null, null, null);
    }

    public static Theme theme(String id, String parent) {
        return new Theme(id, parent, Map.of("en", id), null, null, null, null,
                List.of(new Citation("upr-info-issues", "Other", null)));
    }

    /** What an organisation asked of Kazakhstan. */
    public static Recommendation recommendation(String id, String text, String theme) {
        return read(Recommendation.class, """
                {"id":"%s","origin":"stakeholder","state":"KAZ","organisation":"kibhr","date":"2015-01-01","text":"%s",
                 "textKind":"summary","language":"en","themes":["%s"],
                 "citations":[{"source":"a-hrc-28-10","place":"para. 1"}]}""".formatted(id, text, theme));
    }

    public static Assessment assessment(String id, String recommendation) {
        return read(Assessment.class, """
                {"id":"%s","recommendation":"%s","assessor":"hrw","status":"implemented","date":"2016","confidence":"low",
                 "basis":"read","reasons":"Reasons","evidence":[{"source":"a-hrc-28-10","place":"para. 1",
                 "bearing":"supports"}],"citations":[{"source":"a-hrc-28-10","place":"para. 1"}]}"""
                .formatted(id, recommendation));
    }

    private static <T> T read(Class<T> type, String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
