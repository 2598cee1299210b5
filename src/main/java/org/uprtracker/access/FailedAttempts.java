package org.uprtracker.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Slows down who tries keys: so many failures a minute from one address, then none of its keys is looked at. */
@ApplicationScoped
public class FailedAttempts {
    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Who has an IPv6 address has 2^64 of them. */
    private static final int NETWORK_BYTES = 8;

    private final PerMinute left;
    /** Who was told to wait within the last minute: told once, the log is not filled by who goes on. */
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(MINUTE)
            .build();
    private final String salt = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));

    @Inject
    FailedAttempts(@ConfigProperty(name = "upr.access.failures-per-minute", defaultValue = "10") int perMinute) {
        left = new PerMinute(perMinute);
    }

    /** Seconds until another attempt is looked at; empty if one is looked at now. */
    OptionalLong wait(String network) {
        return left.wait(network);
    }

    void count(String network) {
        left.take(network);
    }

    /** Whether this is the first time within a minute that this address is told to wait. */
    boolean isNews(String network) {
        return told.asMap().putIfAbsent(network, true) == null;
    }

    /** Name of an address in the log: the same within one run of the service, and nothing can be learned from it. */
    String alias(String network) {
        return HexFormat.of().formatHex(Secret.hash(salt + network), 0, 4);
    }

    static String network(SocketAddress address) {
        if (address == null || address.hostAddress() == null) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.hostAddress());
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address.hostAddress();
        }
    }
}
