package org.uprtracker.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked for when a key is made. */
@Schema(name = "NewApiKey", description = "A key to be made: for whom, and what it may do.")
public record NewKey(
        @Schema(required = true, examples = "laptop", description = "Name of the key, for who looks after the keys.")
        @NotBlank @Size(max = 100) @Pattern(regexp = NewKey.PLAIN, message = NewKey.NOT_PLAIN) String name,
        @Schema(required = true, examples = "Aigerim Seitova", description = "The person it belongs to, as published "
                + "with what that person writes and releases. Who wrote and who releases are compared by it.")
        @NotBlank @Size(max = 200) @Pattern(regexp = NewKey.PLAIN, message = NewKey.NOT_PLAIN) String person,
        @Schema(examples = "hrw", description = "Id of the organisation it writes for; needed for the roles "
                + "`contributor` and `reviewer`.")
        @Size(max = 100) String organisation,
        @Schema(required = true, description = "What it may do beyond reading what is released.")
        @NotEmpty @Size(max = 10) List<@NotNull Role> roles,
        @Schema(examples = "2027-12-31", description = "Until when it works: a day, to its end (UTC), or an instant "
                + "(RFC 3339). Absent: until it is revoked.")
        String expires) {
    /** No control character, no line end in disguise, nothing that turns the order of what is shown. */
    static final String PLAIN = "^ *$|^(?=.*[^ \\u00a0\\u00ad\\u034f\\u2000-\\u200d\\u3000\\u3164])"
            + "[^\\u0000-\\u001f\\u007f-\\u009f\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]*$";
    static final String NOT_PLAIN = "must be one line of plain text";
}
