package org.uprtracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Answers that are meant for who asked alone, from outside the record: their ETag is a hash of their own content. */
@ApplicationScoped
public class PrivateAnswers {
    private static final int TAG_CHARACTERS = 22;

    private final ObjectMapper mapper;

    @Inject
    PrivateAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The answer, or 304 if the one who asks has it already. */
    public Response of(Object body, Request request) {
        byte[] json = json(body);
        EntityTag tag = tag(json);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return privately(unchanged != null ? unchanged : Response.ok(json, MediaType.APPLICATION_JSON_TYPE).tag(tag))
                .build();
    }

    /** Marks any other answer as meant for who asked alone. */
    public static Response.ResponseBuilder privately(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    /** Refuses every parameter, where none is taken. */
    public static void refuseParameters(UriInfo uri) {
        List<FieldError> unknown = uri.getQueryParameters().keySet().stream().sorted()
                .map(name -> new FieldError(Pointer.shortened(name), "is not a parameter of this address", List.of()))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemType.refusal(unknown);
        }
    }

    /** The tag of this content. */
    public EntityTag tag(Object body) {
        return tag(json(body));
    }

    private static EntityTag tag(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, TAG_CHARACTERS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] json(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
