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

    static Format format(MultivaluedMap<String, String> parameters, HttpHeaders headers) {
        String asked = parameters.getFirst(Parameter.FORMAT.parameterName());
        if (asked != null) {
            return Stream.of(Format.values())
                    .filter(format -> Values.code(format).equals(asked))
                    .findFirst()
                    .orElseThrow(() -> refusal(Parameter.FORMAT.parameterName(), Parameter.FORMAT.allowed().values()));
        }
        for (MediaType type : acceptable(headers)) {
            Optional<Format> format = Stream.of(Format.values())
                    .filter(offered -> type.isCompatible(MediaType.valueOf(offered.mediaType())))
                    .findFirst();
            if (format.isPresent()) {
                return format.get();
            }
        }
        throw refusal(HttpHeaders.ACCEPT, Stream.of(Format.values()).map(Format::mediaType).toList());
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
