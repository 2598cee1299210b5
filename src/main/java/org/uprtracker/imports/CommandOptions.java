package org.uprtracker.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What stands on the command line.
 *
 * @param said of the files, by the names of the parameters of {@code POST /v1/imports}
 * @param organisation public id; null: none
 * @param report where the reports are to be written; null: nowhere
 */
record CommandOptions(List<Path> files, Map<String, String> said, String organisation, Path report) {
    static final String USAGE = "import [--format F] [--state KAZ] [--cycle N] [--session N] [--encoding E] [--dry-run]"
            + " [--skip-bad-rows] [--organisation ID] [--report FILE] FILE…: brings files, or the files of folders, into the record";
    private static final Map<String, String> OF_FILES = Map.of("--format", "format", "--state", "state", "--cycle", "cycle",
            "--session", "session", "--encoding", "encoding");

    /** @param faults takes what is not right */
    static CommandOptions of(List<String> arguments, List<String> faults) {
        List<Path> files = new ArrayList<>();
        Map<String, String> said = new HashMap<>();
        Map<String, String> own = new HashMap<>();
        boolean options = true;
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (!options || !word.startsWith("--")) {
                files.add(Path.of(word));
            } else if (word.equals("--")) {
                options = false;
            } else if (word.equals("--dry-run")) {
                said.put("dryRun", "true");
            } else if (word.equals("--skip-bad-rows")) {
                said.put("onError", "skip");
            } else if (!OF_FILES.containsKey(word) && !word.equals("--organisation") && !word.equals("--report")) {
                faults.add(word + " is not an option of this command");
            } else if (!words.hasNext()) {
                faults.add(word + " needs a value");
            } else if ((OF_FILES.containsKey(word) ? said : own).put(OF_FILES.getOrDefault(word, word), words.next()) != null) {
                faults.add(word + " is given more than once");
            }
        }
        if (files.isEmpty() && faults.isEmpty()) {
            faults.add("no file is named");
        }
        return new CommandOptions(files, said, own.get("--organisation"),
                own.containsKey("--report") ? Path.of(own.get("--report")) : null);
    }

    /** The option that stands for a parameter. */
    static String option(String parameter) {
        return "--" + parameter;
    }
}
