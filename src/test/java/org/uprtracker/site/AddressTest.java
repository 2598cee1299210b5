package org.uprtracker.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void whatIsChangedIsChangedAndNothingElse() {
        Address address = Address.of("https://upr.example.org/v1/recommendations?status=implemented%20(claimed)&q=a%26b&theme=x&theme=y");
        assertEquals("/v1/recommendations", address.path());
        assertEquals(Optional.of("implemented (claimed)"), address.value("status"));
        assertEquals("/v1/recommendations?q=a%26b&theme=x&theme=y&lang=ru", address.without("status").with("lang", "ru").toString());
        assertEquals("/v1/recommendations?q=a%26b&theme=y", address.without("status").withoutValue("theme", "x").toString());
        assertEquals("/v1/recommendations?q=a%26b&theme=z", address.without("status").with("theme", "z").toString());
    }

    @Test
    void whatIsNoAddressStaysText() {
        assertEquals("/v1/states?q=%25zz", Address.of("/v1/states?q=%zz").toString());
        assertEquals("/v1/states?q=", Address.of("/v1/states?q").toString());
        assertEquals("/v1/states", Address.of("/v1/states?").toString());
        assertEquals("/x?q=%22%3Cscript%3E", Address.of("/x?q=\"<script>").toString());
    }
}
