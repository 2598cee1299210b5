package org.uprtracker.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Listing;

/** The operations of one listing as the document shows them. */
final class ListingDocument {
    private final OpenAPI document;
    private final Listing<?> listing;

    ListingDocument(OpenAPI document, Listing<?> listing) {
        this.document = document;
        this.listing = listing;
    }

    void list(Operation operation) {
        operation.operationId("list" + capital(listing.kind().plural()))
                .summary(capital(listing.kind().plural()));
        alone(operation);
    }

    /** A list whose items have no page of their own. */
    void alone(Operation operation) {
        answerWithPage(operation, "");
    }

    void within(Operation operation, String filter) {
        answerWithPage(operation, filter);
        List<Parameter> parameters = new ArrayList<>(operation.getParameters());
        // Pairs are counted in the whole list alone.
        parameters.removeIf(parameter -> "unit".equals(parameter.getName()));
        Filter taken = listing.filters().stream().filter(offered -> offered.name().equals(filter)).findFirst().orElseThrow();
        parameters.add(0, ParameterDocument.id(((Allowed.IdOf) taken.allowed()).kind(), taken.example()));
        operation.setParameters(parameters);
        SharedParts.addErrors(operation, 400, 404, 406, 410);
    }

    void one(Operation operation) {
        String name = capital(listing.kind().code());
        operation.operationId("get" + name)
                .summary("One " + listing.kind())
                .description("One " + listing.kind() + " as of the day asked, as known at the revision asked.");
        List<Parameter> parameters = new ArrayList<>();
        Object example = example(operation);
        parameters.add(ParameterDocument.id(listing.kind(), idOf(example)));
        for (org.uprtracker.listing.Parameter parameter : org.uprtracker.listing.Parameter.values()) {
            if (parameter.forOneThing() && !parameter.takesWordsOfTheList()) {
                parameters.add(OASFactory.createParameter().ref(parameter.parameterName()));
            }
        }
        parameters.add(ParameterDocument.words(org.uprtracker.listing.Parameter.FIELDS, listing.detailFieldNames()));
        operation.setParameters(parameters);
        answer(operation, itemSchema(), example);
        operation.getResponses().addAPIResponse("308", OASFactory.createAPIResponse()
                .description("This id was merged into another: see `Location`. With a `knownAt` before the merge it is "
                        + "still answered.")
                .addHeader("Location", header("Where the thing is now.")));
        SharedParts.addErrors(operation, 400, 404, 406, 410);
    }

    /** A list as a feed, in a format of its own. */
    void feed(Operation operation, String mediaType) {
        operation.description(listing.about());
        List<Parameter> parameters = new ArrayList<>(listing.filters().stream().map(ParameterDocument::of).toList());
        for (org.uprtracker.listing.Parameter parameter : org.uprtracker.listing.Parameter.values()) {
            if (org.uprtracker.listing.Parameter.OF_FEEDS.contains(parameter)) {
                parameters.add(OASFactory.createParameter().ref(parameter.parameterName()));
            }
        }
        operation.setParameters(parameters);
        answer(operation, OASFactory.createContent().addMediaType(mediaType, OASFactory.createMediaType()
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))));
        SharedParts.addErrors(operation, 400, 410);
    }

    private void answerWithPage(Operation operation, String taken) {
        operation.description(listing.about());
        List<Parameter> parameters = new ArrayList<>();
        listing.filters().stream().filter(filter -> !filter.name().equals(taken))
                .forEach(filter -> parameters.add(ParameterDocument.of(filter)));
        for (org.uprtracker.listing.Parameter parameter : org.uprtracker.listing.Parameter.values()) {
            parameters.add(switch (parameter) {
                case SORT -> ParameterDocument.words(parameter, listing.sortNames());
                case FACETS -> ParameterDocument.words(parameter, listing.facetNames());
                case FIELDS -> ParameterDocument.words(parameter, listing.fieldNames());
                default -> OASFactory.createParameter().ref(parameter.parameterName());
            });
        }
        operation.setParameters(parameters);
        Schema item = itemSchema();
        String page = item.getRef().replaceFirst(".*/", "") + "Page";
        document.getComponents().addSchema(page, PageSchema.of(item, listing));
        answer(operation, OASFactory.createSchema().ref(page), example(operation));
        operation.getResponses().getAPIResponse("200").addHeader("Link", header("The next page, if there is one "
                + "(RFC 8288, `rel=\"next\"`)."));
        SharedParts.addErrors(operation, 400, 406, 410);
    }

    private Schema itemSchema() {
        return OASFactory.createSchema().ref(listing.type()
                .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class).name());
    }

    private static void answer(Operation operation, Schema schema, Object example) {
        answer(operation, content(Format.OF_LISTS, schema, example));
    }

    /** @param schema of what comes as JSON */
    static Content content(List<Format> formats, Schema schema, Object example) {
        Content content = OASFactory.createContent();
        for (Format format : formats) {
            MediaType media = OASFactory.createMediaType().schema(format == Format.JSON ? schema
                    : OASFactory.createSchema().addType(Schema.SchemaType.STRING));
            content.addMediaType(format.mediaType(), format == Format.JSON ? media.example(example) : media);
        }
        return content;
    }

    static void answer(Operation operation, Content content) {
        APIResponse answered = OASFactory.createAPIResponse().description("The answer.").content(content)
                .addHeader("ETag", header("For `If-None-Match`: changes when the answer may."));
        SharedParts.readingHeaders().forEach(answered::addHeader);
        operation.getResponses().addAPIResponse("200", answered);
        operation.addParameter(OASFactory.createParameter().ref(SharedParts.LEAST_REVISION));
        operation.getResponses().addAPIResponse("304", OASFactory.createAPIResponse()
                .description("Not changed since the answer that bore the `ETag`."));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Object example(Operation operation) {
        return Examples.of(operation.getOperationId());
    }

    private static String idOf(Object example) {
        return example instanceof Map<?, ?> thing ? String.valueOf(thing.get("id")) : null;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
