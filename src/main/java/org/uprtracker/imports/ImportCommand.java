package org.uprtracker.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.command.Subcommand;
import org.uprtracker.http.FieldError;
import org.uprtracker.intake.Outcome;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** {@code import}: the same as {@code POST /v1/imports}, for files and folders, without HTTP. */
@ApplicationScoped
class ImportCommand implements Subcommand {
    private static final int FAILED = 1;
    /** EX_USAGE, EX_NOINPUT and EX_IOERR of BSD's sysexits.h. */
    private static final int USAGE = 64;
    private static final int NO_INPUT = 66;
    private static final int IO = 74;
    private static final String PERSON = "operator (command line)";

    private final WantedParser parser;
    private final Formats formats;
    private final Jobs jobs;
    private final Runner runner;
    private final Presence presence;
    private final Views views;
    private final Reports reports;
    private final Journal journal;

    @Inject
    ImportCommand(WantedParser parser, Formats formats, Jobs jobs, Runner runner, Presence presence, Views views,
            Reports reports, Journal journal) {
        this.parser = parser;
        this.formats = formats;
        this.jobs = jobs;
        this.runner = runner;
        this.presence = presence;
        this.views = views;
        this.reports = reports;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return CommandOptions.USAGE;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> faults = new ArrayList<>();
        CommandOptions options = CommandOptions.of(arguments, faults);
        List<FieldError> errors = new ArrayList<>();
        Wanted wanted = faults.isEmpty() ? parser.parse(options.said(), errors) : null;
        errors.forEach(error -> faults.add(CommandOptions.option(error.parameter()) + " " + error.message()
                + (error.allowed() == null ? "" : ": " + String.join(", ", error.allowed()))));
        if (options.organisation() != null && !isOnRecord(options.organisation())) {
            faults.add("--organisation: '" + options.organisation() + "' is no organisation on record");
        }
        if (!faults.isEmpty()) {
            faults.forEach(err::println);
            err.println("Usage: " + usage());
            return USAGE;
        }
        List<Path> files;
        try {
            files = files(options.files(), err);
        } catch (IOException e) {
            err.println("The folder cannot be read: " + e.getMessage());
            return IO;
        }
        if (files.isEmpty()) {
            err.println("There is no file to import.");
        }
        return files.isEmpty() ? NO_INPUT : all(files, wanted, options, out, err);
    }

    private int all(List<Path> files, Wanted wanted, CommandOptions options, PrintStream out, PrintStream err) {
        List<JsonNode> done = new ArrayList<>();
        int code = 0;
        presence.hold();
        try {
            for (Path file : files) {
                code = Math.max(code, one(file, wanted, options.organisation(), done, out, err));
            }
        } finally {
            presence.release();
        }
        try {
            if (options.report() != null) {
                Files.writeString(options.report(), reports.json(done) + "\n");
            }
        } catch (IOException e) {
            err.println("The report cannot be written: " + e.getMessage());
            return IO;
        }
        return code;
    }

    private int one(Path file, Wanted wanted, String organisation, List<JsonNode> done, PrintStream out, PrintStream err) {
        ImportJob job;
        try {
            Received received = Spool.inPlace(file);
            if (received.bytes() == 0) {
                out.println(file + ": failed: the file is empty");
                return FAILED;
            }
            String format = formats.of(wanted.format(), file).code();
            job = jobs.create(new Jobs.Sender(PERSON, organisation), received, format, wanted.named(file.getFileName().toString()));
        } catch (IOException e) {
            err.println(file + " cannot be read: " + e.getMessage());
            return IO;
        } catch (UnknownFormat e) {
            out.println(file + ": failed: " + e.getMessage());
            return FAILED;
        }
        ImportJob begun = job.state().isEnd() ? job : jobs.begin(job.id);
        if (begun.state().isEnd()) {
            out.println(file + ": done before, nothing was changed (import " + begun.sameAs + ")");
            done.add(shown(begun));
            return 0;
        }
        Bar bar = new Bar(err, System.console() != null, file.getFileName().toString());
        Runner.Ended ended = runner.run(begun, file, bar);
        bar.end();
        done.add(shown(jobs.find(begun.id).orElse(begun)));
        tell(file, begun, ended, out);
        return ended.state() == ImportState.DONE ? 0 : FAILED;
    }

    private JsonNode shown(ImportJob job) {
        return reports.read(reports.json(views.view(job, true, "")), JsonNode.class);
    }

    private static void tell(Path file, ImportJob job, Runner.Ended ended, PrintStream out) {
        Outcome outcome = ended.outcome();
        String line = file + ": " + Values.code(ended.state());
        if (outcome == null) {
            out.println(line + ": nothing was changed");
        } else if (outcome.failure() != null) {
            out.println(line + ": " + outcome.failure());
            outcome.findings().forEach(finding -> out.println("  " + told(finding)));
            if (outcome.findingsCut() > 0) {
                out.println("  … and " + outcome.findingsCut() + " more");
            }
        } else {
            Outcome.Tally recommendations = outcome.recommendations();
            Outcome.Tally commitments = outcome.commitments();
            out.println(line + (job.dryRun ? " (dry run)" : "") + ": " + outcome.rows() + " rows; recommendations: "
                    + recommendations.created() + " new, " + recommendations.changed() + " changed, "
                    + recommendations.unchanged() + " unchanged; commitments: " + commitments.created() + " new; "
                    + outcome.positions() + " positions, " + outcome.drafts() + " drafts, " + outcome.findings().size() + " findings, "
                    + outcome.doubtful().size() + " doubtful"
                    + (outcome.revision() == null ? "" : "; revision " + outcome.revision()));
        }
    }

    private static String told(Outcome.Found finding) {
        List<String> place = new ArrayList<>();
        Stream.of(finding.row() == null ? null : "row " + finding.row(), finding.page() == null ? null : "page " + finding.page(),
                finding.paragraph() == null ? null : "para. " + finding.paragraph(),
                finding.column() == null ? null : "column " + finding.column(), finding.record())
                .filter(part -> part != null).forEach(place::add);
        String line = Values.code(finding.severity()) + ": " + String.join(", ", place) + ": " + finding.message()
                + (finding.value() == null ? "" : " ('" + finding.value() + "')");
        // What stands in a file shall not steer the terminal.
        return line.replaceAll("\\p{Cc}", " ");
    }

    /** Folders with everything in them, reports before what refers to them; what is not there is named. */
    private List<Path> files(List<Path> named, PrintStream err) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> tree = Files.walk(path)) {
                    tree.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted()
                            .sorted(Comparator.comparingInt(formats::turn)).forEach(files::add);
                }
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                err.println(path + " is no file and no folder");
                return List.of();
            }
        }
        return files;
    }

    private boolean isOnRecord(String organisation) {
        Last last = journal.last(ThingKind.ORGANISATION, organisation);
        return last != null && last.stands();
    }
}
