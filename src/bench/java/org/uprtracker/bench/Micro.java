package org.uprtracker.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.uprtracker.listing.WritingSql;

/** Measures single methods, with JMH: what part of an answer they are. */
final class Micro {
    private static final Map<String, String> NAMES = Map.of("putTogether", "the SQL of a page is put together",
            "writeOut", "the SQL of a page is written out");

    private Micro() {}

    static void run(Lab lab) throws IOException {
        List<RunResult> results;
        try {
            results = List.copyOf(new Runner(new OptionsBuilder().include(WritingSql.class.getName())
                    .verbosity(VerboseMode.SILENT).build()).run());
        } catch (RunnerException e) {
            throw new IOException(e);
        }
        for (RunResult result : results) {
            double time = result.getPrimaryResult().getScore();
            lab.results().tell(lab.options().scale(), NAMES.get(result.getPrimaryResult().getLabel()),
                    Results.number(time) + " " + result.getPrimaryResult().getScoreUnit().replace("us/op", "µs"), "", time);
        }
    }
}
