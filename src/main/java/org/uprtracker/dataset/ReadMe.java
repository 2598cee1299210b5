package org.uprtracker.dataset;

import java.util.Map;
import java.util.stream.Collectors;
import org.uprtracker.export.Sheet;

/** The text for people in an archive. */
final class ReadMe {
    private ReadMe() {}

    static String of(Extract extract, Map<String, DataPackage.Written> files) {
        String address = extract.address(extract.set().path(), "zip");
        return """
                %s

                What is in here
                ---------------
                %s

                %s.csv: the rows, UTF-8, RFC 4180. A cell that a spreadsheet would run as a formula (it begins with
                = + - @ ' a tab or a carriage return) has an apostrophe before it; take it off to have the text as it was.
                %s.ndjson: the same rows, one JSON object to a line, as the API gives them; nothing added.
                datapackage.json: every column's name, type and meaning (Frictionless Data Package, version 2).
                %s
                Reproduce it
                ------------
                This address gives the same again, byte for byte where nothing had to be blanked since and the program is
                the same:
                %s

                The hash of the journal covers everything on record up to the revision: `journal verify --expect` of the
                service compares it with the one above.

                Cite it
                -------
                UPR follow-up tracker. %s (data set), %s. %s

                Facts are to be cited from the documents they come from: each row names source and place%s.
                Licence: Apache-2.0 for what the project wrote itself; the words of documents belong to their publishers.

                SHA-256 of the files
                --------------------
                %s
                """.formatted(
                extract.title(), lines(extract), extract.set().plural(), extract.set().plural(),
                extract.set() == DataSet.SOURCES ? "" : "sources.csv: the documents that the rows cite, with symbol, date and address.\n",
                address, extract.title(), state(extract), address,
                extract.set() == DataSet.SOURCES ? "" : "; sources.csv holds them",
                files.entrySet().stream().map(file -> file.getValue().sha256() + "  " + file.getKey())
                        .collect(Collectors.joining("\n")));
    }

    private static String lines(Extract extract) {
        return extract.about("zip").stream().filter(line -> line.value().address() == null)
                .map(ReadMe::line).collect(Collectors.joining("\n"));
    }

    private static String line(Sheet.About line) {
        return line.name() + ": " + line.value().text();
    }

    private static String state(Extract extract) {
        return (extract.head() == null ? "before the record begins"
                : "revision " + extract.head().revision() + " of " + extract.committed() + ", journal hash " + extract.head().hex())
                + ", as of " + extract.question().clock().asOf();
    }
}
