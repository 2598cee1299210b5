package org.uprtracker.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.uprtracker.http.BodyLimit;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;

/** Takes in what is sent over HTTP, and says what is wrong with it. What is refused leaves nothing behind. */
@ApplicationScoped
class Uploads {
    private static final int RETRY_AFTER_SECONDS = 60;

    private final Spool spool;
    private final Formats formats;
    private final ImportSettings settings;

    @Inject
    Uploads(Spool spool, Formats formats, ImportSettings settings) {
        this.spool = spool;
        this.formats = formats;
        this.settings = settings;
    }

    Received receive(InputStream body) {
        long most = settings.maxSize().asLongValue();
        Received received;
        try {
            received = spool.receive(body, most);
        } catch (Spool.TooLarge e) {
            throw BodyLimit.problem(most).build();
        } catch (Spool.NoRoom e) {
            Log.errorf("Imports: a file could not be put down: %s", e.getMessage());
            throw ProblemType.NO_ROOM.problem("There is no room for the file now. Please try again later; if it stays so, "
                    + "tell whoever runs this service.").withHeader("Retry-After", RETRY_AFTER_SECONDS).build();
        } catch (IOException e) {
            throw cutOff();
        }
        if (received.bytes() == 0) {
            spool.remove(received.file());
            throw ProblemType.MALFORMED_REQUEST.problem("The body is empty: send the file itself.").build();
        }
        return received;
    }

    /** The code of its format. */
    String format(Wanted wanted, Received received) {
        try {
            return formats.of(wanted.format(), received.file()).code();
        } catch (UnknownFormat e) {
            spool.remove(received.file());
            throw (e.named() ? ProblemType.RULE_BROKEN : ProblemType.UNSUPPORTED_MEDIA_TYPE)
                    .problem("format: " + e.getMessage(), List.of(new FieldError("format", e.getMessage(), e.allowed())));
        }
    }

    static HttpProblem cutOff() {
        return ProblemType.MALFORMED_REQUEST.problem("The body ended before it was whole.").build();
    }
}
