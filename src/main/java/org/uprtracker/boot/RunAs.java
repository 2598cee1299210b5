package org.uprtracker.boot;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as: the service's own user, but never root, which PostgreSQL refuses. A service that runs as root
 * starts it with setpriv as the owner of the data directory, or as nobody; where that cannot be (nobody may not reach
 * the directory), in a user name space of its own, where root has no power.
 */
record RunAs(List<String> prefix, int uid, int gid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static RunAs choose(DataDirectory directory, Path binaries) throws IOException {
        UnixSystem self = new UnixSystem();
        int uid = (int) self.getUid();
        int gid = (int) self.getGid();
        Path dataDir = directory.root();
        if (uid == ROOT) {
            // Java 17 says so of who has no entry among the machine's users as well: some clusters give each service such an id.
            uid = id(dataDir, ROOT, "-u");
            gid = id(dataDir, ROOT, "-g");
        }
        if (uid != ROOT) {
            return new RunAs(List.of(), uid, gid);
        }
        int owner = (int) Files.getAttribute(dataDir, "unix:uid");
        int group = (int) Files.getAttribute(dataDir, "unix:gid");
        if (owner == ROOT) {
            owner = id(dataDir, NOBODY, "-u", "nobody");
            group = id(dataDir, NOBODY, "-g", "nobody");
        }
        RunAs other = new RunAs(List.of("setpriv", "--reuid=" + owner, "--regid=" + group, "--clear-groups",
                "--no-new-privs"), owner, group);
        if (other.canRun(directory, binaries)) {
            return other;
        }
        RunAs powerless = new RunAs(List.of("unshare", "--user"), ROOT, ROOT);
        if (powerless.canRun(directory, binaries)) {
            return powerless;
        }
        throw new StartFailure(StartFailure.NO_PERMISSION, "PostgreSQL does not run as root, and neither setpriv nor "
                + "unshare can run it as somebody else in " + dataDir + ": start the service as an ordinary user, or "
                + "set UPR_DATA_DIR to a directory that user nobody can reach");
    }

    /** @param otherwise where the program does not know */
    private static int id(Path directory, int otherwise, String... whose) throws IOException {
        Command.Result id = Command.run(directory, Stream.concat(Stream.of("id"), Stream.of(whose)).toList());
        return id.succeeded() ? Integer.parseInt(id.output().strip()) : otherwise;
    }

    private boolean canRun(DataDirectory directory, Path binaries) {
        try {
            // A directory that was there before is not given away: it may be a home directory, named by mistake.
            if (directory.created()) {
                own(directory.root());
            }
            return Command.run(directory.root(), command(binaries.resolve("bin/postgres").toString(), "--version"))
                    .succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    List<String> command(String... command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        return all;
    }

    /** Only root may give files away; everybody else owns what it created. */
    void own(Path path) throws IOException {
        if ((int) Files.getAttribute(path, "unix:uid", NOFOLLOW_LINKS) != uid) {
            Files.setAttribute(path, "unix:gid", gid, NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", uid, NOFOLLOW_LINKS);
        }
    }

    /**
     * For a cluster that was made under another user, when the service has since changed hands. The root comes last: as
     * long as it is not done, neither is the tree.
     */
    void ownTree(Path root) throws IOException {
        if ((int) Files.getAttribute(root, "unix:uid") == uid) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(root)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            own(path);
        }
    }
}
