package org.uprtracker.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of problems (RFC 9457). Each is readable by a person under {@code /problems/<slug>}. */
public enum ProblemType {
    INVALID_PARAMETER(400, "A parameter is not right",
            "A parameter of the address is unknown, or its value is not allowed. `errors` names each one and what is "
                    + "allowed. Unknown parameters are refused rather than ignored, so that a misspelt filter never "
                    + "looks like an answer. What stands in the path is named by its name there (`id`)."),
    MALFORMED_REQUEST(400, "The request cannot be read",
            "The request itself is malformed: its address, a header or its body cannot be parsed."),
    UNAUTHORIZED(401, "Who asks is not known",
            "What stands in the header `Authorization` is no key or token that is valid here: wrong, expired or revoked, "
                    + "which looks the same from outside. Or none was sent, and this operation needs one. Send "
                    + "`Authorization: Bearer <key>`; an admin of the service hands out keys."),
    FORBIDDEN(403, "This may not be done with this key",
            "The key or token is valid, but the rules of the record do not let it do this. `detail` names the rule."),
    NOT_FOUND(404, "There is nothing here",
            "No thing with this id is on record, or not as of the day or as known when you asked; or the address is "
                    + "not one of this service. The list of addresses is at /q/openapi."),
    METHOD_NOT_ALLOWED(405, "This method is not offered here",
            "The address exists, but not for this method. The header `Allow` lists those that are."),
    NOT_ACCEPTABLE(406, "This format is not offered here",
            "None of the formats asked for, by `Accept` or by `format=`, is offered at this address. `errors` lists "
                    + "those that are."),
    DUPLICATE(409, "It is on record already",
            "Another thing has this id, or something else that only one thing can have. `detail` names it."),
    CONFLICT(409, "It does not fit what is on record now",
            "What is asked would contradict what stands on record: something still refers to the thing, it was withdrawn "
                    + "or changed meanwhile, or this step does not follow from where it is. `detail` says which."),
    WITHDRAWN(410, "It was withdrawn",
            "The thing was on record and was taken back. `detail` says when and why; a `knownAt` before that still "
                    + "shows it."),
    ANOTHER_TIMELINE(410, "This place is in no history of this record",
            "The cursor or place in the journal was given out by a record that this service does not have any more, for "
                    + "instance before it was restored from a backup. Start again from the beginning."),
    PRECONDITION_FAILED(412, "It was changed meanwhile",
            "`If-Match` does not name what is there now: somebody changed it since it was read. Read it again, look at "
                    + "the difference, and send the change with the new `ETag`."),
    PAYLOAD_TOO_LARGE(413, "The request is too large", "The body is larger than the service takes."),
    UNSUPPORTED_MEDIA_TYPE(415, "This kind of body is not taken here", "The body's `Content-Type` is not read here."),
    RULE_BROKEN(422, "It breaks a rule of the record",
            "The body can be read, but what it says cannot be right: `errors` names each place by its JSON pointer and "
                    + "what is wrong there. Nothing of it was stored."),
    KEY_REUSED(422, "This Idempotency-Key belongs to another request",
            "A request with the same `Idempotency-Key` asked for something else before. Send a new key for a new request; "
                    + "the same key is for sending the same request again."),
    PRECONDITION_REQUIRED(428, "If-Match is needed",
            "A change says what it changes: read the thing, and send its `ETag` in the header `If-Match`, so that nobody "
                    + "overwrites what somebody else has just written."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "There were too many requests, or too many failed attempts, from here. `Retry-After` says when to try again."),
    INTERNAL_ERROR(500, "Something went wrong here",
            "The fault is ours. Nothing was changed. The `id` in the answer finds the cause in the service's log: "
                    + "please send it to whoever runs this service."),
    UNAVAILABLE(503, "The service cannot answer now",
            "The service or its database is starting, stopping or overloaded. `Retry-After` says when to try again."),
    OVERLOADED(503, "Too much is asked at the moment",
            "More requests are under way than can be answered in time, so this one was not begun. `Retry-After` says when to "
                    + "try again; a program that asks much does better to ask one thing after the other."),
    NO_ROOM(503, "There is no room to write",
            "The disk of the service or of its database is full. Nothing of the request was written; what is on record can "
                    + "still be read. Whoever runs the service has to make room.");

    private final int status;
    private final String title;
    private final String description;

    ProblemType(int status, String title, String description) {
        this.status = status;
        this.title = title;
        this.description = description;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    public HttpProblem.Builder problem(String detail) {
        return HttpProblem.builder()
                .withType(uri())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    /** A problem that names each thing that is wrong. */
    public HttpProblem problem(String detail, List<FieldError> errors) {
        return problem(detail).with("errors", errors).build();
    }

    /** Refuses parameters; each error names one. */
    public static HttpProblem refusal(List<FieldError> errors) {
        return INVALID_PARAMETER.problem(errors.get(0).place() + ": " + errors.get(0).message(), errors);
    }

    /** Refuses one parameter of which no list of allowed values can be given. */
    public static HttpProblem refusal(String parameter, String message) {
        return refusal(List.of(new FieldError(parameter, message, null)));
    }

    /** A rule of the record is broken; each error names a place in the body. */
    public static HttpProblem broken(List<FieldError> errors) {
        return RULE_BROKEN.problem(errors.get(0).place() + ": " + errors.get(0).message(), errors);
    }

    static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && type != INVALID_PARAMETER && type != DUPLICATE)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }

    static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
