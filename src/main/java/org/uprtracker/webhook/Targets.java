package org.uprtracker.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Decides where may be delivered to. A webhook makes this service ask whatever somebody wrote down; so it must not lead
 * into the operator's own network, under any name or notation, today or when the name leads elsewhere.
 */
@ApplicationScoped
class Targets {
    private static final int LONGEST = 2000;

    private final boolean allowHttp;
    private final List<Network> allowed;

    @Inject
    Targets(WebhookSettings settings) {
        allowHttp = settings.allowHttp();
        allowed = settings.allowNetworks().orElse(List.of()).stream().map(Network::of).toList();
    }

    /** Looks the name up anew: what it led to before says nothing. */
    Target check(String url) throws Target.Refused {
        URI uri = parse(url);
        String host = uri.getHost();
        InetAddress[] machines;
        try {
            machines = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new Target.Refused("names a host that is not known: " + host);
        }
        if (host.matches("[0-9.]+") && !machines[0].getHostAddress().equals(host)) {
            // 0177.0.0.1 is one address to some programs and another to others.
            throw new Target.Refused("must write its address as four plain numbers");
        }
        for (InetAddress machine : machines) {
            if (!mayReach(machine)) {
                throw new Target.Refused("leads to an address that is not on the open internet");
            }
        }
        return new Target(uri, List.of(machines));
    }

    private URI parse(String url) throws Target.Refused {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new Target.Refused("is no address on the web");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme());
        if (url.length() > LONGEST || uri.getHost() == null || !http && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new Target.Refused("must be an address on the web that begins with https:// and a host name (of a name in "
                    + "other letters, its form in xn--), with at most " + LONGEST + " characters");
        }
        if (http && !allowHttp) {
            throw new Target.Refused("must begin with https://");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Target.Refused("may hold no name and password, and no #");
        }
        int port = uri.getPort();
        if (port != -1 && port != 80 && port != 443 && (port < 1024 || port > 65535)) {
            throw new Target.Refused("must use port 443 or 80, or one from 1024 on");
        }
        return uri;
    }

    private boolean mayReach(InetAddress machine) {
        return Network.isPublic(machine)
                || allowed.stream().anyMatch(network -> network.contains(machine.getAddress()));
    }
}
