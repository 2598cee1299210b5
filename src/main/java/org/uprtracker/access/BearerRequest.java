package org.uprtracker.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Something that was sent as a key. */
final class BearerRequest extends BaseAuthenticationRequest {
    private final String secret;

    BearerRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
