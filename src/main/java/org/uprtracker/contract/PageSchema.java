package org.uprtracker.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.uprtracker.listing.Listing;

/** The schema of one page of a list. */
final class PageSchema {
    private PageSchema() {}

    static Schema of(Schema item, Listing<?> listing) {
        // Recommendations also come as pairs, under the same address.
        Schema items = listing.filters().stream().anyMatch(filter -> filter.name().equals("unit"))
                ? OASFactory.createSchema().anyOf(List.of(OASFactory.createSchema().ref(item.getRef()),
                        OASFactory.createSchema().ref("RecommendationStatePair")))
                : OASFactory.createSchema().ref(item.getRef());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One page. The revision it was read at is pinned by `next`: a list read to its end is one "
                        + "state of the record.")
                .required(List.of("items", "asOf"))
                .addProperty("items", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items)
                        .description("The items; with `fields`, each holds those alone."))
                .addProperty("next", SharedParts.text("Where the next page is; absent on the last one."))
                .addProperty("asOf", SharedParts.text("The world's day the answer is for.").format("date"))
                .addProperty("revision", whole("The revision of the record it was read at; absent before the record "
                        + "begins."))
                .addProperty("hash", SharedParts.text("The journal's hash at that revision (SHA-256, hexadecimal): it covers "
                        + "everything up to it. Keep it, and a history that was rewritten can be told."))
                .addProperty("publishedBy", SharedParts.text("The day by which sources had to be published, if that was "
                        + "asked.").format("date"))
                .addProperty("recordBegins", SharedParts.text("When the record begins, where an earlier time was asked "
                        + "for.").format("date-time"))
                .addProperty("total", whole("How many items there are on all pages; with `count=true`."))
                .addProperty("facets", OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                        .description("Counts over all pages, by dimension and value; with `facets`.")
                        .additionalPropertiesSchema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                                .additionalPropertiesSchema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER))));
    }

    private static Schema whole(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int64").description(description);
    }
}
