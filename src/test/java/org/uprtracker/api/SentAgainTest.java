package org.uprtracker.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.uprtracker.api.Bodies.body;
import static org.uprtracker.api.Bodies.source;
import static org.uprtracker.api.Bodies.theme;
import static org.uprtracker.api.Bodies.unique;
import static org.uprtracker.api.Bodies.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.uprtracker.access.Role;

/** Requests that are sent again, many writes in one request, and many who write at once. */
@ApiTest
class SentAgainTest {
    @Test
    void theSameRequestIsDoneOnce() {
        String key = unique("again");
        Map<String, Object> theme = theme(unique("theme"));
        String first = withKey(key, "/v1/themes", theme).statusCode(201).extract().asString();
        String again = withKey(key, "/v1/themes", theme).statusCode(201).extract().asString();
        assertEquals(first, again);
        withKey(key, "/v1/themes", theme(unique("theme"))).statusCode(422).body("type", equalTo("/problems/key-reused"));
        withKey(key, "/v1/themes?reason=other", theme).statusCode(422);
        Api.as(TestKeys.key("Ida Import", "hrw", Role.IMPORTER)).header("Idempotency-Key", key).body(theme)
                .post("/v1/themes").then().statusCode(409);
        withKey("a b", "/v1/themes", theme).statusCode(400).body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void whatWasRefusedMayBeTriedAgainUnderItsKey() {
        String key = unique("again");
        withKey(key, "/v1/themes", with(theme(unique("theme")), "parent", "no-such-theme")).statusCode(422);
        withKey(key, "/v1/themes", theme(unique("theme"))).statusCode(201);
    }

    @Test
    void theSameRequestAtOnceIsDoneOnce() throws Exception {
        // Given
        String key = unique("at-once");
        Map<String, Object> theme = theme(unique("theme"));
        long before = head();
        // When
        List<Integer> statuses = atOnce(8, i -> withKey(key, "/v1/themes", theme).extract().statusCode());
        // Then
        assertEquals(List.of(201, 201, 201, 201, 201, 201, 201, 201), statuses);
        assertEquals(before + 1, head());
    }

    @Test
    void aBatchAnswersForEachItem() {
        String source = unique("source");
        String theme = unique("theme");
        long before = head();
        Api.post(TestKeys.admin(), "/v1/batch", body("reason", "From the report", "items", List.of(
                        create("source", source(source)),
                        create("theme", with(theme(theme), "citations", List.of(Map.of("source", source, "place", "p. 1")))),
                        create("theme", with(theme(unique("bad")), "parent", "no-such-theme")),
                        create("theme", theme(theme)),
                        body("action", "change", "kind", "theme", "id", "defamation", "content", Map.of("names", Map.of("en", "x")),
                                "reason", "y"))))
                .statusCode(200).body("items.status", equalTo(List.of(201, 201, 422, 409, 428)))
                .body("items[1].written.change", equalTo((before + 1) + ".2"))
                .body("items[2].problem.errors[0].pointer", equalTo("/parent"))
                .body("items[2].written", nullValue());
        assertEquals(before + 1, head());
        Api.get("/v1/themes/" + theme).statusCode(200);
    }

    @Test
    void anAtomicBatchIsWrittenWholeOrNotAtAll() {
        String theme = unique("theme");
        List<Map<String, Object>> items = List.of(create("theme", theme(theme)), create("review", Map.of("state", "KAZ")));
        long before = head();
        Api.post(TestKeys.admin(), "/v1/batch?atomic=true", Map.of("items", items)).statusCode(422)
                .body("items[1].status", equalTo(400));
        assertEquals(before, head());
        Api.get("/v1/themes/" + theme).statusCode(404);
    }

    @Test
    void aBatchIsBoundedAndWellFormed() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i <= 1000; i++) {
            many.add(create("theme", theme("x")));
        }
        Api.post(TestKeys.admin(), "/v1/batch", Map.of("items", many)).statusCode(422).body("errors[0].pointer", equalTo("/items"));
        Api.post(TestKeys.admin(), "/v1/batch", Map.of("items", List.of(body("action", "change", "kind", "theme"))))
                .statusCode(422).body("errors.pointer", hasItem("/items/0"));
        Api.post(null, "/v1/batch", Map.of("items", List.of())).statusCode(401);
    }

    @Test
    void ofTwentyWhoChangeOneThingNoneIsLost() throws Exception {
        // Given
        String id = unique("contested");
        Api.post(TestKeys.admin(), "/v1/themes", with(theme(id), "ohchr", List.of())).statusCode(201);
        long before = head();
        // When
        atOnce(20, i -> {
            while (true) {
                var read = Api.get("/v1/themes/" + id + "/content").extract();
                List<String> labels = new ArrayList<>(read.path("ohchr") == null ? List.of() : read.path("ohchr"));
                labels.add("label " + i);
                int status = Api.patch(TestKeys.admin(), "/v1/themes/" + id + "?reason=label", read.header("ETag"),
                        Map.of("ohchr", labels)).extract().statusCode();
                if (status != 412) {
                    return status;
                }
            }
        });
        // Then
        List<String> labels = Api.get("/v1/themes/" + id + "/content").extract().path("ohchr");
        assertEquals(20, labels.stream().distinct().count());
        assertEquals(before + 20, head());
        Api.get("/v1/changes?after=" + before + ".999999&limit=500&count=true").body("total", equalTo(20));
    }

    private static Map<String, Object> create(String kind, Map<String, Object> content) {
        return body("action", "create", "kind", kind, "content", content);
    }

    private static io.restassured.response.ValidatableResponse withKey(String key, String address, Object body) {
        return Api.as(TestKeys.admin()).header("Idempotency-Key", key).body(body).post(address).then();
    }

    private interface Attempt {
        int make(int number) throws Exception;
    }

    private static List<Integer> atOnce(int many, Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                attempts.add(() -> attempt.make(number));
            }
            List<Integer> made = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(attempts)) {
                made.add(one.get());
            }
            return made;
        } finally {
            threads.shutdown();
        }
    }

    private static long head() {
        return Api.get("/v1/states?limit=1").extract().jsonPath().getLong("revision");
    }
}
