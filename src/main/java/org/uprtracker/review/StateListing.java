package org.uprtracker.review;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.SortKey;

/** All States. */
public final class StateListing {
    private static final String NAME = "coalesce(v.names ->> (select lang from clock), v.names ->> 'en')";

    public static final Listing<StateView> LISTING = new Listing<>("/v1/states",
            "All States that are reviewed or recommend, with their names in the six languages of the UN.",
            ThingKind.STATE, StateView.class, """
            select s.*, t.public_id, t.id_order from state_version s join thing t on t.id = s.thing where known(s)""",
            List.of(
                    Filter.equal("stateGroup", "UPR regional group.", new Allowed.OneOf(Filters.REGIONAL_GROUPS),
                            "asia_pacific", "v.regional_group"),
                    new Filter("organisation", "Membership, as UPR Info abbreviates it.",
                            new Allowed.OnRecord("state_version", "organisations"), "OIC",
                            question -> Sql.of("v.organisations && ?::text[]", (Object) question.array("organisation"))),
                    new Filter("q", "Part of a name, in any language, or another spelling.", new Allowed.Words(200),
                            "kazakh", question -> Sql.of("""
                            exists (select from unnest(array[v.names::text, v.formal_names::text,
                                array_to_string(v.aliases, ' ')]) n(name), unnest(?::text[]) q(part)
                                where strpos(lower(n.name), lower(q.part)) > 0)""", (Object) question.array("q")))),
            List.of(SortKey.ID, new SortKey("name", NAME, "text")),
            List.of(new Facet("stateGroup", "v.regional_group", "")), """
            json_build_object('id', v.public_id, 'link', %s, 'name', %s, 'group', v.regional_group,
                'organisations', v.organisations, 'aliases', v.aliases, 'names', v.names,
                'formalNames', v.formal_names, 'citations', %s)""".formatted(
                    Fragments.link(ThingKind.STATE), NAME, Fragments.citations(ThingKind.STATE)),
            Optional.empty());

    private StateListing() {}
}
