package org.uprtracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.uprtracker.command.Subcommand;
import org.uprtracker.journal.Values;

/** Lists the keys on the command line, one a line, tab-separated. */
@ApplicationScoped
public class KeyListCommand implements Subcommand {
    private static final int USAGE = 64;

    private final Keys keys;

    @Inject
    KeyListCommand(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "key list";
    }

    @Override
    public String usage() {
        return "key list: lists the keys, one a line: id, first characters, state, person, organisation, roles, name";
    }

    @Override
    @ActivateRequestContext
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("Usage: " + usage());
            return USAGE;
        }
        keys.all().forEach(key -> out.println(String.join("\t", key.id(), key.prefix() + "…", state(key), key.person(),
                key.organisation() == null ? "-" : key.organisation(),
                key.roles().stream().map(Values::code).collect(Collectors.joining(",")), key.name())));
        return 0;
    }

    private static String state(KeyView key) {
        if (key.revokedAt() != null) {
            return "revoked " + key.revokedAt();
        }
        return key.expires() == null ? "active" : (key.active() ? "active until " : "expired ") + key.expires();
    }
}
