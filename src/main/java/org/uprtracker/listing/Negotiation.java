package org.uprtracker.listing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Values;

/** Which format was asked for: by {@code format=}, else by {@code Accept}. */
final class Negotiation {
    private Negotiation() {}

    static Format format(List<Format> offered, MultivaluedMap<String, String> parameters, HttpHeaders headers) {
        String asked = parameters.getFirst(Parameter.FORMAT.parameterName());
        if (asked != null) {
            return offered.stream()
                    .filter(format -> Values.code(format).equals(asked))
                    .findFirst()
                    .orElseThrow(() -> refusal(Parameter.FORMAT.parameterName(), offered.stream().map(Values::code).toList()));
        }
        for (MediaType type : acceptable(headers)) {
            Optional<Format> format = offered.stream()
                    .filter(one -> type.isCompatible(MediaType.valueOf(one.mediaType())))
                    .findFirst();
            if (format.isPresent()) {
                return format.get();
            }
        }
        throw refusal(HttpHeaders.ACCEPT, offered.stream().map(Format::mediaType).toList());
    }

    /** A header that is none asks for nothing that is offered. */
    private static List<MediaType> acceptable(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static RuntimeException refusal(String parameter, List<String> offered) {
        return ProblemType.NOT_ACCEPTABLE.problem("Offered here: " + String.join(", ", offered),
                List.of(new FieldError(parameter, "none of the formats asked for is offered here", offered)));
    }
}
