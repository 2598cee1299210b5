package org.uprtracker.api;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

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

    /** A request with a key; null: none. */
    static RequestSpecification as(String key) {
        RequestSpecification request = RestAssured.given().urlEncodingEnabled(false).filter(CONTRACT).redirects().follow(false)
                .contentType(ContentType.JSON);
        return key == null ? request : request.header("Authorization", TestKeys.bearer(key));
    }

    static ValidatableResponse post(String key, String address, Object body) {
        return as(key).body(body).post(address).then();
    }

    static ValidatableResponse patch(String key, String address, String etag, Object body) {
        RequestSpecification request = as(key).contentType("application/merge-patch+json").body(body);
        return (etag == null ? request : request.header("If-Match", etag)).patch(address).then();
    }

    static ValidatableResponse delete(String key, String address, String etag) {
        RequestSpecification request = as(key);
        return (etag == null ? request : request.header("If-Match", etag)).delete(address).then();
    }

    static String etag(String address) {
        return get(address).statusCode(200).extract().header("ETag");
    }
}
