package org.uprtracker.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
        "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1",
        "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1",
        "2001:db8::1", "2001::1", "2001:2::1", "2002:7f00:1::", "2002:808:808::", "3fff::1", "100::1", "5f00::1"})
    void whatIsNotOfTheOpenInternetIsNotPublic(String address) throws Exception {
        assertFalse(Network.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.0.1",
        "172.32.0.1", "192.167.1.1", "198.17.1.1", "223.255.255.255", "2001:4860:4860::8888", "2a00::1",
        "::ffff:8.8.8.8", "64:ff9b::808:808"})
    void whatIsIsPublic(String address) throws Exception {
        assertTrue(Network.isPublic(InetAddress.getByName(address)));
    }

    @Test
    void aNetworkHoldsItsAddressesAndNoOthers() throws Exception {
        // Given
        Network network = Network.of("10.1.128.0/17");
        // When
        boolean first = network.contains(InetAddress.getByName("10.1.128.0").getAddress());
        boolean last = network.contains(InetAddress.getByName("10.1.255.255").getAddress());
        // Then
        assertEquals(true, first && last);
        assertFalse(network.contains(InetAddress.getByName("10.1.127.255").getAddress()));
        assertFalse(network.contains(InetAddress.getByName("10.2.128.0").getAddress()));
        assertFalse(network.contains(InetAddress.getByName("::a01:8000").getAddress()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "localhost/8", "/8", "", "::/129", "10.0.0.0/x"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.of(text));
    }
}
