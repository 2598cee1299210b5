package org.uprtracker.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.uprtracker.export.CsvSheet;
import org.uprtracker.export.Rows;
import org.uprtracker.export.Sheet;
import org.uprtracker.listing.Flat;
import org.uprtracker.listing.Format;
import org.uprtracker.source.SourceListing;

/**
 * A set with everything that is needed to cite it: the rows as CSV and as NDJSON, the sources they cite, the description of
 * all columns, and a text for people. The rows are read once: while they go out as CSV their lines are kept in a file of
 * their own, so that both tell of one snapshot. The same question at the same revision gives the same bytes.
 */
final class Archive {
    private final Exporter exporter;
    private final ObjectMapper mapper;
    private final Extract extract;
    private final Set<String> cited = new TreeSet<>();
    private final List<DataPackage.Origin> origins = new ArrayList<>();
    private final List<DataPackage.Resource> resources = new ArrayList<>();

    Archive(Exporter exporter, ObjectMapper mapper, Extract extract) {
        this.exporter = exporter;
        this.mapper = mapper;
        this.extract = extract;
    }

    void write(OutputStream out) throws IOException {
        Entries entries = new Entries(out, extract.committed());
        Path lines = Files.createTempFile("upr-export", ".ndjson");
        try {
            rows(entries, lines);
        } finally {
            Files.deleteIfExists(lines);
        }
        if (extract.set() != DataSet.SOURCES) {
            sources(entries);
        }
        entries.add("datapackage.json", file -> mapper.writerWithDefaultPrettyPrinter().without(
                JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(file,
                DataPackage.of(extract, origins.isEmpty() ? null : origins, resources)));
        String text = ReadMe.of(extract, entries.written());
        entries.add("README.txt", file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
        entries.finish();
    }

    private void rows(Entries entries, Path kept) throws IOException {
        String name = extract.set().plural();
        long[] rows = new long[1];
        Sheet sheet;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(kept));
                JsonGenerator lines = exporter.lines(file)) {
            sheet = exporter.sheet(extract, Format.CSV, (json, item) -> {
                exporter.line(json, lines);
                item.findValues("source").stream().filter(JsonNode::isTextual).map(JsonNode::asText).forEach(cited::add);
                rows[0]++;
            });
            entries.add(name + ".csv", out -> new CsvSheet(false).write(sheet, out));
        }
        resources.add(DataPackage.csv(name, extract.title(), name + ".csv", sheet.columns(),
                extract.set().key(extract.question()), entries.written(name + ".csv", rows[0])));
        entries.add(name + ".ndjson", out -> Files.copy(kept, out));
        resources.add(DataPackage.ndjson(name + "-lines", extract.title() + ", one JSON object to a line", name + ".ndjson",
                entries.written(name + ".ndjson", rows[0])));
    }

    /** The sources that the rows cite, as they were known at the same revision. */
    private void sources(Entries entries) throws IOException {
        Flat flat = Flat.of(SourceListing.LISTING.type(), List.of());
        long[] rows = new long[1];
        Rows all = sink -> exporter.sources(extract, source -> {
            if (cited.contains(source.path("id").asText())) {
                origins.add(origin(source));
                sink.take(flat.row(source));
                rows[0]++;
            }
        });
        entries.add("sources.csv", out ->
                new CsvSheet(false).write(new Sheet("Sources", List.of(), flat.columns(), all), out));
        resources.add(DataPackage.csv("sources", "The sources that the rows cite", "sources.csv", flat.columns(), List.of("id"),
                entries.written("sources.csv", rows[0])));
    }

    private static DataPackage.Origin origin(ObjectNode source) {
        String title = source.path("title").asText() + (source.hasNonNull("symbol") ? ", " + source.path("symbol").asText() : "");
        return new DataPackage.Origin(title, source.path(source.hasNonNull("url") ? "url" : "link").asText());
    }
}
