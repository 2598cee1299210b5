package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Starts and stops the PostgreSQL of one cluster directory. Only the holder of the {@link DirectoryLock} may. */
record Server(Path cluster, Path log, Path binaries, RunAs runAs) {

    private static final int ATTEMPTS = 3;
    /** Hundredths of a second that the dead server's children have to end by themselves. */
    private static final int GRACE = 200;

    /** @return the port the server listens on */
    int start(Port port) throws IOException {
        return start(port, "");
    }

    /** @param settings lines for this start, besides those of every start */
    int start(Port port, String settings) throws IOException {
        runAs.ownTree(cluster);
        runAs.ownTree(log);
        ServerLog.prune(log);
        String reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int number = port.free();
            ServerSettings.write(cluster, number, log, settings);
            Path early = log.resolve("start.log");
            Files.deleteIfExists(early);
            ServerLog since = new ServerLog(log);
            // pg_ctl gives the server a session of its own: a Ctrl-C in the terminal must not stop it before its users.
            Command.Result started = pgCtl("start", "-w", "-t", "300", "-l", early.toString());
            if (started.succeeded()) {
                return number;
            }
            reason = since.complaint();
            // Perhaps somebody was quicker to take the port, or the last server's processes are not yet gone.
            pause(500);
        }
        throw new StartFailure(StartFailure.UNAVAILABLE, "PostgreSQL does not start: " + reason + " (see " + log + ")");
    }

    boolean runs() {
        return postmaster(cluster).isPresent();
    }

    /** Stops the server, if one runs: this service's own, or what a killed service left. */
    void stop() throws IOException {
        Optional<ProcessHandle> running = postmaster(cluster);
        if (running.isEmpty()) {
            if (Files.exists(cluster.resolve("postmaster.pid"))) {
                clearAfterCrash();
            }
            return;
        }
        Command.Result stopped = pgCtl("stop", "-w", "-t", "30", "-m", "fast");
        if (!stopped.succeeded() && postmaster(cluster).isPresent()) {
            stopped = pgCtl("stop", "-w", "-t", "15", "-m", "immediate");
        }
        if (!stopped.succeeded() && postmaster(cluster).isPresent()) {
            throw new StartFailure(StartFailure.UNAVAILABLE, "PostgreSQL does not stop: " + stopped.output());
        }
        awaitExit(running.get());
    }

    /**
     * The server died and left its file. PostgreSQL would take any process that has its number now for the server, so
     * then the file goes; but not before the last of the dead server's children, which it also guards against.
     */
    void clearAfterCrash() throws IOException {
        for (int i = 0; i < 500 && ProcessHandle.allProcesses().anyMatch(this::runsOurBinaries); i++) {
            if (i == GRACE) {
                // They have no server any more, and nobody who waits for what they still do.
                ProcessHandle.allProcesses().filter(this::runsOurBinaries).forEach(ProcessHandle::destroyForcibly);
            }
            pause(10);
        }
        if (ProcessHandle.of(pid(cluster)).isPresent()) {
            Files.delete(cluster.resolve("postmaster.pid"));
        }
    }

    private boolean runsOurBinaries(ProcessHandle process) {
        return process.info().command().filter(path -> path.startsWith(binaries.getParent().toString())).isPresent();
    }

    /** pg_ctl is content when the server has removed its file, which is a moment before it is gone. */
    private void awaitExit(ProcessHandle server) throws IOException {
        // Not isAlive: an orphan stays in the list of processes, dead, until the first process collects it, if ever.
        for (int i = 0; i < 500 && mentions(server, cluster); i++) {
            pause(10);
        }
    }

    private Command.Result pgCtl(String action, String... options) throws IOException {
        List<String> command = command("pg_ctl", action, "-s", "-D", cluster.toString());
        command.addAll(List.of(options));
        return Command.run(cluster, command);
    }

    List<String> command(String program, String... arguments) {
        List<String> command = runAs.command(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The running server of a cluster: not just any process that has the number the file tells. */
    static Optional<ProcessHandle> postmaster(Path cluster) {
        return ProcessHandle.of(pid(cluster)).filter(process -> mentions(process, cluster));
    }

    static boolean mentions(ProcessHandle process, Path directory) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(directory.toString()));
    }

    private static long pid(Path cluster) {
        try {
            return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
