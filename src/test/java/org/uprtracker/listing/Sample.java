package org.uprtracker.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.http.Json;
import org.uprtracker.journal.ThingKind;

/** An item that has every shape a field can have, and a listing of such items. */
record Sample(
        String id,
        Ref state,
        Integer count,
        Boolean contested,
        Inner headline,
        List<String> provisions,
        List<Ref> themes,
        List<Cited> citations,
        Map<String, String> names,
        @InDetail List<String> voices) {

    record Inner(String value, Deeper from) {}

    record Deeper(Ref assessor, String date) {}

    record Cited(String source, String place) {}

    static final Sample FULL = new Sample("KAZ-2-126.29", new Ref("KAZ", "Казахстан"), -3, false,
            new Inner("regressed", new Deeper(new Ref("hrw", "Human Rights Watch"), "2019-07-26")),
            List.of("KAZ-cc-1997-164", "KAZ-cc-2014-174"), List.of(new Ref("libel", "Libel"), new Ref("unions",
            "Unions")),
            List.of(new Cited("a-hrc-28-10", "para. 126.29"), new Cited("hrw-2019", "p. 2")), Map.of("en", "left out"),
            List.of("left out"));

    static final Listing<Sample> LISTING = new Listing<>("/v1/samples", "Samples.", ThingKind.RECOMMENDATION,
            Sample.class,
            "rows",
            List.of(
                    Filter.equal("kind", "Kind.", new Allowed.OneOf(List.of("law", "letter")), "law", "v.kind"),
                    Filter.thing("state", "State.", ThingKind.STATE, "KAZ", "v.state in %s"),
                    Filter.equal("year", "Year.", new Allowed.Whole(1945, 2199), "2019", "v.year")),
            List.of(SortKey.ID, new SortKey("date", "v.day", "date")),
            List.of(new Facet("kind", "v.kind", ""), new Facet("year", "v.year", "")),
            "item", Optional.empty());

    JsonNode json() {
        return Json.strict(new ObjectMapper()).valueToTree(this);
    }
}
