package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a service does with the database, as a process of its own that a test can kill. */
public final class ServiceProcess {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private ServiceProcess() {
    }

    public static void main(String[] args) throws Exception {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
            System.out.println("started " + database.jdbcUrl());
            Thread.sleep(Long.MAX_VALUE);
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        }
    }

    static Process start(Path dataDir) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), dataDir);
    }

    static Process start(List<String> prefix, String classPath, Path dataDir) throws IOException {
        List<String> command = Stream.concat(prefix.stream(), Stream.of(JAVA.toString(), "-cp", classPath,
                ServiceProcess.class.getName(), dataDir.toString())).toList();
        return new ProcessBuilder(command).redirectErrorStream(true).directory(new java.io.File("/")).start();
    }

    static String firstLine(Process process) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = process.inputReader().readLine(); line != null; line = process.inputReader().readLine()) {
            if (line.startsWith("started")) {
                return line;
            }
            before.append(line).append('\n');
        }
        return before.toString().strip();
    }

    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it survives SIGKILL");
        }
    }

    /** The servers, and the programs that make one, of a data directory. */
    static List<ProcessHandle> postgresOf(Path dataDir) {
        return ProcessHandle.allProcesses().filter(process -> {
            String[] arguments = process.info().arguments().orElse(new String[0]);
            return Arrays.asList(arguments).contains("-D") && Server.mentions(process, dataDir);
        }).toList();
    }
}
