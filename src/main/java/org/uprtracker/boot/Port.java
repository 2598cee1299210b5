package org.uprtracker.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the server shall listen.
 *
 * @param number 0 for any
 * @param fixed whether no other will do
 */
record Port(int number, boolean fixed) {

    static final Port ANY = new Port(0, false);

    /** What the operator set, or else the last start's, or else any. */
    static Port choose(Path connectionFile) throws IOException {
        String set = System.getProperty("upr.database-port", System.getenv().getOrDefault("UPR_DATABASE_PORT", ""));
        if (!set.isBlank()) {
            if (!set.matches("[1-9][0-9]{0,4}") || Integer.parseInt(set) > 65535) {
                throw new StartFailure(StartFailure.CONFIGURATION, "UPR_DATABASE_PORT is not a port: " + set);
            }
            return new Port(Integer.parseInt(set), true);
        }
        if (!Files.exists(connectionFile)) {
            return ANY;
        }
        String last = PrivateFiles.readProperties(connectionFile).getProperty("port", "");
        return last.matches("[0-9]{1,5}") ? new Port(Integer.parseInt(last), false) : ANY;
    }

    /** The number itself if it is free, otherwise one that is. */
    int free() throws IOException {
        if (number != 0 && isFree()) {
            return number;
        }
        if (fixed) {
            throw new StartFailure(StartFailure.UNAVAILABLE, "The port of the database, " + number + ", is taken");
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), number));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
