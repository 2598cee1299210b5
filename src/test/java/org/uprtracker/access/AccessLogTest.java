package org.uprtracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {
    @ParameterizedTest
    @CsvSource({
        "state=KAZ&q=libel, state=KAZ&q=libel",
        "key=upr_abcDEF-12345_6&state=KAZ, key=…&state=KAZ",
        "access_token=eyJhbGciOi.eyJzdWIi.c2lnbmVk, access_token=…",
    })
    void whatLooksLikeAKeyIsNotWrittenDown(String query, String shown) {
        assertEquals(shown, AccessLog.shown(query));
    }
}
