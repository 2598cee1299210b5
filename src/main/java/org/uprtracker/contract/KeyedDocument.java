package org.uprtracker.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What is done with a key alone: its parameters, problems and examples follow from its method and its address. */
final class KeyedDocument {
    private static final List<String> PATHS = List.of("/v1/drafts", "/v1/releases", "/v1/batch", "/v1/api-keys", "/v1/me",
            "/v1/webhooks", "/v1/redactions", "/v1/imports");
    private static final List<String> SENT_AGAIN = List.of("/v1/releases", "/v1/batch", "/v1/redactions", "/v1/imports");
    /** Keys are revoked whatever became of them meanwhile. */
    private static final List<String> WITHOUT_TAG = List.of("/v1/api-keys", "/v1/me");

    private KeyedDocument() {}

    static void complete(String path, HttpMethod method, Operation operation) {
        if (PATHS.stream().noneMatch(path::startsWith)) {
            return;
        }
        operation.setParameters(parameters(path, method, operation));
        if (method == HttpMethod.GET) {
            operation.getResponses().addAPIResponse("304", OASFactory.createAPIResponse()
                    .description("Not changed since the answer that bore the `ETag`."));
        }
        examples(operation);
        SharedParts.addErrors(operation, method, path);
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SharedParts.KEY)));
    }

    private static List<Parameter> parameters(String path, HttpMethod method, Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (path.contains("{id}")) {
            parameters.add(OASFactory.createParameter().name("id").in(Parameter.In.PATH).required(true)
                    .description("Its id.").example("01a2033c-214a-7924-a7f1-b6c8bb19ded0")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid")));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(known -> known.getIn() == Parameter.In.QUERY).forEach(parameters::add);
        }
        boolean step = method == HttpMethod.POST && path.contains("/{id}/");
        if (WITHOUT_TAG.stream().noneMatch(path::startsWith)
                && (method == HttpMethod.PATCH || method == HttpMethod.DELETE || step && !path.startsWith("/v1/webhooks"))) {
            parameters.add(OASFactory.createParameter().ref("ifMatch"));
        }
        if (method == HttpMethod.POST && SENT_AGAIN.stream().anyMatch(path::startsWith)) {
            parameters.add(OASFactory.createParameter().ref("idempotencyKey"));
        }
        return parameters;
    }

    private static void examples(Operation operation) {
        Object request = Examples.of(operation.getOperationId() + "-request");
        if (operation.getRequestBody() != null && request != null) {
            show(operation.getRequestBody().getContent(), request);
        }
        Object answer = Examples.of(operation.getOperationId());
        if (answer != null) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("20") && response.getContent() != null) {
                    show(response.getContent(), answer);
                }
            });
        }
    }

    private static void show(Content content, Object example) {
        // What else is offered beside JSON is not shown as JSON.
        content.getMediaTypes().forEach((type, media) -> {
            if (type.endsWith("json")) {
                media.setExample(example);
            }
        });
    }
}
