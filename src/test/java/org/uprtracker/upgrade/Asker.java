package org.uprtracker.upgrade;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Talks to a service of any version: plainly, without the document of this one. */
final class Asker {
    /** @param body without the address the service was asked at */
    record Reply(int status, String body, String etag, String location) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;

    Asker(String base) {
        this.base = base;
    }

    /** @param key null: none */
    Reply get(String key, String address) {
        return send("GET", key, address, null, Map.of());
    }

    /** @param body null: none */
    Reply send(String method, String key, String address, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address)).method(method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body().replace(base, ""),
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.headers().firstValue("Location").map(at -> at.replace(base, "")).orElse(null));
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
