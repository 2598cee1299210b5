package org.uprtracker.intake.uhri;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.intake.UnreadableFile;

/** The JSON export: one flat list of records, read one record at a time. */
final class UhriJson {
    private static final int LONGEST_RECORD = 1 << 20;
    private static final int DEEPEST = 16;
    private static final int LONGEST_NAME = 1000;
    private static final int MOST_NAMES = 100;
    private static final String NOT_UNDERSTOOD = "{…}";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_RECORD).maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME).build())
            // Keys of strangers' files would stay in memory for good.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final List<Field> NEEDED = List.of(Field.TEXT, Field.COUNTRIES, Field.BODY);

    private final JsonParser json;
    private final Map<String, Optional<Field>> fields = new HashMap<>();
    private final long size;
    private int number;
    private long recordStart;

    private UhriJson(JsonParser json, long size) {
        this.json = json;
        this.size = size;
    }

    /** Whether it is a list whose first record is one of the Index. */
    static boolean recognises(Path file) throws IOException {
        boolean[] known = new boolean[1];
        try {
            each(file, entry -> {
                known[0] = entry.names().containsKey(Field.ID) && entry.names().containsKey(Field.SYMBOL);
                return false;
            });
        } catch (UnreadableFile e) {
            return false;
        }
        return known[0];
    }

    /** @throws UnreadableFile if it is no list of records, or not all of it is there */
    static void each(Path file, Entries entries) throws IOException {
        try (InputStream in = Files.newInputStream(file); JsonParser parser = JSON.createParser(in)) {
            new UhriJson(parser, Files.size(file)).each(entries);
        }
    }

    private void each(Entries entries) throws IOException {
        try {
            if (next() != JsonToken.START_ARRAY) {
                throw new UnreadableFile(json.currentToken() == null ? "The file is empty."
                        : "The file is JSON, but no list: an export of the Universal Human Rights Index begins with \"[\". Send it as it was downloaded.");
            }
            number = 1;
            while (next() == JsonToken.START_OBJECT) {
                Entry entry = record();
                if (number == 1) {
                    checkNames(entry);
                }
                if (!entries.take(entry)) {
                    return;
                }
                number++;
            }
            checkEnd();
        } catch (StreamConstraintsException e) {
            throw new UnreadableFile("Record " + number + " is longer than 1 MB, is nested more than " + DEEPEST
                    + " deep or has a number of absurd length: no record of the Index is so. Send the file as it was downloaded.", e);
        } catch (JsonProcessingException e) {
            if (e instanceof JsonEOFException || e.getLocation() != null && e.getLocation().getByteOffset() >= size) {
                throw new UnreadableFile("The file ends in the middle of its list, at record " + number
                        + ": it was not downloaded whole. Send the whole file.", e);
            }
            throw new UnreadableFile("Record " + number + " is no valid JSON" + at(e.getLocation())
                    + ". Send the file as it was downloaded.", e);
        } catch (CharConversionException e) {
            throw new UnreadableFile("Record " + number + " holds bytes that are no text. Send the file as it was downloaded, in UTF-8.", e);
        }
    }

    private static void checkNames(Entry first) throws UnreadableFile {
        List<String> lacking = NEEDED.stream().filter(field -> !first.names().containsKey(field)).map(Field::key).toList();
        if (!lacking.isEmpty()) {
            throw new UnreadableFile("The first record lacks what those of the Universal Human Rights Index have: "
                    + String.join(", ", lacking) + ". Send an export of the Index as it was downloaded.");
        }
    }

    private JsonToken next() throws IOException {
        return json.nextToken();
    }

    private void checkEnd() throws IOException {
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new UnreadableFile("Record " + number + " of the list is no object in braces: this is no export of the Universal Human Rights Index.");
        }
        if (number == 1) {
            throw new UnreadableFile("The list holds no record.");
        }
        if (next() != null) {
            throw new UnreadableFile("Something follows the list, after its " + (number - 1) + " records. Send the file as it was downloaded.");
        }
    }

    private static String at(JsonLocation where) {
        return where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    }

    private Entry record() throws IOException {
        Entry entry = Entry.empty(number);
        recordStart = offset();
        while (next() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Optional<Field> field = field(name);
            next();
            if (field.isPresent()) {
                entry.names().put(field.get(), name);
                values(entry, field.get());
            } else {
                json.skipChildren();
            }
            checkLength();
        }
        return entry;
    }

    /** Every record has the same few keys. */
    private Optional<Field> field(String name) {
        Optional<Field> known = fields.get(name);
        if (known == null) {
            known = Field.of(name);
            if (fields.size() < MOST_NAMES) {
                fields.put(name, known);
            }
        }
        return known;
    }

    private void values(Entry entry, Field field) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            value(entry, field);
            return;
        }
        while (next() != JsonToken.END_ARRAY) {
            value(entry, field);
            checkLength();
        }
    }

    private void value(Entry entry, Field field) throws IOException {
        if (json.currentToken().isStructStart()) {
            // It is said of the record that this was not understood.
            entry.add(field, NOT_UNDERSTOOD);
            json.skipChildren();
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            entry.add(field, json.getText());
        }
    }

    private void checkLength() throws IOException {
        if (offset() - recordStart > LONGEST_RECORD) {
            throw new StreamConstraintsException("longer than 1 MB");
        }
    }

    /** In bytes; in characters where the file is not in UTF-8. */
    private long offset() {
        JsonLocation where = json.currentLocation();
        return Math.max(where.getByteOffset(), where.getCharOffset());
    }
}
