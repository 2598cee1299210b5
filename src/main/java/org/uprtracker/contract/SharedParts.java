package org.uprtracker.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Parameter;
import org.uprtracker.replica.RevisionHeader;

/** What many operations share: problems, and the parameters that every list takes. */
final class SharedParts {
    /** The statuses that some operation answers with. */
    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 428, 429, 500, 503);

    /** Name of the parameter for {@link RevisionHeader}. */
    static final String LEAST_REVISION = "leastRevision";

    /** Name of the security scheme. */
    static final String KEY = "key";

    private SharedParts() {}

    static void add(OpenAPI document) {
        document.getComponents().addSchema("Problem", problem());
        document.getComponents().addSchema("FieldError", fieldError());
        for (int status : STATUSES) {
            document.getComponents().addResponse("Problem" + status, response(status));
        }
        document.getComponents().addSecurityScheme(KEY, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("A key of this service (`upr_…`), or a token of the OpenID Connect provider it trusts."));
        document.getComponents().addParameter("idempotencyKey", header("Idempotency-Key", "Names this request: sent again "
                + "with the same key within seven days, it is not done again but answered as the first time.",
                "3f1c5a1e-assessment-1"));
        document.getComponents().addParameter("ifMatch", header("If-Match", "The `ETag` of what the caller has seen.",
                "\"at-17.1\""));
        document.getComponents().addParameter(LEAST_REVISION, header(RevisionHeader.NAME, "The least revision that the answer "
                + "must know: what a write, or an earlier answer, bore in the same header. Whoever sends it never reads an "
                + "older state, whichever machine answers; nobody else needs it who sends a key.", 17)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int64").minimum(BigDecimal.ZERO)));
        for (Parameter parameter : Parameter.values()) {
            if (!parameter.takesWordsOfTheList()) {
                document.getComponents().addParameter(parameter.parameterName(), ParameterDocument.of(parameter));
            }
        }
    }

    /** Documents what any request may meet, and these statuses beside. */
    static void addErrors(Operation operation, int... statuses) {
        Stream.concat(Arrays.stream(statuses).boxed(), Stream.of(401, 405, 429, 500, 503)).distinct().sorted().forEach(status ->
                operation.getResponses().addAPIResponse(String.valueOf(status),
                        OASFactory.createAPIResponse().ref("Problem" + status)));
    }

    /** Documents what a request that writes may meet, by its method. */
    static void addErrors(Operation operation, PathItem.HttpMethod method, String path) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 403));
        if (path.contains("{")) {
            statuses.add(404);
        }
        switch (method) {
            case POST -> statuses.addAll(Set.of(404, 409, 410, 412, 413, 415, 422));
            case PATCH -> statuses.addAll(Set.of(409, 412, 413, 415, 422, 428));
            case DELETE -> statuses.addAll(Set.of(409, 412, 422, 428));
            default -> statuses.add(406);
        }
        addErrors(operation, statuses.stream().mapToInt(Integer::intValue).toArray());
    }

    private static APIResponse response(int status) {
        List<ProblemType> types = Arrays.stream(ProblemType.values()).filter(type -> type.status() == status).toList();
        ProblemType first = types.get(0);
        Content content = OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                // In one order: the document is compared with the one before it.
                .example(new TreeMap<>(Map.of("type", first.uri().toString(), "title", first.title(), "status", status,
                        "detail", first.description()))))
                .addMediaType("text/html", OASFactory.createMediaType().schema(text("The same as a page, for browsers.")));
        return OASFactory.createAPIResponse()
                .description(String.join(" Or: ", types.stream().map(type -> type.title() + " (`" + type.uri() + "`).").toList()))
                .content(content);
    }

    /** Headers of an answer that was read from the record. */
    static Map<String, Header> readingHeaders() {
        return new TreeMap<>(Map.of(RevisionHeader.NAME, number("The revision that was answered."),
                RevisionHeader.STALENESS, number("Where a replica of the database answered: how many seconds old that may be at "
                        + "most. Absent where nothing newer was on record.")));
    }

    /** The header of a write. */
    static Header revisionMade() {
        return number("The revision it took; absent where it took none, as a draft does.");
    }

    private static Header number(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int64"));
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter header(
            String name, String description, Object example) {
        return OASFactory.createParameter().name(name).in(In.HEADER).description(description).example(example)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(200));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457).")
                .required(List.of("type", "title", "status"))
                .addProperty("type", text("Kind of problem: an address a person can read.")
                        .enumeration(Arrays.stream(ProblemType.values()).map(type -> (Object) type.uri().toString()).toList()))
                .addProperty("title", text("The kind, in words."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)
                        .description("HTTP status."))
                .addProperty("detail", text("What is wrong here, and what to do."))
                .addProperty("instance", text("The path that was asked."))
                .addProperty("id", text("With status 500: finds the cause in the service's log."))
                .addProperty("items", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT))
                        .description("With an atomic batch: what became of each item."))
                .addProperty("errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().ref("FieldError"))
                        .description("Each thing that is wrong."));
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One thing that is wrong in a request.")
                .required(List.of("message"))
                .addProperty("parameter", text("Name of the parameter, of the part of the path, or of the header."))
                .addProperty("pointer", text("Place in the body (JSON pointer, RFC 6901); empty for the body itself."))
                .addProperty("message", text("What is wrong with it."))
                .addProperty("allowed", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                        .description("What would be right."));
    }

    static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
