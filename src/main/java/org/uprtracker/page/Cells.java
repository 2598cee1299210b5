package org.uprtracker.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.assessment.AssessmentView;
import org.uprtracker.assessment.VoiceView;
import org.uprtracker.site.Address;
import org.uprtracker.source.CitationView;

/** Values of answers as HTML, by the name of their field: references as links, words and dates in the reader's language. */
public final class Cells {
    private static final Set<String> DATES = Set.of(
            "date", "due", "reached", "countsFrom", "inForceFrom", "inForceTo", "adopted", "reportAdopted");

    /** Fields whose values are words of the API, and the vocabulary they are from. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("position", "position"), Map.entry("claim", "claim"), Map.entry("perspective", "perspective"),
            Map.entry("group", "group"), Map.entry("direction", "page.direction"), Map.entry("confidence", "page.confidence"),
            Map.entry("basis", "page.basis"), Map.entry("dateBasis", "page.dateBasis"), Map.entry("bearing", "page.bearing"),
            Map.entry("origin", "page.origin"), Map.entry("textKind", "page.textKind"), Map.entry("action", "page.act"),
            Map.entry("subject", "subject"), Map.entry("relation", "page.relation"));

    private static final Set<String> NUMBERED = Set.of("cycle", "session");
    private static final Set<String> OF_ITS_LANGUAGE = Set.of("text", "title");
    private static final Set<String> PROPER_NAMES = Set.of("id", "symbol", "sha256", "hash", "names", "formalNames", "aliases",
            "reportSymbol", "addendumSymbol", "decisionSymbol", "organisations", "article", "paragraph", "language", "writer",
            "author", "releasedBy", "ownGrade");

    private final Here here;
    private final Named.Names names;
    /** The kind of thing that is shown: what {@code kind} means depends on it. */
    private final String kind;

    Cells(Here here, Named.Names names, String kind) {
        this.here = here;
        this.names = names;
        this.kind = kind;
    }

    /** What a field is called. */
    public String label(String field) {
        return here.has("field." + field) ? here.text("field." + field) : field;
    }

    /** @param item what the value is a field of */
    public String of(String field, JsonNode value, JsonNode item) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return many(field, value, item);
        }
        if (value.isObject()) {
            return object(field, value);
        }
        if (value.isBoolean()) {
            return Html.escaped(here.text(value.asBoolean() ? "yes" : "no"));
        }
        String plural = Named.REFERENCES.get(field);
        // What is counted is no reference; cycles and sessions are named by their number.
        if (plural != null && (value.isTextual() || NUMBERED.contains(field))) {
            return reference(plural, value.asText());
        }
        return value.isNumber() ? number(field, value) : text(field, value.asText(), item);
    }

    private String number(String field, JsonNode value) {
        boolean isName = Set.of("from", "to", "year", "firstSession", "lastSession").contains(field);
        return Html.escaped(isName || !value.isIntegralNumber() ? value.asText() : here.number(value.asLong()));
    }

    private String text(String field, String value, JsonNode item) {
        if (DATES.contains(field)) {
            return Html.escaped(here.date(value));
        }
        if (field.equals("at")) {
            return Html.escaped(here.date(value.substring(0, 10)) + ", " + value.substring(11, 16) + " UTC");
        }
        if (field.equals("status") || field.equals("value")) {
            return here.status(value).getValue();
        }
        if (field.equals("kind")) {
            return word(kind.equals("change") ? "page.one" : "page." + kind, value);
        }
        if (WORDS.containsKey(field)) {
            return word(WORDS.get(field), value);
        }
        if (field.equals("url")) {
            return value.matches("https?://.*")
                    ? "<a href=\"" + Html.escaped(value) + "\" rel=\"nofollow noopener\">" + Html.escaped(value) + "</a>"
                    : Html.escaped(value);
        }
        if (field.equals("thing") || field.equals("corrects") || field.equals("correctedBy")) {
            return Html.link(field.equals("thing") ? local(item.path("link").asText()).toString()
                    : here.thing(kind + 's', value), Html.escaped(value));
        }
        if (PROPER_NAMES.contains(field)) {
            return Html.escaped(value);
        }
        return OF_ITS_LANGUAGE.contains(field) && item.hasNonNull("language")
                ? marked(value, here.in(item.get("language").asText())) : marked(value, here.english(value));
    }

    private String word(String vocabulary, String code) {
        return Html.escaped(here.labels().has(vocabulary + "." + code) ? here.word(vocabulary, code) : code);
    }

    private static String marked(String text, RawString attributes) {
        return attributes.getValue().isEmpty() ? Html.escaped(text)
                : "<span" + attributes.getValue() + ">" + Html.escaped(text) + "</span>";
    }

    /** A link to a thing of which only the id is given. */
    public String reference(String plural, String id) {
        Named.Name name = names.of(plural, id);
        return Html.link(here.thing(plural, id), marked(name.text(), here.in(name.language())));
    }

    private String many(String field, JsonNode values, JsonNode item) {
        List<String> entries = new ArrayList<>();
        values.forEach(value -> entries.add(of(field, value, item)));
        boolean named = values.isEmpty() || !values.get(0).isObject() || values.get(0).has("name");
        return named ? String.join(", ", entries) : entries.stream().map(entry -> "<li>" + entry + "</li>")
                .collect(Collectors.joining("", "<ul class=\"plain\">", "</ul>"));
    }

    private String object(String field, JsonNode value) {
        String plural = Named.REFERENCES.get(field);
        if (plural != null && value.has("id") && value.has("name")) {
            String name = value.get("name").asText();
            return Html.link(here.thing(plural, value.get("id").asText()), marked(name, plural.equals("states") ? here.named()
                    : plural.equals("themes") ? here.english(name) : new RawString("")));
        }
        if (value.has("source") && value.has("place")) {
            return cite(value);
        }
        if (value.has("bearing")) {
            return word("page.bearing", value.get("bearing").asText()) + ": " + (value.hasNonNull("development")
                    ? reference("developments", value.get("development").asText()) + ", "
                            + Html.escaped(here.date(value.path("date").asText())) : cite(value));
        }
        if (field.equals("headline")) {
            return here.status(value.path("value").asText()).getValue();
        }
        if (field.equals("onRecord")) {
            return Html.escaped(here.number(value.path("total").asLong()));
        }
        if (value.has("position")) {
            return of("position", value.get("position"), value) + (value.has("citation") && !field.equals("position")
                    ? " <span class=\"soft\">" + cite(value.get("citation")) + "</span>" : "");
        }
        if (field.equals("names") || field.equals("formalNames")) {
            return inLanguages(value);
        }
        return facts(value, Set.of());
    }

    private String inLanguages(JsonNode value) {
        List<String> entries = new ArrayList<>();
        value.properties().forEach(one -> entries.add(marked(one.getValue().asText(), here.in(one.getKey()))));
        return String.join(" · ", entries);
    }

    /** A source and a place in it. */
    public String cite(JsonNode citation) {
        String place = citation.path("place").asText();
        String note = citation.path("note").asText("");
        return reference("sources", citation.path("source").asText()) + ", " + marked(place, here.english(place))
                + (note.isEmpty() ? "" : " <span class=\"soft\">(" + marked(note, here.english(note)) + ")</span>");
    }

    /** The same of a view. */
    public RawString cite(CitationView citation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("source", citation.source()).put("place", citation.place());
        return new RawString(cite(citation.note() == null ? node : node.put("note", citation.note())));
    }

    /** A link to a thing, for a template. */
    public RawString link(String plural, String id) {
        return new RawString(reference(plural, id));
    }

    /** What a voice rests on, what speaks against it, what stands around it. */
    public List<RawString> evidence(VoiceView voice) {
        return Stream.of(voice.supports(), voice.contradicts(), voice.context()).filter(Objects::nonNull)
                .flatMap(List::stream).map(this::evidence).toList();
    }

    public List<RawString> evidence(AssessmentView assessment) {
        return assessment.evidence().stream().map(this::evidence).toList();
    }

    private RawString evidence(AssessmentView.EvidenceView evidence) {
        String what = evidence.development() == null
                ? cite(new CitationView(evidence.source(), Objects.requireNonNullElse(evidence.place(), ""), null)).getValue()
                : Html.link(here.thing("developments", evidence.development()),
                        marked(evidence.title(), here.english(evidence.title()))) + ", " + Html.escaped(here.date(evidence.date()));
        return new RawString(Html.escaped(here.coded("page.bearing", evidence.bearing())) + ": " + what);
    }

    /** The fields of an object, each under its name. */
    public String facts(JsonNode value, Set<String> without) {
        StringBuilder html = new StringBuilder("<dl class=\"facts\">");
        value.properties().forEach(field -> {
            String name = field.getKey();
            boolean said = name.equals("dateBasis") && field.getValue().asText().equals("stated")
                    || name.equals("noEvidence") && !field.getValue().asBoolean();
            if (!without.contains(name) && !said && !Set.of("id", "link", "datePrecision").contains(name)
                    && !field.getValue().isNull() && !(field.getValue().isContainerNode() && field.getValue().isEmpty())) {
                html.append("<dt>").append(Html.escaped(label(name))).append("</dt><dd>")
                        .append(of(name, field.getValue(), value)).append("</dd>");
            }
        });
        return html.append("</dl>").toString();
    }

    /** An address of this service as the reader goes on with it: without the host. */
    public Address local(String link) {
        Address address = Address.of(link);
        Address kept = here.at(address.path());
        for (Address.Given given : address.parameters()) {
            kept = kept.with(given.name(), given.value());
        }
        return kept;
    }
}
