package org.uprtracker.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What every part measures with. */
record Lab(Options options, Worlds worlds, Load load, Results results) {

    /** One of the things that are measured together. */
    interface Part {
        void run(Lab lab) throws IOException, SQLException;
    }

    /** Something that may fail while it is measured. */
    interface Measurement {
        double take() throws IOException, SQLException;
    }

    /** The medians of two alternatives. */
    record Pair(double one, double other) {
        double ratio() {
            return one / other;
        }
    }

    /**
     * Two alternatives in turns, so that whatever else the machine does meets both. First some turns that do not
     * count: the service's code is compiled while it runs.
     *
     * @param before how many turns do not count
     */
    Pair compare(int before, Measurement one, Measurement other) throws IOException, SQLException {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int turn = 0; turn < before; turn++) {
            one.take();
        }
        other.take();
        for (int round = 0; round < options.rounds(); round++) {
            first.add(one.take());
            second.add(other.take());
        }
        return new Pair(median(first), median(second));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
