package org.uprtracker.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked once from the archive in the class path. */
final class Binaries {

    private Binaries() {
    }

    /** @return the directory with bin, lib and share; its name tells the archive, so an upgrade unpacks anew */
    static Path unpack(Path postgresDir) throws IOException {
        String archive = archive();
        Path home = postgresDir.resolve("bin-" + mark(archive));
        for (Path other : PrivateFiles.list(postgresDir, "bin-*")) {
            if (!other.equals(home)) {
                PrivateFiles.deleteTree(other);
            }
        }
        if (!Files.isDirectory(home)) {
            Path unfinished = Files.createTempDirectory(postgresDir, "bin-unfinished-");
            try (InputStream in = open(archive); XZInputStream xz = new XZInputStream(in);
                    TarArchiveInputStream tar = new TarArchiveInputStream(xz)) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    extract(tar, entry, unfinished);
                }
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            PrivateFiles.move(unfinished, home);
        }
        return home;
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive of PostgreSQL names a file outside of it: " + entry.getName());
        }
        directory(target.getParent(), into);
        if (entry.isDirectory()) {
            directory(target, into);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, into.resolve(entry.getLinkName()));
        } else {
            try (OutputStream out = Files.newOutputStream(target)) {
                tar.transferTo(out);
            }
            boolean program = (entry.getMode() & 0100) != 0 || target.getParent().endsWith("bin");
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Whatever the umask: when the service runs as root, PostgreSQL reads these as somebody else. */
    private static void directory(Path directory, Path root) throws IOException {
        if (!directory.startsWith(root) || Files.isDirectory(directory)) {
            return;
        }
        directory(directory.getParent(), root);
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String cpu = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + os + "-" + cpu + ".txz";
    }

    private static InputStream open(String archive) {
        InputStream in = Binaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new StartFailure(StartFailure.CONFIGURATION, "There is no embedded PostgreSQL for this machine ("
                    + archive.substring(1) + "): set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 18");
        }
        return in;
    }

    /** Tells one archive from another by what its jar says of it: to read it at every start would take long. */
    private static String mark(String archive) throws IOException {
        open(archive).close();
        URLConnection resource = Binaries.class.getResource(archive).openConnection();
        if (resource instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                JarEntry entry = file.getJarEntry(jar.getEntryName());
                return "%08x-%x".formatted(entry.getCrc(), entry.getSize());
            }
        }
        return Long.toHexString(resource.getContentLengthLong());
    }
}
