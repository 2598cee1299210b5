package org.uprtracker.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
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
    NOT_FOUND(404, "There is nothing here",
            "No thing with this id is on record, or not as of the day or as known when you asked; or the address is "
                    + "not one of this service. The list of addresses is at /q/openapi."),
    METHOD_NOT_ALLOWED(405, "This method is not offered here",
            "The address exists, but not for this method. The header `Allow` lists those that are."),
    NOT_ACCEPTABLE(406, "This format is not offered here",
            "None of the formats asked for, by `Accept` or by `format=`, is offered at this address. `errors` lists "
                    + "those that are."),
    PAYLOAD_TOO_LARGE(413, "The request is too large", "The body is larger than the service takes."),
    UNSUPPORTED_MEDIA_TYPE(415, "This kind of body is not taken here", "The body's `Content-Type` is not read here."),
    INTERNAL_ERROR(500, "Something went wrong here",
            "The fault is ours. Nothing was changed. The `id` in the answer finds the cause in the service's log: "
                    + "please send it to whoever runs this service."),
    UNAVAILABLE(503, "The service cannot answer now",
            "The service or its database is starting, stopping or overloaded. `Retry-After` says when to try again.");

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
                .withStatus(Response.Status.fromStatusCode(status))
                .withDetail(detail);
    }

    /** A problem that names each thing that is wrong. */
    public HttpProblem problem(String detail, List<FieldError> errors) {
        return problem(detail).with("errors", errors).build();
    }

    /** Refuses parameters; each error names one. */
    public static HttpProblem refusal(List<FieldError> errors) {
        return INVALID_PARAMETER.problem(errors.get(0).parameter() + ": " + errors.get(0).message(), errors);
    }

    /** Refuses one parameter of which no list of allowed values can be given. */
    public static HttpProblem refusal(String parameter, String message) {
        return refusal(List.of(new FieldError(parameter, message, null)));
    }

    static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && type != INVALID_PARAMETER)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }

    static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
