package org.uprtracker.listing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;

/** Which format was asked for: by {@code format=}, else by {@code Accept}. */
final class Negotiation {
    private Negotiation() {}

    static Format format(MultivaluedMap<String, String> parameters, HttpHeaders headers) {
        String asked = parameters.getFirst(Parameter.FORMAT.parameterName());
        if (asked != null) {
            return Format.valueOf(asked.toUpperCase(Locale.ROOT));
        }
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            Optional<Format> format = Stream.of(Format.values())
                    .filter(offered -> type.isCompatible(MediaType.valueOf(offered.mediaType())))
                    .findFirst();
            if (format.isPresent()) {
                return format.get();
            }
        }
        List<String> offered = Stream.of(Format.values()).map(Format::mediaType).toList();
        throw ProblemType.NOT_ACCEPTABLE.problem("Offered here: " + String.join(", ", offered),
                List.of(new FieldError("Accept", "none of the formats asked for is offered here", offered)));
    }
}
