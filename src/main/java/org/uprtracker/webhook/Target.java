package org.uprtracker.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * An address on the web that may be delivered to, with the machines it leads to, which were looked at.
 *
 * @param uri as it was asked for
 * @param machines where its name leads; connections are made to these and not to what the name leads to later
 */
record Target(URI uri, List<InetAddress> machines) {
    boolean secure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : secure() ? 443 : 80;
    }

    /** Path and query, as they are sent. */
    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Why an address is not delivered to, in words that follow its name. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }
}
