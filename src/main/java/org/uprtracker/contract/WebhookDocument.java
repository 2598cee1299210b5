package org.uprtracker.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** What is sent to a webhook. */
final class WebhookDocument {
    private static final String PATH = "/v1/webhooks";

    private WebhookDocument() {}

    static void complete(OpenAPI document) {
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
                        .description("Taken, if it is answered within ten seconds."))
                        .addAPIResponse("4XX", OASFactory.createAPIResponse().description("Not taken, like any other answer "
                                + "and none: it is sent again, with growing pauses, for three days.")));
    }
}
