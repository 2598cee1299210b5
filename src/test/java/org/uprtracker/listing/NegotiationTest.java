package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.http.FieldError;

class NegotiationTest {
    @ParameterizedTest
    @CsvSource({"json, JSON", "csv, CSV", "ndjson, NDJSON", "xlsx, XLSX", "md, MD", "html, HTML"})
    void theFormatAskedForByNameStandsBeforeTheHeader(String name, Format format) {
        // When
        Format found = Negotiation.format(Format.OF_LISTS, parameters(name), null);
        // Then
        assertEquals(format, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "CSV", "", "text/csv"})
    void aFormatThatIsNotOfferedIsNotAcceptableAndTheListIsTold(String name) {
        // When
        HttpProblem problem = assertThrows(HttpProblem.class, () -> Negotiation.format(Format.OF_LISTS, parameters(name), null));
        // Then
        assertEquals(406, problem.getStatusCode());
        assertEquals(List.of(new FieldError("format", "none of the formats asked for is offered here",
                List.of("json", "csv", "ndjson", "xlsx", "md", "html"))), problem.getParameters().get("errors"));
    }

    private static MultivaluedHashMap<String, String> parameters(String format) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.add("format", format);
        return parameters;
    }
}
