package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Several machines: a primary and a streaming replica, two instances of the packaged service, HAProxy before them. Each
 * test names what is promised to whoever runs such a thing, and leaves everything running well.
 */
@Tag("thorough")
class TwoMachinesIT {
    private static final String KEY = "an-admin-key-that-only-tests-know";
    private static final int BOUND_SECONDS = 3;
    private static final String PAGE = "/v1/sources?limit=1";

    private static Path temporary;
    private static EmbeddedDatabase primary;
    private static StandbyServer replica;
    private static Machine one;
    private static Machine other;
    private static Machine proxy;
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(List.of("/usr/sbin/haproxy", "/usr/bin/haproxy").stream().anyMatch(path -> Files.exists(Path.of(path))),
                "no haproxy here: install Debian's package of that name");
        temporary = TemporaryDirectory.create();
        Path dataDir = temporary.resolve("primary");
        primary = EmbeddedDatabase.start(dataDir);
        replica = StandbyServer.of(primary, dataDir, temporary.resolve("replica"));
        EmbeddedDatabase.Connection known = primary.connection();
        Map<String, String> environment = Map.ofEntries(Map.entry("QUARKUS_DATASOURCE_JDBC_URL", known.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", known.user()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", known.password()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", known.owner()),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", known.ownerPassword()),
                Map.entry("UPR_READ_REPLICA_JDBC_URL", replica.jdbcUrl()),
                Map.entry("UPR_READ_REPLICA_MAX_STALENESS", BOUND_SECONDS + "S"),
                Map.entry("UPR_READ_REPLICA_CHECK_EVERY", "0.25S"), Map.entry("UPR_ADMIN_KEY", KEY));
        // Both at once on an empty database: one makes the schema and takes the curated data in, the other waits.
        one = Machine.service(Port.ANY.free(), environment, temporary.resolve("one.log")).start();
        other = Machine.service(Port.ANY.free(), environment, temporary.resolve("other.log")).start();
        one.awaitReady();
        other.awaitReady();
        proxy = proxy(Port.ANY.free()).start().awaitReady();
        await("the replica is used", () -> answeredByReplica(one) && answeredByReplica(other));
    }

    private static Machine proxy(int port) throws Exception {
        Path configuration = Files.writeString(temporary.resolve("haproxy.cfg"), """
                defaults
                    mode http
                    timeout connect 1s
                    timeout client 60s
                    timeout server 60s
                    timeout check 5s
                    retries 3
                    option redispatch 1
                    retry-on conn-failure empty-response
                frontend all
                    bind 127.0.0.1:%d
                    default_backend instances
                backend instances
                    balance roundrobin
                    http-request disable-l7-retry unless METH_GET
                    option httpchk GET /q/health/ready
                    server one 127.0.0.1:%d check inter 500ms fall 3 rise 1
                    server other 127.0.0.1:%d check inter 500ms fall 3 rise 1
                """.formatted(port, one.port(), other.port()));
        return new Machine(port, List.of("/usr/sbin/haproxy", "-db", "-f", configuration.toString()), Map.of(),
                temporary.resolve("haproxy.log"));
    }

    @AfterAll
    static void stop() throws Exception {
        for (Machine machine : new Machine[] {proxy, one, other}) {
            if (machine != null) {
                machine.kill();
            }
        }
        if (replica != null) {
            replica.close();
        }
        if (primary != null) {
            primary.close();
        }
        if (temporary != null) {
            TemporaryDirectory.delete(temporary);
        }
    }

    @Test
    void whoeverWroteReadsItAtOnceWhicheverInstanceAnswers() throws Exception {
        replica.query("select pg_wal_replay_pause()::text");
        try {
            for (int i = 0; i < 6; i++) {
                // When
                Written written = write(proxy);
                // Then
                assertEquals(200, proxy.get(written.path, "Authorization", "Bearer " + KEY).statusCode());
                HttpResponse<String> read = proxy.get(written.path, "Upr-Revision", written.revision);
                assertEquals(200, read.statusCode(), read.body());
                assertEquals(written.revision, header(read, "Upr-Revision"));
                assertEquals(written.revision, header(proxy.get(PAGE, "Upr-Revision", written.revision), "Upr-Revision"));
            }
        } finally {
            replica.query("select pg_wal_replay_resume()::text");
        }
        await("the replica is used again", () -> answeredByReplica(one) && answeredByReplica(other));
    }

    @Test
    void aRevisionThatDoesNotExistIsRefusedByName() throws Exception {
        for (String wrong : List.of("999999", "tomorrow", "-1")) {
            HttpResponse<String> refused = proxy.get(PAGE, "Upr-Revision", wrong);
            assertEquals(400, refused.statusCode());
            assertEquals("Upr-Revision", json(refused).at("/errors/0/parameter").asText(), refused.body());
        }
    }

    @Test
    void whoeverSendsNoKeyIsAnsweredByTheReplicaAndToldHowOldThatMayBe() throws Exception {
        // Given
        double before = metric(one, "upr_reads_total{side=\"replica\"}");
        write(one);
        for (int i = 0; i < 10; i++) {
            // When
            HttpResponse<String> read = one.get(PAGE);
            // Then
            int seconds = Integer.parseInt(header(read, "Upr-Staleness"));
            assertTrue(seconds >= 1 && seconds <= BOUND_SECONDS, "it may be " + seconds + " seconds old");
            assertEquals(json(read).get("revision").asText(), header(read, "Upr-Revision"));
        }
        assertEquals(before + 10, metric(one, "upr_reads_total{side=\"replica\"}"));
        assertEquals("", header(one.get(PAGE, "Authorization", "Bearer " + KEY), "Upr-Staleness"));
    }

    @Test
    void aReplicaThatLagsIsNotUsedBeyondTheBoundAndThatIsSaid() throws Exception {
        replica.query("select pg_wal_replay_pause()::text");
        try {
            // Given
            Written written = write(one);
            long acknowledged = System.nanoTime();
            // When
            await("all is read from the primary", () -> header(one.get(PAGE), "Upr-Revision").equals(written.revision));
            // Then
            Duration took = Duration.ofNanos(System.nanoTime() - acknowledged);
            assertTrue(took.compareTo(Duration.ofSeconds(BOUND_SECONDS + 2)) < 0, "old answers for " + took);
            assertFalse(answeredByReplica(one));
            await("it is said", () -> metric(one, "upr_replica_usable") == 0);
            assertTrue(metric(one, "upr_replica_lag_seconds") >= BOUND_SECONDS);
            HttpResponse<String> health = one.get("/q/health/ready");
            assertEquals(200, health.statusCode());
            JsonNode said = check(health);
            assertFalse(said.at("/data/answers").asBoolean(true), health.body());
            assertEquals("it is too far behind", said.at("/data/because").asText());
        } finally {
            replica.query("select pg_wal_replay_resume()::text");
        }
        await("the replica is used again", () -> answeredByReplica(one) && metric(one, "upr_replica_usable") == 1);
    }

    @Test
    void aListingIsReadToItsEndAtOneRevisionHoweverFarTheReplicaIs() throws Exception {
        replica.query("select pg_wal_replay_pause()::text");
        try {
            // Given
            Written written = write(one);
            JsonNode first = json(one.get(PAGE, "Authorization", "Bearer " + KEY));
            // When
            HttpResponse<String> next = other.get(first.get("next").asText().replaceFirst("^https?://[^/]+", ""));
            HttpResponse<String> known = other.get(PAGE + "&knownAt=" + written.revision);
            HttpResponse<String> after = other.get("/v1/changes?after=" + written.revision + ".1");
            // Then
            for (HttpResponse<String> answer : List.of(next, known, after)) {
                assertEquals(200, answer.statusCode(), answer.body());
                assertEquals(written.revision, json(answer).get("revision").asText());
            }
        } finally {
            replica.query("select pg_wal_replay_resume()::text");
        }
        await("the replica is used again", () -> answeredByReplica(other));
    }

    @Test
    void aReplicaThatDiesFailsNoRequest() throws Exception {
        try (Load load = new Load(proxy, PAGE)) {
            load.awaitAnswers(50);
            replica.kill();
            load.awaitAnswers(200);
            assertFalse(answeredByReplica(one));
            assertEquals("it does not answer", check(one.get("/q/health/ready")).at("/data/because").asText());
            replica.startAgain();
            await("the replica is used again", () -> answeredByReplica(one) && answeredByReplica(other));
            load.awaitAnswers(50);
        }
    }

    @Test
    void aReplicaThatHangsFailsNoRequestAndHoldsNoneUpForLong() throws Exception {
        try (Load load = new Load(proxy, PAGE)) {
            load.awaitAnswers(50);
            replica.signal("-STOP");
            try {
                load.awaitAnswers(200);
                assertTrue(load.longest().compareTo(Duration.ofSeconds(6)) < 0, "one waited " + load.longest());
            } finally {
                replica.signal("-CONT");
            }
            await("the replica is used again", () -> answeredByReplica(one) && answeredByReplica(other));
        }
    }

    @Test
    void anInstanceThatIsKilledFailsNoReader() throws Exception {
        try (Load load = new Load(proxy, PAGE)) {
            load.awaitAnswers(50);
            other.kill();
            load.awaitAnswers(200);
            Written written = write(proxy);
            assertEquals(200, proxy.get(written.path, "Upr-Revision", written.revision).statusCode());
        } finally {
            other.start().awaitReady();
        }
        await("the replica is used again", () -> answeredByReplica(other));
    }

    @Test
    void anImportIsFollowedAtTheInstanceThatDoesNotDoIt() throws Exception {
        // Given
        StringBuilder file = new StringBuilder("To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\n");
        for (int i = 0; i < 300; i++) {
            file.append("Kazakhstan,Asia,,Rebuild house number ").append(i).append(" of France,France,WEOG,,Supported,4,Detention,34\n");
        }
        // When
        HttpResponse<String> taken = one.send("/v1/imports?format=upr-info-csv", request -> request
                .headers("Authorization", "Bearer " + KEY, "Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(file.toString())));
        assertEquals(202, taken.statusCode(), taken.body());
        String path = "/v1/imports/" + json(taken).get("id").asText();
        await("it is done", () -> json(other.get(path, "Authorization", "Bearer " + KEY)).get("state").asText().equals("done"));
        // Then
        JsonNode done = json(other.get(path, "Authorization", "Bearer " + KEY));
        assertEquals(300, done.at("/report/rows").asInt(), done.toString());
        JsonNode read = json(other.get("/v1/recommendations?q=Rebuild&limit=1&count=true", "Upr-Revision",
                done.get("revision").asText()));
        assertEquals(300, read.get("total").asInt());
    }

    /** A write that was acknowledged. */
    private record Written(String path, String revision) {}

    private static Written write(Machine machine) throws Exception {
        String id = "made-up-source-" + WRITTEN.incrementAndGet();
        HttpResponse<String> written = machine.send("/v1/sources", request -> request
                .headers("Authorization", "Bearer " + KEY, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\":\"" + id + "\",\"title\":\"Made up\",\"publisher\":\"Nobody\",\"kind\":"
                        + "\"ngo_report\",\"url\":\"https://example.org/" + id + "\"}")));
        assertEquals(201, written.statusCode(), written.body());
        assertEquals(json(written).get("change").asText(), header(written, "Upr-Revision") + ".1");
        return new Written("/v1/sources/" + id, header(written, "Upr-Revision"));
    }

    private static boolean answeredByReplica(Machine machine) throws Exception {
        return !header(machine.get(PAGE), "Upr-Staleness").isEmpty();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }

    private static JsonNode check(HttpResponse<String> health) throws Exception {
        for (JsonNode check : json(health).get("checks")) {
            if (check.get("name").asText().equals("read replica")) {
                return check;
            }
        }
        throw new AssertionError(health.body());
    }

    private static double metric(Machine machine, String name) throws Exception {
        return machine.get("/q/metrics").body().lines().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).orElse(0.0);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, () -> "not within a minute: " + what + log());
            Thread.sleep(50);
        }
    }

    private static String log() {
        try {
            return "\n" + Files.readString(temporary.resolve("one.log"));
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
