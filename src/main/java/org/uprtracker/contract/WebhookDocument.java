package org.uprtracker.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The operations on webhooks, as far as their annotations do not say it. */
final class WebhookDocument {
    private static final String PATH = "/v1/webhooks";

    private WebhookDocument() {}

    static void complete(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(PATH)) {
                item.getOperations().forEach((method, operation) -> complete(path, method, operation));
            }
        });
        document.getPaths().getPathItem(PATH).getPOST().addCallback("delivery", OASFactory.createCallback()
                .addPathItem("{$request.body#/url}", OASFactory.createPathItem().POST(delivery())));
    }

    /** What the receiver of a webhook has to take. */
    private static Operation delivery() {
        return OASFactory.createOperation().operationId("takeDelivery").summary("What is sent to a webhook")
                .description("Headers: `Upr-Delivery`, the id of the delivery; `Upr-Revision`; and `Upr-Signature: "
                        + "t=<seconds since 1970>,v1=<hexadecimal>`, the HMAC-SHA256 of t, a dot and the body, with the secret "
                        + "as it was shown as key. Refuse what is older than some minutes, and expect a delivery twice now "
                        + "and then. Redirects are followed with status 307 and 308 alone.")
                .requestBody(OASFactory.createRequestBody().required(true).content(OASFactory.createContent()
                        .addMediaType("application/json", OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("WebhookMessage")))))
                .responses(OASFactory.createAPIResponses().addAPIResponse("2XX", OASFactory.createAPIResponse()
                        .description("Taken: within ten seconds. Anything else is tried again, with growing pauses, for three "
                                + "days.")));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        boolean one = path.contains("{id}");
        if (one) {
            parameters.add(OASFactory.createParameter().name("id").in(Parameter.In.PATH).required(true)
                    .description("Id of the webhook.").example("01a2033c-214a-7924-a7f1-b6c8bb19ded0")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid")));
        }
        if (method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.DELETE) {
            parameters.add(WritingDocument.ref("ifMatch"));
        }
        operation.setParameters(parameters);
        switch (method) {
            case POST -> SharedParts.addErrors(operation, one ? new int[] {400, 403, 404, 410, 413, 415, 422}
                    : new int[] {400, 403, 409, 413, 415, 422});
            case PATCH -> SharedParts.addErrors(operation, 400, 403, 404, 412, 413, 415, 422, 428);
            case DELETE -> SharedParts.addErrors(operation, 400, 403, 404, 412, 428);
            default -> {
                operation.getResponses().addAPIResponse("304", OASFactory.createAPIResponse()
                        .description("Not changed since the answer that bore the `ETag`."));
                if (one) {
                    SharedParts.addErrors(operation, 400, 403, 404);
                } else {
                    SharedParts.addErrors(operation, 400, 403);
                }
            }
        }
        WritingDocument.secured(operation);
    }
}
