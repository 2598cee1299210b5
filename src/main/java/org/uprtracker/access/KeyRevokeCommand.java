package org.uprtracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.uprtracker.command.Subcommand;

/** Revokes a key from the command line. */
@ApplicationScoped
public class KeyRevokeCommand implements Subcommand {
    private static final int USAGE = 64;
    private static final int NOT_THERE = 1;

    private final Keys keys;

    @Inject
    KeyRevokeCommand(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "key revoke";
    }

    @Override
    public String usage() {
        return "key revoke <id>: revokes a key, at once and for good; `key list` shows the ids";
    }

    @Override
    @ActivateRequestContext
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("Usage: " + usage());
            return USAGE;
        }
        Optional<KeyView> revoked = keys.revoke(arguments.get(0), AdminKey.COMMAND_LINE);
        err.println(revoked.map(key -> "Key " + key.id() + " of " + key.person() + " is revoked since " + key.revokedAt())
                .orElse("There is no key with this id"));
        return revoked.isPresent() ? 0 : NOT_THERE;
    }
}
