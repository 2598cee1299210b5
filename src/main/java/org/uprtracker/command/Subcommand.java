package org.uprtracker.command;

import java.io.PrintStream;
import java.util.List;

/** Something the program does from the command line instead of serving: {@code java -jar … journal verify}. */
public interface Subcommand {
    /** The words it is called by, for instance {@code journal verify}. */
    String name();

    /** One line for the list of commands: its name, its arguments and what it does. */
    String usage();

    /**
     * @param arguments what follows its name
     * @return exit code: 0 when done; 64 (EX_USAGE) when the arguments are not right; anything else says what failed
     */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
