package org.uprtracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.uprtracker.command.Subcommand;
import org.uprtracker.http.FieldError;
import org.uprtracker.journal.Values;

/** Makes a key from the command line, the first one above all: prints it, and nothing else, to standard output. */
@ApplicationScoped
public class KeyCreateCommand implements Subcommand {
    private static final int USAGE = 64;
    private static final Set<String> OPTIONS = Set.of("--person", "--name", "--organisation", "--role", "--expires");

    private final Keys keys;

    @Inject
    KeyCreateCommand(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "key create";
    }

    @Override
    public String usage() {
        return "key create --person \"…\" --name \"…\" [--organisation <id>] --role "
                + String.join("|", Values.codes(Role.class)) + " [--role …] [--expires 2027-12-31]: makes a key and prints it";
    }

    @Override
    @ActivateRequestContext
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> faults = new ArrayList<>();
        Map<String, List<String>> options = options(arguments, faults);
        NewKey asked = new NewKey(one(options, "--name", faults), one(options, "--person", faults),
                one(options, "--organisation", faults), roles(options, faults), one(options, "--expires", faults));
        if (faults.isEmpty()) {
            keys.check(asked).forEach(error -> faults.add(described(error)));
        }
        if (!faults.isEmpty()) {
            faults.forEach(err::println);
            err.println("Usage: " + usage());
            return USAGE;
        }
        KeyView key = keys.create(asked, AdminKey.COMMAND_LINE);
        err.println("Key " + key.id() + " of " + key.person() + ". It is shown this once; send it as `Authorization: Bearer "
                + key.prefix() + "…`.");
        out.println(key.key());
        return 0;
    }

    private static Map<String, List<String>> options(List<String> arguments, List<String> faults) {
        Map<String, List<String>> options = new TreeMap<>();
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String option = words.next();
            if (!OPTIONS.contains(option)) {
                faults.add(option + " is not an option of this command");
            } else if (!words.hasNext()) {
                faults.add(option + " needs a value");
            } else {
                options.computeIfAbsent(option, name -> new ArrayList<>()).add(words.next());
            }
        }
        return options;
    }

    private static String one(Map<String, List<String>> options, String name, List<String> faults) {
        List<String> values = options.getOrDefault(name, List.of());
        if (values.size() > 1) {
            faults.add(name + " is given more than once");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<Role> roles(Map<String, List<String>> options, List<String> faults) {
        List<Role> roles = new ArrayList<>();
        for (String word : options.getOrDefault("--role", List.of())) {
            if (Values.codes(Role.class).contains(word)) {
                roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                faults.add("--role: '" + word + "' is no role");
            }
        }
        return roles;
    }

    private static String described(FieldError error) {
        return error.pointer().replaceFirst("^/roles.*", "/role").replaceFirst("^/", "--") + " " + error.message();
    }
}
