package org.uprtracker.command;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.logging.Log;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Runs the subcommand that the arguments of the program name. */
@Unremovable
@ApplicationScoped
public class CommandLine implements QuarkusApplication {
    /** EX_USAGE of BSD's sysexits.h. */
    private static final int USAGE = 64;

    /** EX_SOFTWARE. */
    private static final int FAILED = 70;

    @Inject
    @All
    List<Subcommand> subcommands;

    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        List<String> given = Arrays.asList(arguments);
        for (Subcommand subcommand : subcommands) {
            List<String> words = List.of(subcommand.name().split(" "));
            if (given.size() >= words.size() && given.subList(0, words.size()).equals(words)) {
                return run(subcommand, given.subList(words.size(), given.size()));
            }
        }
        System.err.println("Usage: java -jar quarkus-run.jar [command]. Without a command it serves; commands are:");
        subcommands.stream().sorted(Comparator.comparing(Subcommand::name))
                .forEach(subcommand -> System.err.println("  " + subcommand.usage()));
        return USAGE;
    }

    private static int run(Subcommand subcommand, List<String> arguments) {
        try {
            return subcommand.run(arguments, System.out, System.err);
        } catch (RuntimeException e) {
            Log.error(subcommand.name() + " failed", e);
            return FAILED;
        } finally {
            System.out.flush();
        }
    }
}
