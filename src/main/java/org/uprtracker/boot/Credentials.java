package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The two passwords of the embedded database: the service's own role, and the superuser that only sets it up. */
record Credentials(String password, String superuserPassword) {

    static final String USER = "upr";
    static final String SUPERUSER = "postgres";

    /** @param clusterExists then its passwords must be there: new ones would open nothing */
    static Credentials loadOrCreate(Path dataDir, boolean clusterExists) throws IOException {
        Path file = dataDir.resolve("credentials");
        if (!Files.exists(file)) {
            if (clusterExists) {
                throw new StartFailure(StartFailure.CONFIGURATION,
                        "There is a database in " + dataDir + ", but its passwords are not: " + file + " is missing");
            }
            PrivateFiles.write(file, "password=" + random() + "\nsuperuser.password=" + random() + "\n");
        }
        Properties properties = PrivateFiles.readProperties(file);
        return new Credentials(properties.getProperty("password"), properties.getProperty("superuser.password"));
    }

    private static String random() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** A record would print its passwords. */
    @Override
    public String toString() {
        return "Credentials of " + USER;
    }
}
