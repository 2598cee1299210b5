package org.uprtracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Answers with a problem where a request ends before it reaches a resource. */
@ApplicationScoped
public class ProblemWriter {
    private final ObjectMapper mapper;

    @Inject
    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public void write(RoutingContext context, HttpProblem.Builder problem) {
        HttpProblem whole = problem.withInstance(instance(context.request().path())).build();
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(whole.getStatusCode());
        whole.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        response.putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString());
        try {
            response.end(mapper.writeValueAsString(whole));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path that was asked; null if it is none, for instance {@code /a|b}: it came this far unread. */
    private static URI instance(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
