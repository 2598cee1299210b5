package org.uprtracker.writing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.uprtracker.access.Access;
import org.uprtracker.access.Caller;
import org.uprtracker.http.Bodies;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Answers;

/** What every resource that is written to needs: who asks, the parameters it takes, answers that can be given again. */
public abstract class WritingResource {
    static final String REASON = "reason";
    private static final int LONGEST_REASON = 2000;
    static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    @Inject
    protected Access access;

    @Inject
    protected Answers answers;

    @Inject
    protected Bodies bodies;

    @Inject
    protected Idempotency idempotency;

    @Inject
    protected ObjectMapper mapper;

    @Context
    protected UriInfo uri;

    @Context
    protected Request request;

    @Context
    protected HttpHeaders headers;

    protected String ifMatch() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH);
    }

    /** The only values of these parameters; any other parameter is refused. */
    protected MultivaluedMap<String, String> parameters(String... allowed) {
        List<FieldError> errors = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!List.of(allowed).contains(name)) {
                errors.add(new FieldError(name, "is not a parameter here", List.of(allowed)));
            } else if (values.size() > 1) {
                errors.add(new FieldError(name, "may be given once", null));
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemType.refusal(errors);
        }
        return uri.getQueryParameters();
    }

    String reason(boolean needed) {
        String reason = parameters(REASON).getFirst(REASON);
        if (needed && (reason == null || reason.isBlank())) {
            throw ProblemType.refusal(REASON, "must be given: what is on record is changed or withdrawn for a reason, which "
                    + "everybody reads");
        }
        if (reason != null && (reason.isBlank() || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(Character::isISOControl))) {
            throw ProblemType.refusal(REASON, "must be 1 to " + LONGEST_REASON + " characters long, without control characters");
        }
        return reason;
    }

    /** A POST, done once for each {@code Idempotency-Key}. */
    protected Response once(Caller caller, byte[] body, Supplier<Answer> write) {
        byte[] asked = (uri.getRequestUri().getRawPath() + '?' + uri.getRequestUri().getRawQuery() + '\n')
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[asked.length + body.length];
        System.arraycopy(asked, 0, whole, 0, asked.length);
        System.arraycopy(body, 0, whole, asked.length, body.length);
        return response(idempotency.once(caller, headers.getHeaderString(IDEMPOTENCY_KEY), whole, write));
    }

    protected Answer answer(int status, String location, String etag, Object body) {
        return new Answer(status, location, etag, mapper.valueToTree(body));
    }

    Answer answer(Wish.Action action, WriteView written) {
        String location = written.draftLink() != null ? written.draftLink() : written.link();
        return answer(Writer.status(action, written), location, written.etag(), written);
    }

    /** What is read, if it is not what the caller has already. */
    protected Response shown(Answer answer) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag(answer.etag()));
        return unchanged == null ? response(answer)
                : unchanged.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                        .header(HttpHeaders.VARY, "Authorization, Origin").build();
    }

    /** Links start where those of reading do. */
    protected Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).type(MediaType.APPLICATION_JSON)
                .entity(answer.body().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Origin");
        Optional.ofNullable(answer.location())
                .ifPresent(path -> response.header(HttpHeaders.LOCATION, answers.base(uri) + path));
        Optional.ofNullable(answer.etag()).ifPresent(tag -> response.header(HttpHeaders.ETAG, '"' + tag + '"'));
        return response.build();
    }
}
