package org.uprtracker.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.uprtracker.export.CsvSheet;
import org.uprtracker.export.Rows;
import org.uprtracker.export.Sheet;
import org.uprtracker.export.XlsxSheet;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Values;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.Flat;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.WholeSets;
import org.uprtracker.source.SourceListing;

/** Writes whole sets. */
@ApplicationScoped
class Exporter {
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final WholeSets sets;
    private final ObjectMapper mapper;
    private final ObjectReader items;
    private final Semaphore places;
    private final MeterRegistry meters;

    @Inject
    Exporter(WholeSets sets, ObjectMapper mapper, ExportSettings settings, MeterRegistry meters) {
        this.sets = sets;
        this.mapper = mapper;
        items = mapper.readerFor(JsonNode.class);
        places = new Semaphore(settings.atOnce());
        this.meters = meters;
    }

    /**
     * Takes a place, which who took it gives back, whatever becomes of the answer.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if as many are under way as may be
     */
    Place place() {
        if (!places.tryAcquire()) {
            throw ProblemType.UNAVAILABLE.problem("As many sets are being taken away as may be at a time. Please try again.")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS).build();
        }
        return new Place(places::release);
    }

    /**
     * Binds a question to the state of the record it meets.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if it names something that does not exist
     */
    Extract extract(DataSet set, Question question) {
        WholeSets.State state = sets.state(set.inquiry().filters(), question);
        return state.head() == null ? new Extract(set, question, null, null)
                : new Extract(set, question.at(state.head().revision()), state.head(), state.committed());
    }

    /** Writes all of it, item by item as it comes from the database; leaves the stream open. */
    void write(Extract extract, Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> new CsvSheet(extract.question().bom()).write(sheet(extract, format, (json, item) -> {}), out);
            case XLSX -> new XlsxSheet().write(sheet(extract, format, (json, item) -> {}), out);
            case NDJSON -> lines(extract, out);
            case ZIP -> new Archive(this, mapper, extract).write(out);
            default -> throw new IllegalArgumentException(format + " is not offered");
        }
    }

    /** Sees each item on its way into a table: as text, and as it was read. */
    interface Seen {
        void see(String json, JsonNode item) throws IOException;
    }

    /** The set as a table. */
    Sheet sheet(Extract extract, Format format, Seen seen) {
        Flat flat = extract.flat();
        Counter taken = taken(extract);
        Rows rows = sink -> sets.each(extract.listing(), extract.question(), json -> {
            JsonNode item = items.readTree(json);
            seen.see(json, item);
            sink.take(flat.row(item));
            taken.increment();
        });
        return new Sheet(extract.title(), extract.about(Values.code(format)), flat.columns(), rows);
    }

    /** Takes one source. */
    interface SourceSink {
        void take(ObjectNode source) throws IOException;
    }

    /** So much of an answer went out, whole or not. */
    void sent(DataSet set, Format format, long bytes) {
        Counter.builder("upr.export").baseUnit("bytes").description("What was sent of whole sets")
                .tag("set", set.plural()).tag("format", Values.code(format)).register(meters).increment(bytes);
    }

    private Counter taken(Extract extract) {
        return Counter.builder("upr.export.rows").description("Rows of whole sets that were taken away")
                .tag("set", extract.set().plural()).register(meters);
    }

    /** All sources, as they were known where an extract was taken; what is cited may have been published after its day. */
    void sources(Extract extract, SourceSink sink) throws IOException {
        Clock clock = extract.question().clock();
        Question all = new Question(Map.of(), Optional.empty(),
                new Clock(LAST_DAY, clock.knownAt(), Optional.empty(), clock.lang(), clock.base()), null, false, 1, List.of(), false,
                List.of(), List.of(), false);
        sets.each(SourceListing.LISTING, all, json -> sink.take((ObjectNode) items.readTree(json)));
    }

    private void lines(Extract extract, OutputStream out) throws IOException {
        try (JsonGenerator lines = lines(out)) {
            Counter taken = taken(extract);
            sets.each(extract.listing(), extract.question(), json -> {
                line(json, lines);
                taken.increment();
            });
        }
    }

    JsonGenerator lines(OutputStream out) throws IOException {
        JsonGenerator lines = mapper.getFactory().createGenerator(out);
        // A line ends by itself; between two there is nothing else.
        return lines.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    void line(String json, JsonGenerator lines) throws IOException {
        try (var item = mapper.getFactory().createParser(json)) {
            JsonLine.write(item, lines);
        }
    }
}
