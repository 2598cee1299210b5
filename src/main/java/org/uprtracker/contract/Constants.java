package org.uprtracker.contract;

import java.util.Locale;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Java's constants are written in capitals, those of the API in lower case. */
final class Constants {
    private Constants() {}

    static void inLowerCase(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> (Object) value.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }
}
