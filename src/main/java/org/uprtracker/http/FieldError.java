package org.uprtracker.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One thing that is wrong in a request: in a parameter, or in the body.
 *
 * @param parameter name of the parameter or header; absent where the body is meant
 * @param pointer place in the body (JSON pointer, RFC 6901); absent where a parameter is meant
 * @param message what is wrong with it
 * @param allowed what would be right; absent where no list can be given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String parameter, String pointer, String message, List<String> allowed) {
    public FieldError(String parameter, String message, List<String> allowed) {
        this(parameter, null, message, allowed);
    }

    /** Something wrong in the body. */
    public static FieldError at(String pointer, String message) {
        return new FieldError(null, pointer, message, null);
    }

    /** What is meant, for a sentence. */
    public String place() {
        return parameter != null ? parameter : pointer.isEmpty() ? "the body" : pointer;
    }
}
