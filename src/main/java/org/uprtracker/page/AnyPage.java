package org.uprtracker.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Shown;

/** A readable page for a thing of any kind: its name, its fields, and the lists in which others refer to it. */
@ApplicationScoped
public class AnyPage implements ThingPage<Object> {
    /** What refers to a thing of a kind: lists, each with the filter that finds them. */
    private static final Map<ThingKind, Map<String, String>> REFERRING = Map.of(
            ThingKind.REVIEW, Map.of("recommendations", "review"),
            ThingKind.SESSION, Map.of("reviews", "session", "recommendations", "session"),
            ThingKind.CYCLE, Map.of("reviews", "cycle", "recommendations", "cycle"),
            ThingKind.PROVISION, Map.of("recommendations", "provision", "commitments", "provision",
                    "developments", "provision"),
            ThingKind.ORGANISATION, Map.of("assessments", "assessor", "recommendations", "organisation"),
            ThingKind.DEVELOPMENT, Map.of("changes", "development"),
            ThingKind.ASSESSMENT, Map.of("changes", "assessment"),
            ThingKind.COMMITMENT, Map.of("changes", "commitment"));

    private static final Set<String> OF_A_TITLE = Set.of("title", "name", "text");

    @Inject
    Named named;

    /** None of its own: it stands in where a kind has no page. */
    @Override
    public ThingKind kind() {
        return null;
    }

    @Override
    public Main main(Shown<Object> shown, Here here, ObjectNode json) {
        String kind = shown.listing().kind().code();
        Cells cells = new Cells(here, named.of(shown.question(), List.of(json)), kind);
        String field = Stream.of("title", "name").filter(json::hasNonNull).findFirst().orElse("id");
        String id = json.path("id").asText(Stream.of(here.address().path().split("/")).reduce((one, other) -> other).orElse(""));
        String heading = heading(here, json, field, kind, id);
        StringBuilder html = new StringBuilder("<h1")
                .append(field.equals("title") ? json.hasNonNull("language") ? here.in(json.get("language").asText())
                        : here.english(heading) : "")
                .append('>').append(Html.escaped(heading)).append("</h1><p class=\"over\">")
                .append(Html.escaped(here.text("one." + kind))).append(" · <code>").append(Html.escaped(id))
                .append("</code>").append(times(here)).append("</p>");
        JsonNode text = json.path("text");
        if (text.isTextual()) {
            html.append("<p class=\"text\"").append(here.english(text.asText())).append('>')
                    .append(Html.escaped(text.asText())).append("</p>");
        }
        html.append(cells.facts(json, OF_A_TITLE));
        Map<String, String> referring = REFERRING.getOrDefault(shown.listing().kind(), Map.of());
        if (!referring.isEmpty()) {
            html.append("<p>");
            referring.keySet().stream().sorted().forEach(list -> html.append(Html.link(
                    here.list(list, referring.get(list), id), Html.escaped(here.text("kind." + list)))).append(" &nbsp; "));
            html.append("</p>");
        }
        return new Main(heading, html.toString());
    }

    private static String heading(Here here, ObjectNode json, String field, String kind, String id) {
        if (!field.equals("id")) {
            return json.get(field).asText();
        }
        return json.path("assessor").hasNonNull("name") ? here.text("assessmentOf", json.path("assessor").path("name").asText())
                : here.text("one." + kind) + " " + id;
    }

    private static String times(Here here) {
        return here.times().isEmpty() ? "" : " · " + Html.escaped(here.times());
    }
}
