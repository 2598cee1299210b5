package org.uprtracker.api;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** Asks the service; every answer is held against the document. */
final class Api {
    private static final Contract CONTRACT = new Contract();

    private Api() {}

    /** Parameters stand in the address as they are sent: nothing is encoded on the way. */
    static ValidatableResponse get(String address) {
        return RestAssured.given().urlEncodingEnabled(false).filter(CONTRACT).redirects().follow(false)
                .when().get(address).then();
    }

    static ValidatableResponse get(String address, String header, String value) {
        return RestAssured.given().urlEncodingEnabled(false).filter(CONTRACT).redirects().follow(false)
                .header(header, value).when().get(address).then();
    }
}
