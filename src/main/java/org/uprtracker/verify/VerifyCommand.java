package org.uprtracker.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.uprtracker.command.Subcommand;

/** {@code journal verify}: whether the record is what its journal says, and the journal what it was. */
@ApplicationScoped
public class VerifyCommand implements Subcommand {
    private static final int USAGE = 64;
    private static final String EXPECT = "--expect";

    @Inject
    Verification verification;

    @Override
    public String name() {
        return "journal verify";
    }

    @Override
    public String usage() {
        return "journal verify [" + EXPECT + " <revision>:<hash>]…: holds every version against the journal, and the journal"
                + " against its hashes and against those kept elsewhere";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Map<Long, String> expected = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!arguments.get(i).equals(EXPECT) || i + 1 == arguments.size()
                    || !arguments.get(i + 1).matches("[1-9]\\d{0,17}:\\p{XDigit}{64}")) {
                err.println("journal verify: " + arguments.get(i) + " is not " + EXPECT + " <revision>:<hash>");
                return USAGE;
            }
            String[] revision = arguments.get(i + 1).toLowerCase(Locale.ROOT).split(":");
            String other = expected.put(Long.valueOf(revision[0]), revision[1]);
            if (other != null && !other.equals(revision[1])) {
                err.println("journal verify: two hashes are expected of revision " + revision[0]);
                return USAGE;
            }
        }
        String verified = verification.run(expected, err);
        if (verified == null) {
            return 1;
        }
        expected.forEach((revision, hash) -> out.println("as expected: " + revision + ":" + hash));
        out.println("verified: " + verified);
        return 0;
    }
}
