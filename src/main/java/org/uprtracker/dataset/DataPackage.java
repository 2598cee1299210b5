package org.uprtracker.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.export.Column;
import org.uprtracker.listing.RecordReader;

/**
 * What a set holds and where to read it, as a Data Package (https://datapackage.org/standard/data-package/, version 2; what
 * version 1 asks for beside is there too).
 */
@Schema(name = "DataPackage", description = "A set described as a Frictionless Data Package, version 2: its files, and the "
        + "name, type and meaning of each column.")
public record DataPackage(
        @JsonProperty("$schema") @Schema(name = "$schema", required = true) String profile,
        @Schema(required = true, examples = "upr-recommendations") String name,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true, description = "The address that gives the same set again.") String homepage,
        @Schema(required = true, description = "The revision of the record; 0 before it begins.", examples = "13")
        String version,
        @Schema(required = true) List<Licence> licenses,
        @Schema(description = "The documents that the rows cite; in the ZIP alone, which knows its rows.") List<Origin> sources,
        @Schema(required = true) List<Resource> resources,
        @Schema(required = true) State record) {
    private static final String VERSION_2 = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String LICENCE = "Apache-2.0, for what the project wrote itself. The words of the cited documents "
            + "belong to their publishers.";

    /** Under which licence it may be used. */
    @Schema(name = "DataPackageLicence")
    public record Licence(String name, String path, String title) {}

    /** A document that rows cite. */
    @Schema(name = "DataPackageSource")
    public record Origin(String title, String path) {}

    /** A file, or an address to read it from. */
    @Schema(name = "DataPackageResource")
    public record Resource(
            @Schema(required = true) String name,
            @Schema(description = "`table` for what has columns.") String type,
            @Schema(description = "The same in the words of version 1.") String profile,
            @Schema(required = true) String path,
            @Schema(required = true) String title,
            @Schema(required = true) String format,
            @Schema(required = true) String mediatype,
            @Schema(required = true) String encoding,
            @Schema(description = "Size, where the file is at hand.") Long bytes,
            @Schema(description = "`sha256:` and its digest, where the file is at hand.") String hash,
            @Schema(description = "Rows, where the file is at hand.") Long rows,
            Map<String, Object> dialect,
            TableSchema schema) {}

    /** The columns of a table. */
    @Schema(name = "DataPackageSchema")
    public record TableSchema(@Schema(required = true) List<Field> fields, List<String> primaryKey,
            List<String> missingValues) {}

    /** A column. */
    @Schema(name = "DataPackageField")
    public record Field(
            @Schema(required = true) String name,
            @Schema(required = true, description = "`string`, `integer`, `number`, `boolean` or `date`.") String type,
            String format,
            String description) {
        static Field of(Column column) {
            String type = switch (column.type()) {
                case TEXT, ADDRESS -> "string";
                case INTEGER -> "integer";
                case NUMBER -> "number";
                case BOOLEAN -> "boolean";
                case DATE -> "date";
            };
            return new Field(column.name(), type, column.type() == Column.Type.ADDRESS ? "uri" : null,
                    column.about().isEmpty() ? null : column.about());
        }
    }

    /** The state of the record it was read at, and the question. */
    @Schema(name = "DataPackageRecord")
    public record State(
            @Schema(description = "Absent before the record begins.") Long revision,
            @Schema(description = "When that revision was committed.") String committed,
            @Schema(description = "The journal's hash at that revision.") String hash,
            @Schema(required = true, description = "The world's day it is for.") String asOf,
            String publishedBy,
            @Schema(required = true, description = "Language of names.") String lang,
            @Schema(required = true, description = "What it is narrowed by.") Map<String, List<String>> filters) {}

    static DataPackage of(Extract extract, List<Origin> sources, List<Resource> resources) {
        RecordReader.Head head = extract.head();
        return new DataPackage(VERSION_2, extract.name().toLowerCase(Locale.ROOT), extract.title(),
                extract.listing().about() + " The words of documents belong to their publishers; a cell that a spreadsheet "
                        + "would run as a formula begins with an apostrophe, in CSV alone, which is to be taken off.",
                extract.address(extract.set().path(), null), head == null ? "0" : String.valueOf(head.revision()),
                List.of(new Licence("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0", LICENCE)), sources, resources,
                new State(head == null ? null : head.revision(), head == null ? null : extract.committed().toString(),
                        head == null ? null : head.hex(), extract.question().clock().asOf().toString(),
                        extract.question().clock().publishedBy().map(Object::toString).orElse(null),
                        extract.question().clock().lang(), new TreeMap<>(extract.question().given())));
    }

    /** A CSV file with these columns. */
    static Resource csv(String name, String title, String path, List<Column> columns, List<String> key, Written file) {
        return new Resource(name, "table", "tabular-data-resource", path, title, "csv", "text/csv", "utf-8", file.bytes(),
                file.hash(), file.rows(), new TreeMap<>(Map.of("delimiter", ",", "quoteChar", "\"", "doubleQuote", true,
                        "header", true, "lineTerminator", "\r\n")),
                new TableSchema(columns.stream().map(Field::of).toList(), key, List.of("")));
    }

    static Resource ndjson(String name, String title, String path, Written file) {
        return new Resource(name, null, null, path, title, "ndjson", "application/x-ndjson", "utf-8", file.bytes(),
                file.hash(), file.rows(), null, null);
    }

    /** What is known of a file that was written; nothing of one that is read from an address. */
    record Written(Long bytes, String sha256, Long rows) {
        static final Written NOWHERE = new Written(null, null, null);

        String hash() {
            return sha256 == null ? null : "sha256:" + sha256;
        }
    }
}
