package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the embedded database.
 *
 * @param ownerPassword of the login that owns the database and migrates it
 * @param superuserPassword of the superuser that only sets it up
 * @param servicePassword of the login the service works as
 */
record Credentials(String ownerPassword, String superuserPassword, String servicePassword) {

    static final String OWNER = "upr";
    static final String SUPERUSER = "postgres";
    static final String SERVICE = "upr_app";

    /** @param clusterExists then its passwords must be there: new ones would open nothing */
    static Credentials loadOrCreate(Path dataDir, boolean clusterExists) throws IOException {
        Path file = dataDir.resolve("credentials");
        if (!Files.exists(file)) {
            if (clusterExists) {
                throw new StartFailure(StartFailure.CONFIGURATION,
                        "There is a database in " + dataDir + ", but its passwords are not: " + file + " is missing");
            }
            new Credentials(random(), random(), random()).write(file);
        }
        Properties properties = PrivateFiles.readProperties(file);
        Credentials credentials = new Credentials(properties.getProperty("password"),
                properties.getProperty("superuser.password"), properties.getProperty("service.password", random()));
        if (!properties.containsKey("service.password")) {
            // Written by a version whose service owned the database. The login itself is made when the server runs.
            credentials.write(file);
        }
        return credentials;
    }

    private void write(Path file) throws IOException {
        PrivateFiles.write(file, "password=%s\nsuperuser.password=%s\nservice.password=%s\n".formatted(ownerPassword,
                superuserPassword, servicePassword));
    }

    private static String random() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** A record would print its passwords. */
    @Override
    public String toString() {
        return "Credentials of " + OWNER + " and " + SERVICE;
    }
}
