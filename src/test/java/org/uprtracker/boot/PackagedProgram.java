package org.uprtracker.boot;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The packaged program as a process, for tests that treat it badly: on a port and in a directory of its own. */
public final class PackagedProgram implements AutoCloseable {
    /** The operator's key. */
    public static final String ADMIN_KEY = TestDatabase.ADMIN_KEY;

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 180;

    private final Path temporary;
    private final Path dataDir;
    private final Path output;
    private final int port;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> before = new ArrayList<>();
    private Process process;

    public PackagedProgram() throws IOException {
        this(TemporaryDirectory.create());
    }

    /** @param temporary a directory that is removed at the end */
    public PackagedProgram(Path temporary) throws IOException {
        this.temporary = temporary;
        dataDir = temporary.resolve("data");
        output = temporary.resolve("output");
        port = Port.ANY.free();
        environment.put("UPR_DATA_DIR", dataDir.toString());
        environment.put("UPR_ADMIN_KEY", ADMIN_KEY);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // All of a test come from one address.
        environment.put("UPR_LIMITS_PER_ADDRESS_PER_MINUTE", "0");
        environment.put("UPR_LIMITS_PER_KEY_PER_MINUTE", "0");
        // It starts sooner, and is not measured.
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
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

    /** Starts it and waits until it is ready: on data as after the first start, which is made once for all tests. */
    public PackagedProgram start() throws Exception {
        if (!environment.containsKey("QUARKUS_DATASOURCE_JDBC_URL") && !Files.exists(dataDir)) {
            Process copy = new ProcessBuilder("cp", "-a", FirstStarted.directory().toString(), dataDir.toString()).start();
            if (copy.waitFor() != 0) {
                throw new IOException("the data of the first start cannot be copied");
            }
        }
        process = builder(List.of()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
        await("it is ready", this::isReady);
        return this;
    }

    /** Runs a command of it, to its end. */
    public int run(String... arguments) throws Exception {
        Process command = builder(List.of(arguments)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
        if (!command.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            command.destroyForcibly();
            throw new IllegalStateException("it does not end: " + String.join(" ", arguments));
        }
        return command.exitValue();
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", JAR.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
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
        List<ProcessHandle> left = ServiceProcess.postgresOf(dataDir);
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
