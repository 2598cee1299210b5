package org.uprtracker.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.OtherSettings;
import org.uprtracker.access.Role;
import org.uprtracker.api.TestKeys;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.changes.Writing;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;

/** Every revision that has something for a webhook is delivered, in order, at least once, until it is taken. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OtherSettings.class)
class DeliveryTest {
    @Inject
    Journal journal;

    @Inject
    WebhookClock clock;

    private final String theme = "hook-" + System.nanoTime();
    private final String recommendation = "KAZ-2015-kibhr-h" + System.nanoTime();
    private Receiver receiver;
    private String id;
    private String secret;

    @BeforeEach
    void aWebhookForAThemeOfItsOwn() throws IOException {
        write(Writing.put(Writing.theme(theme, null)));
        receiver = new Receiver(OtherSettings.INTERNET);
        Response made = as().contentType("application/json")
                .body(Map.of("url", receiver.url(), "filters", Map.of("theme", theme))).post("/v1/webhooks");
        made.then().statusCode(201);
        id = made.path("id");
        secret = made.path("secret");
    }

    @AfterEach
    void deleteIt() {
        clock.set(Clock.systemUTC());
        as().header("If-Match", "*").delete("/v1/webhooks/" + id).then().statusCode(204);
        receiver.close();
    }

    @Test
    void aRevisionIsToldWithWhatItHas() throws Exception {
        // When
        long revision = change("One");
        await(() -> receiver.got().size() == 1);
        // Then
        Receiver.Got got = receiver.got().get(0);
        JsonPath message = JsonPath.from(got.text());
        assertEquals(id, message.getString("webhook"));
        assertEquals(revision, message.getLong("revision"));
        assertEquals(1, message.getInt("count"));
        assertEquals(List.of(recommendation), message.getList("changes.thing"));
        assertEquals("One", message.getString("changes[0].content.text"));
        assertEquals(RestAssured.get("/v1/changes?after=" + (revision - 1) + ".999").path("items[0].hash"),
                message.getString("hash"));
        Instant.parse(message.getString("committedAt"));
        assertEquals(List.of(recommendation), RestAssured.given().urlEncodingEnabled(false).get(message.getString("link"))
                .then().statusCode(200).extract().path("items.thing"));
        assertEquals("/hook?to=us", got.path());
        assertEquals("application/json", got.header("Content-Type"));
        assertEquals("upr-tracker-webhook/1", got.header("User-Agent"));
        assertEquals(message.getString("id"), got.header("Upr-Delivery"));
        assertEquals(String.valueOf(revision), got.header("Upr-Revision"));
        await(() -> "delivered".equals(deliveries().getString("items[0].state")));
        as().get("/v1/webhooks/" + id + "/deliveries").then()
                .body("items.id", contains(message.getString("id")))
                .body("items.answer", contains(204))
                .body("items.attempts", contains(1))
                .body("items.count", contains(1))
                .body("items[0].failure", nullValue());
        as().get("/v1/webhooks/" + id).then().body("position", containsString(revision + ".1-"));
    }

    @Test
    void whoHasTheSecretKnowsThatItComesFromHere() throws Exception {
        // When
        change("One");
        await(() -> receiver.got().size() == 1);
        // Then
        Receiver.Got got = receiver.got().get(0);
        String[] parts = got.header("Upr-Signature").split(",");
        String time = parts[0].substring("t=".length());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
        assertEquals("v1=" + HexFormat.of().formatHex(mac.doFinal(got.body())), parts[1]);
        assertTrue(Math.abs(Instant.now().getEpochSecond() - Long.parseLong(time)) < 30);
    }

    @Test
    void whatDoesNotMatchIsNotTold() {
        // When
        write(Writing.put(Writing.source("hook-" + theme, "About nothing")));
        long revision = change("One");
        await(() -> receiver.got().size() == 1);
        // Then
        assertEquals(List.of(revision), revisions());
    }

    @Test
    void ofManyChangesTheFirstTwentyAreToldAndAllAreLinked() {
        // When
        write(IntStream.range(0, 25).mapToObj(i -> Writing.put(
                Writing.recommendation(recommendation + "-" + (char) ('a' + i), "Text", theme))).toArray(Act[]::new));
        await(() -> receiver.got().size() == 1);
        // Then
        JsonPath message = JsonPath.from(receiver.got().get(0).text());
        assertEquals(25, message.getInt("count"));
        assertEquals(20, message.getList("changes").size());
        RestAssured.given().urlEncodingEnabled(false).get(message.getString("link")).then()
                .body("items.size()", equalTo(25));
    }

    @Test
    void revisionsComeInTheirOrderAlsoAfterAFailure() {
        // Given
        receiver.answers(503);
        List<Long> written = List.of(change("One"), change("Two"), change("Three"));
        await(() -> receiver.got().size() == 1 && deliveries().get("items[0].nextAttemptAt") != null);
        // When
        receiver.answers(200);
        later(Duration.ofMinutes(2));
        await(() -> receiver.taken().size() == 3);
        // Then
        assertEquals(written, revisions());
        assertEquals(4, receiver.got().size());
        assertEquals(receiver.got().get(0).header("Upr-Delivery"), receiver.got().get(1).header("Upr-Delivery"));
    }

    @Test
    void aFailureIsShownAndTriedAgainWithGrowingPauses() {
        // Given
        receiver.answers(500);
        change("One");
        await(() -> receiver.got().size() == 1 && deliveries().get("items[0].nextAttemptAt") != null);
        // When
        Duration first = pause();
        later(Duration.ofSeconds(30));
        sleep(600);
        int early = receiver.got().size();
        later(Duration.ofSeconds(90));
        await(() -> receiver.got().size() == 2 && deliveries().getInt("items[0].attempts") == 2
                && deliveries().get("items[0].nextAttemptAt") != null);
        // Then
        assertEquals(1, early);
        assertTrue(first.toSeconds() >= 53 && first.toSeconds() <= 66, first.toString());
        assertTrue(pause().toSeconds() >= 107 && pause().toSeconds() <= 132, pause().toString());
        as().get("/v1/webhooks/" + id + "/deliveries").then().body("items.state", contains("waiting"))
                .body("items.answer", contains(500)).body("items.failure", contains("it answered with status 500"));
        as().get("/v1/webhooks/" + id).then().body("state", equalTo("active"));
    }

    @Test
    void afterThreeDaysItIsPausedAndSaysWhyAndGoesOnWhenToldTo() {
        // Given
        receiver.answers(404);
        long revision = change("One");
        await(() -> receiver.got().size() == 1 && deliveries().get("items[0].nextAttemptAt") != null);
        // When
        later(Duration.ofDays(3).plusMinutes(5));
        await(() -> "paused".equals(as().get("/v1/webhooks/" + id).path("state")));
        // Then
        as().get("/v1/webhooks/" + id).then().body("why", equalTo("Revision " + revision
                + " could not be delivered for three days: it answered with status 404."));
        as().get("/v1/webhooks/" + id + "/deliveries").then().body("items.state", contains("waiting"))
                .body("items[0].nextAttemptAt", nullValue());
        int before = receiver.got().size();
        change("Two");
        later(Duration.ofDays(10));
        sleep(600);
        assertEquals(before, receiver.got().size());
        receiver.answers(200);
        as().post("/v1/webhooks/" + id + "/resume").then().statusCode(200);
        await(() -> receiver.taken().size() == 2);
        assertEquals(List.of(revision, revision + 1), revisions());
    }

    @Test
    void aReplayTellsAgainFromAPlaceOn() {
        // Given
        long first = write(Writing.put(Writing.recommendation(recommendation, "One", theme)),
                Writing.put(Writing.recommendation(recommendation + "-b", "One", theme)));
        long second = change("Two");
        await(() -> receiver.taken().size() == 2);
        // When
        as().contentType("application/json").body(Map.of("from", first + ".1")).post("/v1/webhooks/" + id + "/replay").then()
                .statusCode(200).body("position", equalTo(first + ".1"));
        await(() -> receiver.taken().size() == 4);
        // Then
        assertEquals(List.of(first, second, first, second), revisions());
        JsonPath again = JsonPath.from(receiver.got().get(2).text());
        assertEquals(List.of(recommendation + "-b"), again.getList("changes.thing"));
        assertEquals(4, receiver.got().stream().map(got -> got.header("Upr-Delivery")).distinct().count());
    }

    /** An instance that dies in the middle keeps its lease until that ends; then another one goes on. */
    @Test
    void whileOneInstanceIsAtWorkNoOtherIsAndWhatADeadOneLeftIsTakenUp() {
        // Given
        QuarkusTransaction.requiringNew().run(() -> {
            Webhook webhook = Webhook.findById(UUID.fromString(id));
            webhook.leasedBy = UUID.randomUUID();
            webhook.leasedUntil = Instant.now().plus(Duration.ofMinutes(2));
        });
        long revision = change("One");
        sleep(600);
        int whileLeased = receiver.got().size();
        // When
        later(Duration.ofMinutes(3));
        await(() -> receiver.taken().size() == 1);
        // Then
        assertEquals(0, whileLeased);
        assertEquals(List.of(revision), revisions());
    }

    @Test
    void aRecordThatWasPutBackIsNoticed() {
        // Given
        QuarkusTransaction.requiringNew().run(() -> {
            Webhook webhook = Webhook.findById(UUID.fromString(id));
            webhook.position = webhook.position.replaceFirst("-.*", "-000000000000");
        });
        // When
        change("One");
        await(() -> "paused".equals(as().get("/v1/webhooks/" + id).path("state")));
        // Then
        as().get("/v1/webhooks/" + id).then().body("why", containsString("put back to an earlier state"));
        assertEquals(List.of(), receiver.got());
    }

    @Test
    void aSlowReceiverDoesNotSlowOthers() throws IOException {
        // Given
        receiver.answers(exchange -> sleep(5000));
        try (Receiver quick = new Receiver(OtherSettings.INTERNET)) {
            String other = as().contentType("application/json")
                    .body(Map.of("url", quick.url(), "filters", "theme=" + theme)).post("/v1/webhooks").path("id");
            // When
            long start = System.nanoTime();
            change("One");
            await(() -> quick.taken().size() == 1);
            // Then
            assertTrue(System.nanoTime() - start < 4_900_000_000L);
            as().header("If-Match", "*").delete("/v1/webhooks/" + other).then().statusCode(204);
        }
    }

    private long change(String text) {
        return write(Writing.put(Writing.recommendation(recommendation, text, theme)));
    }

    private long write(Act... acts) {
        return journal.apply(new By("hook-test", null), null, List.of(acts)).revision();
    }

    private List<Long> revisions() {
        return receiver.taken().stream().map(got -> Long.valueOf(got.header("Upr-Revision"))).toList();
    }

    private JsonPath deliveries() {
        return as().get("/v1/webhooks/" + id + "/deliveries").jsonPath();
    }

    private Duration pause() {
        return Duration.between(Instant.parse(deliveries().getString("items[0].lastAttemptAt")),
                Instant.parse(deliveries().getString("items[0].nextAttemptAt")));
    }

    private void later(Duration more) {
        clock.set(Clock.offset(Clock.systemUTC(), more));
    }

    private static RequestSpecification as() {
        return RestAssured.given().header("Authorization", TestKeys.bearer(
                TestKeys.key("Hook Reader", "osce-rfom", Role.CONTRIBUTOR)));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen within ten seconds");
            sleep(50);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
