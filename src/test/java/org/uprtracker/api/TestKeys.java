package org.uprtracker.api;

import io.restassured.RestAssured;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.uprtracker.access.Role;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.journal.Values;

/** Keys of whoever a test needs, made over the API: one for each person, organisation and set of roles. */
public final class TestKeys {
    private static final Map<List<Object>, String> MADE = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** @param organisation id of an organisation on record; null: none */
    public static String key(String person, String organisation, Role... roles) {
        return MADE.computeIfAbsent(Arrays.asList(person, organisation, List.of(roles)), asked -> {
            Map<String, Object> body = new HashMap<>();
            body.put("name", "test key");
            body.put("person", person);
            body.put("roles", Arrays.stream(roles).map(Values::code).toList());
            if (organisation != null) {
                body.put("organisation", organisation);
            }
            return RestAssured.given().header("Authorization", bearer(admin())).contentType("application/json").body(body)
                    .post("/v1/api-keys").then().statusCode(201).extract().path("key");
        });
    }

    /** The operator's key. */
    public static String admin() {
        return TestDatabase.ADMIN_KEY;
    }

    /** The value of the header {@code Authorization} for a key. */
    public static String bearer(String key) {
        return "Bearer " + key;
    }
}
