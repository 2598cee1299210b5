package org.uprtracker.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.replica.RevisionHeader;

/** How the document shows the writing of one kind of thing. */
final class WritingDocument {
    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<String> PATCHED = List.of("names", "name", "title", "text", "citations");

    private final OpenAPI document;
    private final ThingKind kind;
    private final String name;
    private final Object example;

    WritingDocument(OpenAPI document, ThingKind kind) {
        this.document = document;
        this.kind = kind;
        this.name = kind.code().substring(0, 1).toUpperCase(Locale.ROOT) + kind.code().substring(1);
        this.example = Examples.of("get" + name + "Content");
    }

    void add() {
        String path = "/v1/" + kind.plural();
        PathItem list = document.getPaths().getPathItem(path);
        PathItem one = document.getPaths().getPathItem(path + "/{id}");
        PathItem content = document.getPaths().getPathItem(path + "/{id}/content");
        create(list.getPOST());
        change(one.getPATCH(), one.getGET());
        withdraw(one.getDELETE(), one.getGET());
        content(content.getGET(), one.getGET());
        merge(document.getPaths().getPathItem(path + "/{id}/merge").getPOST(), one.getGET());
    }

    private void merge(Operation operation, Operation reading) {
        operation.operationId("merge" + name).summary("Merge a " + kind + " into another")
                .description("It turned out to be the other one: its id answers 308 from this revision on, and whatever refers "
                        + "to it leads to the other. For importers and admins.")
                .parameters(List.of(id(reading), reason(true), ref("idempotencyKey")))
                .requestBody(OASFactory.createRequestBody().required(true).description("Which one it is.")
                        .content(OASFactory.createContent().addMediaType(JSON, OASFactory.createMediaType()
                                .schema(schema("Merge")))));
        operation.setResponses(OASFactory.createAPIResponses().addAPIResponse("200", written("It is merged.")
                .addHeader("Location", header("Where it leads."))));
        SharedParts.addErrors(operation, PathItem.HttpMethod.POST, "{id}");
        secured(operation);
    }

    private void create(Operation operation) {
        operation.operationId("create" + name).summary("Write a new " + kind)
                .description("On record at once, or as a draft of the caller's organisation that another person releases.")
                .parameters(List.of(reason(false), ref("idempotencyKey")))
                .requestBody(OASFactory.createRequestBody().required(true)
                        .description("What it says. Where the id follows from the rest, it may be left out.")
                        .content(OASFactory.createContent().addMediaType(JSON, OASFactory.createMediaType()
                                .schema(schema(name + "Content")).example(example))));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("201", written("It is written.").addHeader("Location", header("Where it is."))));
        SharedParts.addErrors(operation, PathItem.HttpMethod.POST, "");
        secured(operation);
    }

    private void change(Operation operation, Operation reading) {
        operation.operationId("change" + name).summary("Change a " + kind)
                .description("By a merge patch (RFC 7396) of its content, as `/v1/" + kind.plural() + "/{id}/content` shows it."
                        + (kind.writtenOnce() ? " What was released of this kind is never changed (409): it is corrected by a "
                        + "new one that names it under `corrects`." : ""))
                .parameters(List.of(id(reading), reason(true), ref("ifMatch")))
                .requestBody(OASFactory.createRequestBody().required(true).description("What shall be different.")
                        .content(OASFactory.createContent().addMediaType(MERGE_PATCH, OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)).example(patch()))));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("200", written("It is changed on record."))
                .addAPIResponse("202", written("The change is drafted, for another person to release.")
                        .addHeader("Location", header("Where the draft is."))));
        SharedParts.addErrors(operation, PathItem.HttpMethod.PATCH, "{id}");
        secured(operation);
    }

    /** One field of the example, changed as a whole. */
    private Object patch() {
        return example instanceof Map<?, ?> content ? content.entrySet().stream()
                .filter(field -> PATCHED.contains(field.getKey())).findFirst()
                .map(field -> Map.of(field.getKey(), field.getValue())).orElse(null) : null;
    }

    private void withdraw(Operation operation, Operation reading) {
        operation.operationId("withdraw" + name).summary("Withdraw a " + kind)
                .description("It leaves the record from this revision on; a tombstone with the reason stays, and a `knownAt` "
                        + "before still shows it.")
                .parameters(List.of(id(reading), reason(true), ref("ifMatch")));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("200", written("It is withdrawn."))
                .addAPIResponse("202", written("The withdrawal is drafted, for another person to release.")
                        .addHeader("Location", header("Where the draft is."))));
        SharedParts.addErrors(operation, PathItem.HttpMethod.DELETE, "{id}");
        secured(operation);
    }

    private void content(Operation operation, Operation reading) {
        operation.operationId("get" + name + "Content").summary("What a " + kind + " says, as it was written")
                .description("What a merge patch is made against, as it stands on record now.")
                .parameters(List.of(id(reading)));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("200", OASFactory.createAPIResponse().description("Its content.")
                        .addHeader("ETag", header("For `If-Match`."))
                        .content(OASFactory.createContent().addMediaType(JSON, OASFactory.createMediaType()
                                .schema(schema(name + "Content")).example(example))))
                .addAPIResponse("308", OASFactory.createAPIResponse().description("It was merged into another: see `Location`.")
                        .addHeader("Location", header("Where the content is now."))
                        .content(OASFactory.createContent().addMediaType(JSON, OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT))))));
        SharedParts.addErrors(operation, 400, 404, 410);
    }

    private APIResponse written(String description) {
        return OASFactory.createAPIResponse().description(description)
                .addHeader("ETag", header("For `If-Match`."))
                .addHeader(RevisionHeader.NAME, SharedParts.revisionMade())
                .content(OASFactory.createContent().addMediaType(JSON, OASFactory.createMediaType()
                        .schema(schema("Written")).example(new TreeMap<>(Map.of("kind", kind.code(), "id", id(), "state",
                                "released", "link", "/v1/" + kind.plural() + "/" + id(), "change", "17.1", "etag", "at-17.1")))));
    }

    static void secured(Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SharedParts.KEY)));
    }

    private String id() {
        return example instanceof Map<?, ?> content ? String.valueOf(content.get("id")) : "17";
    }

    private static Parameter id(Operation reading) {
        return reading.getParameters().stream().filter(parameter -> parameter.getIn() == In.PATH).findFirst().orElseThrow();
    }

    private static Parameter reason(boolean needed) {
        return OASFactory.createParameter().name("reason").in(In.QUERY).required(needed)
                .description("Why, for everybody to read.").example("The report's corrigendum has another date.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).minLength(1).maxLength(2000));
    }

    static Parameter ref(String name) {
        return OASFactory.createParameter().ref(name);
    }

    private static Schema schema(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
