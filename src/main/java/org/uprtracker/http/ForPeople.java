package org.uprtracker.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whether a person asks, with a browser, or a program. */
final class ForPeople {
    private ForPeople() {}

    /** Whether a page is what is asked for first: by {@code format}, else by the header {@code Accept}. */
    static boolean accepts(String accept, String format) {
        if (format != null && !format.isEmpty()) {
            return format.equals("html");
        }
        if (accept == null || !accept.contains("html")) {
            return false;
        }
        try {
            return Stream.of(accept.split(",")).map(String::trim).map(MediaType::valueOf)
                    .max(Comparator.comparingDouble(ForPeople::quality)).filter(MediaType.TEXT_HTML_TYPE::isCompatible)
                    .filter(type -> !type.isWildcardType()).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static double quality(MediaType type) {
        String given = type.getParameters().get("q");
        return given == null ? 1 : Double.parseDouble(given);
    }
}
