package org.uprtracker.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The login that set up an embedded database: the bench may what the service may not. */
record Superuser(String name, String password) {

    static Superuser of(Path dataDirectory) {
        try (InputStream in = Files.newInputStream(dataDirectory.resolve("credentials"))) {
            Properties known = new Properties();
            known.load(in);
            return new Superuser("postgres", known.getProperty("superuser.password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, name, password);
    }

    /** A record would print its password. */
    @Override
    public String toString() {
        return name;
    }
}
