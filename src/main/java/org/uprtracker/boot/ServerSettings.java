package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What the server is told, written anew at every start, so that an upgraded service brings its settings along. */
final class ServerSettings {

    /** Beside the cluster, which includes it: it survives no longer than the binaries that understand it. */
    static final String INCLUDE = "\ninclude '../server.conf'\n";

    private ServerSettings() {
    }

    /** @param more lines for this server alone */
    static void write(Path cluster, int port, Path log, String more) throws IOException {
        Path file = cluster.resolveSibling("server.conf");
        PrivateFiles.write(file, """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100

                fsync = on
                synchronous_commit = on
                full_page_writes = on
                wal_compression = on
                shared_buffers = 256MB
                # A table over the whole record sorts some tens of MB; the record is in memory or on a disk without arms.
                work_mem = 16MB
                random_page_cost = 1.1
                jit = off

                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'

                # One file for each day of the week. No statements and no row contents: the data is about people.
                logging_collector = on
                log_destination = 'stderr'
                log_directory = '%s'
                log_filename = 'postgres-%%a.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_file_mode = 0600
                log_error_verbosity = terse
                log_min_error_statement = panic
                """.formatted(port, log.toString().replace("'", "''")) + more);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
}
