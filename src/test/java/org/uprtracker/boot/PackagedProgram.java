package org.uprtracker.boot;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged program as a process, for tests that treat it well or badly: on a port and in a directory of its own. */
public final class PackagedProgram implements AutoCloseable {
    /** The operator's key. */
    public static final String ADMIN_KEY = TestDatabase.ADMIN_KEY;

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 180;

    private final Path temporary;
    private final Path output;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> before = new ArrayList<>();
    // It starts sooner, and is not measured.
    private List<String> options = List.of("-XX:TieredStopAtLevel=1");
    private Path dataDir;
    private Process process;

    public PackagedProgram() throws IOException {
        this(TemporaryDirectory.create());
    }

    /** @param temporary a directory that is removed at the end */
    public PackagedProgram(Path temporary) throws IOException {
        this.temporary = temporary;
        output = temporary.resolve("output");
        in("data");
        environment.put("UPR_ADMIN_KEY", ADMIN_KEY);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(Port.ANY.free()));
        // All of a test come from one address.
        environment.put("UPR_LIMITS_PER_ADDRESS_PER_MINUTE", "0");
        environment.put("UPR_LIMITS_PER_KEY_PER_MINUTE", "0");
    }

    /** What a command said, and how it ended. */
    public record Result(int code, String out, String err) {}

    /** With its data there from now on: a name in the temporary directory. */
    public PackagedProgram in(String name) {
        dataDir = temporary.resolve(name);
        return with("UPR_DATA_DIR", dataDir.toString());
    }

    /** Java with these options, and with none that is given otherwise. */
    public PackagedProgram java(String... only) {
        options = List.of(only);
        return this;
    }

    public PackagedProgram with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Started by another program, for instance with other limits. */
    public PackagedProgram by(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    /** On that database instead of one of its own. */
    public PackagedProgram on(EmbeddedDatabase database) {
        EmbeddedDatabase.Connection known = database.connection();
        return with("QUARKUS_DATASOURCE_JDBC_URL", known.jdbcUrl())
                .with("QUARKUS_DATASOURCE_USERNAME", known.user()).with("QUARKUS_DATASOURCE_PASSWORD", known.password())
                .with("QUARKUS_FLYWAY_USERNAME", known.owner()).with("QUARKUS_FLYWAY_PASSWORD", known.ownerPassword());
    }

    /** With data as after the first start, which is made once for all tests. */
    public PackagedProgram prepared() throws Exception {
        Process copy = new ProcessBuilder("cp", "-a", FirstStarted.directory().toString(), dataDir.toString()).start();
        if (copy.waitFor() != 0) {
            throw new IOException("the data of the first start cannot be copied");
        }
        return this;
    }

    /** Starts it and waits until it is ready: on what is there, or prepared. */
    public PackagedProgram start() throws Exception {
        if (!environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL") && !Files.exists(dataDir)) {
            prepared();
        }
        launch();
        await("it is ready", this::isReady);
        return this;
    }

    /** Starts it on what is there, and does not wait. */
    public PackagedProgram launch() throws IOException {
        process = builder(List.of()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
        return this;
    }

    /** Runs a command of it to its end; what it says is added to the output. */
    public int run(String... arguments) throws Exception {
        Result result = command(arguments);
        Files.writeString(output, result.out + result.err, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return result.code;
    }

    /** Runs a command of it to its end. */
    public Result command(String... arguments) throws Exception {
        Process command = begin(arguments);
        if (!command.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            command.destroyForcibly();
            throw new IllegalStateException("it does not end: " + String.join(" ", arguments));
        }
        return new Result(command.exitValue(), Files.readString(temporary.resolve("out")), Files.readString(temporary.resolve("err")));
    }

    /** Begins a command of it. */
    public Process begin(String... arguments) throws IOException {
        return builder(List.of(arguments)).redirectOutput(temporary.resolve("out").toFile())
                .redirectError(temporary.resolve("err").toFile()).start();
    }

    /** The packaged program, as it is called, with options of Java's. */
    static List<String> call(String... options) {
        return Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()), List.of(options),
                List.of("-jar", JAR.toString())).flatMap(List::stream).toList();
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(call(options.toArray(String[]::new)));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    public String address(String path) {
        return "http://127.0.0.1:" + environment.get("QUARKUS_HTTP_PORT") + path;
    }

    public boolean isReady() {
        return status("/q/health/ready") == 200;
    }

    /** Status of an answer; 0 if there was none. */
    public int status(String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address(path)).openConnection();
            connection.setReadTimeout(15_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Waits for it as long as the program lives. */
    public void await(String what, BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + ":\n" + output());
            }
            Thread.sleep(20);
        }
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** What the log says of faults of the service's own. */
    public String errors() {
        try {
            return output().lines().filter(line -> line.contains(" ERROR ") && !line.contains(" was answered 503"))
                    .collect(Collectors.joining("\n", "\n", ""));
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    public Path directory() {
        return dataDir;
    }

    public Process process() {
        return process;
    }

    /** How it ended, when it does. */
    public int exitCode() throws Exception {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not stop:\n" + output());
        }
        return process.exitValue();
    }

    /** {@code kill}, and waits for the end. */
    public int stop() throws Exception {
        process.destroy();
        return exitCode();
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        ServiceProcess.kill(process);
    }

    /** The servers of its own database: first the one that all others are children of. */
    public List<ProcessHandle> postgres() {
        return postgres(dataDir);
    }

    /** The servers of the database in a directory. */
    public static List<ProcessHandle> postgres(Path dataDir) {
        ProcessHandle postmaster = Server.postmaster(dataDir.resolve("postgres/18/data")).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.children().forEach(all::add);
        return all;
    }

    /** What its database holds: the first column. */
    public List<String> query(String sql) throws SQLException {
        return query(EmbeddedDatabase.running(dataDir).orElseThrow(), sql);
    }

    /** What a database holds: the first column. */
    public static List<String> query(EmbeddedDatabase.Connection known, String sql) throws SQLException {
        try (Connection connection = Databases.connect(known.jdbcUrl(), known.owner(), known.ownerPassword())) {
            return DatabaseAssertions.query(connection, sql);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        List<ProcessHandle> left = ServiceProcess.postgresOf(temporary);
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(server -> server.onExit().join());
        TemporaryDirectory.delete(temporary);
    }

    /** What a first start leaves. */
    private static final class FirstStarted {
        private static Path made;

        private static synchronized Path directory() throws Exception {
            if (made == null) {
                Path temporary = TemporaryDirectory.create();
                PackagedProgram program = new PackagedProgram(temporary);
                if (program.run("journal", "verify") != 0) {
                    throw new IllegalStateException(program.output());
                }
                made = program.dataDir;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryDirectory.delete(temporary)));
            }
            return made;
        }
    }
}
