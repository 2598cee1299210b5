package org.uprtracker.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.uprtracker.command.Subcommand;

/**
 * {@code backup create}, {@code backup verify} and {@code backup restore}, of the embedded database. They run before Quarkus,
 * which would migrate the database: a backup is made of what was there before an upgrade.
 */
@ApplicationScoped
public class BackupCommand implements Subcommand {
    static final String NAME = "backup";

    private static final int USAGE = 64;
    private static final int IO_FAILED = 74;
    private static final String TO = "--to";
    private static final String ARCHIVE = "--archive";
    private static final String KEEP = "--keep";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String usage() {
        return "backup create <directory> [" + KEEP + " <backups>] | backup verify <backup> | backup restore <backup> <new data"
                + " directory> [" + TO + " 2026-11-28T16:00:00Z] [" + ARCHIVE + " <directory>]: the embedded database, while it runs";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        try {
            parse(arguments, words, options);
            if (words.size() == 2 && words.get(0).equals("create") && List.of(KEEP).containsAll(options.keySet())) {
                create(Path.of(words.get(1)), options.get(KEEP), out, err);
            } else if (words.size() == 2 && words.get(0).equals("verify") && options.isEmpty()) {
                new BackupContents(Path.of(words.get(1)).toRealPath(), err).verify();
                out.println("verified: " + words.get(1));
            } else if (words.size() == 3 && words.get(0).equals("restore") && !options.containsKey(KEEP)) {
                restore(Path.of(words.get(1)), Path.of(words.get(2)), options, out, err);
            } else {
                throw new IllegalArgumentException("it takes other words");
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(NAME + ": " + e.getMessage() + "\nUsage: " + usage());
            return USAGE;
        } catch (StartFailure e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (IOException | UncheckedIOException e) {
            err.println(NAME + " " + words.get(0) + ": " + e);
            return IO_FAILED;
        }
    }

    private static void parse(List<String> arguments, List<String> words, Map<String, String> options) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (!List.of(TO, ARCHIVE, KEEP).contains(word) || i + 1 == arguments.size()
                    || options.put(word, arguments.get(++i)) != null) {
                throw new IllegalArgumentException(word + " is no option, has no value, or is there twice");
            }
        }
    }

    private static void create(Path into, String kept, PrintStream out, PrintStream err) throws IOException {
        if (kept != null && !kept.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(KEEP + " takes a number of backups, 1 or more");
        }
        Path dataDir = Path.of(setting("upr.data-dir").orElse("data"));
        if (setting(Main.URL).isPresent() || !Files.isDirectory(new DataDirectory(dataDir.toAbsolutePath(), false).cluster())) {
            throw new StartFailure(StartFailure.CONFIGURATION, "There is no embedded database in " + dataDir.toAbsolutePath()
                    + (setting(Main.URL).isPresent() ? ": the service uses another one, which is backed up with its own means" : ""));
        }
        DataDirectory directory = new DataDirectory(dataDir.toRealPath(), false);
        Optional<EmbeddedDatabase.Connection> running = EmbeddedDatabase.running(dataDir);
        Path made;
        if (running.isPresent()) {
            made = Backup.create(directory, running.get(), into, err);
        } else {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir)) {
                made = Backup.create(directory, database.connection(), into, err);
            }
        }
        out.println("backup: " + made);
        described(made, "record").ifPresent(record -> out.println("record: " + record));
        if (kept != null) {
            Retention.keep(into.toRealPath(), Integer.parseInt(kept), err);
        }
    }

    private static void restore(Path backup, Path dataDir, Map<String, String> options, PrintStream out, PrintStream err)
            throws IOException {
        Instant to = options.containsKey(TO) ? time(options.get(TO)) : null;
        if (!Files.isDirectory(backup)) {
            throw new StartFailure(StartFailure.DAMAGED, "There is no backup " + backup);
        }
        Optional<Archive> archive = options.containsKey(ARCHIVE)
                ? Optional.of(new Archive(Path.of(options.get(ARCHIVE)).toRealPath())) : Archive.configured();
        if (to != null && archive.isEmpty()) {
            throw new IllegalArgumentException(TO + " needs the log since the backup: name its directory with " + ARCHIVE);
        }
        Optional<Head> head = new Restore(backup, archive, to, err).into(dataDir);
        out.println("restored: " + dataDir.toRealPath());
        head.ifPresent(at -> out.println("record: " + at));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(TO + " takes a time with its zone, as 2026-11-28T16:00:00Z");
        }
    }

    private static Optional<String> described(Path backup, String what) throws IOException {
        return Optional.ofNullable(PrivateFiles.readProperties(backup.resolve(Backup.DESCRIPTION)).getProperty(what));
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
