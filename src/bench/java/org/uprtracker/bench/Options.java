package org.uprtracker.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured and how long, from system properties.
 *
 * @param scale size of the made-up world; 1: the whole UPR
 * @param quick only whether the bench works: a small world, short rounds; its figures mean nothing
 * @param rounds how often each alternative has its turn
 * @param seconds how long a turn is
 * @param parts which parts are run; empty: all
 * @param directory where worlds are kept from run to run, and the results
 * @param files a folder of UPR Info's CSV files to import; a made-up file where there is none
 * @param java25 home of a JDK 25, or empty
 */
record Options(double scale, long seed, boolean quick, int rounds, int seconds, List<String> parts, Path directory, Path service,
        Path files, String java25) {
    static Options given() {
        boolean quick = !text("quick", "").isEmpty();
        return new Options(Double.parseDouble(text("scale", quick ? "0.1" : "1")), Long.parseLong(text("seed", "1")), quick,
                Integer.parseInt(text("rounds", quick ? "1" : "3")), Integer.parseInt(text("seconds", quick ? "2" : "5")),
                text("parts", "").isEmpty() ? List.of() : List.of(text("parts", "").split(",")),
                Path.of(text("directory", "target/bench")).toAbsolutePath(),
                Path.of(text("service", "target/quarkus-app/quarkus-run.jar")).toAbsolutePath(),
                Path.of(text("data", "")), text("jdk25", ""));
    }

    /** Maven hands over what nobody gave as an empty text, or as its own placeholder. */
    private static String text(String name, String otherwise) {
        String given = System.getProperty(name, "");
        return given.isEmpty() || given.startsWith("${") ? otherwise : given;
    }
}
