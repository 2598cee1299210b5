package org.uprtracker.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One thing that is wrong in a request.
 *
 * @param parameter name of the parameter or header
 * @param message what is wrong with it
 * @param allowed what would be right; absent where no list can be given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String parameter, String message, List<String> allowed) {}
