package org.uprtracker.listing;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.uprtracker.labels.Labels;

/** Languages one can ask in. */
final class Languages {
    private static final List<String> OF_THE_UN = List.of("en", "fr", "es", "ru", "zh", "ar");

    /** Those of the UN, in which names are on record, and those this service has words of its own in. */
    static final List<String> OFFERED = Stream.concat(OF_THE_UN.stream(), Labels.languages().stream()).distinct().toList();

    private Languages() {}

    /** What {@code Accept-Language} (RFC 9110, section 12.5.4) asks for first among what is offered; else English. */
    static String preferred(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages().stream().map(Locale::getLanguage).filter(OFFERED::contains)
                    .findFirst().orElse("en");
        } catch (RuntimeException e) {
            // A header that is none asks for nothing.
            return "en";
        }
    }
}
