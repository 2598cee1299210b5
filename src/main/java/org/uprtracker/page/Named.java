package org.uprtracker.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Sql;

/** What things are called that answers refer to by their id alone; all that one page needs in one statement. */
@ApplicationScoped
public class Named {
    /** Fields that refer to things, and the lists these stand in. */
    static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("state", "states"), Map.entry("states", "states"), Map.entry("troika", "states"),
            Map.entry("recommendingState", "states"), Map.entry("recommendingStates", "states"),
            Map.entry("review", "reviews"), Map.entry("cycle", "cycles"), Map.entry("session", "sessions"),
            Map.entry("recommendation", "recommendations"), Map.entry("recommendations", "recommendations"),
            Map.entry("commitment", "commitments"), Map.entry("commitments", "commitments"),
            Map.entry("development", "developments"), Map.entry("developments", "developments"),
            Map.entry("source", "sources"), Map.entry("theme", "themes"), Map.entry("themes", "themes"),
            Map.entry("parent", "themes"), Map.entry("children", "themes"),
            Map.entry("provision", "provisions"), Map.entry("provisions", "provisions"),
            Map.entry("predecessors", "provisions"), Map.entry("successors", "provisions"),
            Map.entry("organisation", "organisations"), Map.entry("assessor", "organisations"));

    private static final Set<String> LOOKED_UP =
            Set.of("commitments", "developments", "sources", "themes", "provisions", "organisations");

    @Inject
    RecordReader reader;

    /**
     * What a thing is called.
     *
     * @param language in which; null where nothing says
     */
    public record Name(String text, String language) {}

    /** Names by list and id. */
    public record Names(Map<String, Name> byThing) {
        public Name of(String plural, String id) {
            return byThing.getOrDefault(plural + '/' + id, new Name(id, null));
        }
    }

    /** The names of everything that these answers refer to. */
    Names of(Question question, List<JsonNode> answers) {
        Set<String> things = new LinkedHashSet<>();
        answers.forEach(answer -> collect("", answer, things));
        return of(question, things);
    }

    /** @param things each as list and id, with a slash between */
    Names of(Question question, Set<String> things) {
        if (things.isEmpty()) {
            return new Names(Map.of());
        }
        String[] kinds = things.stream().map(thing -> thing.substring(0, thing.indexOf('/') - 1)).toArray(String[]::new);
        String[] ids = things.stream().map(thing -> thing.substring(thing.indexOf('/') + 1)).toArray(String[]::new);
        Map<String, Name> names = new HashMap<>();
        reader.select(List.of(), question, Sql.of("""
                select a.kind, a.given, coalesce(so.symbol, so.title, st.names ->> c.lang, st.names ->> 'en',
                    te.names ->> c.lang, te.names ->> 'en',
                    pr.title || coalesce(' – ' || pr.instrument || ', art. ' || pr.article, ''), og.name, co.title, de.title) as name,
                    case when te.thing is not null then case when te.names ->> c.lang is null then 'en' else c.lang end
                        when st.thing is not null then c.lang
                        when so.symbol is null then so.language end as language
                from clock c cross join unnest(?::text[], ?::text[]) a(kind, given)
                join thing t on t.kind = a.kind and t.public_id = a.given
                left join source_version so on so.thing = at(t.id) and known(so)
                left join state_version st on st.thing = at(t.id) and known(st)
                left join theme_version te on te.thing = at(t.id) and known(te)
                left join provision_version pr on pr.thing = at(t.id) and known(pr)
                left join organisation_version og on og.thing = at(t.id) and known(og)
                left join commitment_version co on co.thing = at(t.id) and known(co)
                left join development_version de on de.thing = at(t.id) and known(de)""", kinds, ids),
                row -> row.getString("name") == null ? null : names.put(row.getString("kind") + "s/" + row.getString("given"),
                        new Name(row.getString("name"), row.getString("language"))));
        return new Names(names);
    }

    private static void collect(String field, JsonNode node, Set<String> things) {
        if (node.isTextual()) {
            String plural = REFERENCES.get(field);
            if (plural != null && LOOKED_UP.contains(plural)) {
                things.add(plural + '/' + node.asText());
            }
        } else if (node.isArray()) {
            node.forEach(one -> collect(field, one, things));
        } else if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.fieldNames().forEachRemaining(fields::add);
            fields.forEach(inner -> collect(inner, node.get(inner), things));
        }
    }
}
