package org.uprtracker.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some addresses that follow each other, written as {@code 10.0.0.0/8}.
 *
 * @param first bytes of the first address
 * @param bits how many bits of it all have in common
 */
record Network(byte[] first, int bits) {
    /** Whatever is not meant to be reached over the internet (IANA's registers of special addresses). */
    private static final List<Network> SPECIAL = Stream.of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20").map(Network::of).toList();
    private static final Network GLOBAL_UNICAST = of("2000::/3");
    private static final Network NAT64 = of("64:ff9b::/96");

    /** @throws IllegalArgumentException if it is not written so */
    static Network of(String text) {
        try {
            String[] parts = text.strip().split("/");
            // A name here would be looked up, and could be anything tomorrow.
            if (parts.length != 2 || !parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                throw new IllegalArgumentException(text);
            }
            byte[] first = InetAddress.getByName(parts[0]).getAddress();
            int bits = Integer.parseInt(parts[1]);
            if (bits < 0 || bits > first.length * Byte.SIZE) {
                throw new IllegalArgumentException(text);
            }
            return new Network(first, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no network: write it as 10.1.0.0/16 or fd00:1::/32", e);
        }
    }

    /**
     * Whether an address belongs to the open internet. Of an address that holds another one, that one counts; an IPv4
     * address in IPv6 form ({@code ::ffff:10.0.0.1}) is one to Java already.
     */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NAT64.contains(bytes)) {
            bytes = Arrays.copyOfRange(bytes, 12, 16);
        }
        byte[] asked = bytes;
        return (asked.length == 4 || GLOBAL_UNICAST.contains(asked))
                && SPECIAL.stream().noneMatch(network -> network.contains(asked));
    }

    boolean contains(byte[] address) {
        int host = first.length * Byte.SIZE - bits;
        return address.length == first.length
                && new BigInteger(1, address).shiftRight(host).equals(new BigInteger(1, first).shiftRight(host));
    }
}
