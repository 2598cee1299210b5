package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.OtherSettings;
import org.uprtracker.access.Role;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.imports.LineImporter;

/** Files are taken in, worked on one after the other, followed, and come in whole or not at all. */
@ApiTest
@TestProfile(OtherSettings.class)
class ImportsTest {
    private static final String IMPORTS = "/v1/imports";
    private static final String UNKNOWN = "01a2033c-214a-7924-a7f1-b6c8bb19ded0";

    @TestHTTPResource("/v1/imports")
    URI address;

    private final String theme = "imported-" + Long.toString(System.nanoTime(), 36);

    @Test
    void aFileComesInAsOneRevision() {
        // When
        Response sent = send(importer(), "", lines("theme " + theme, "theme " + theme + "-b"));
        // Then
        sent.then().statusCode(202).header("Location", matchesPattern("http://.*/v1/imports/[0-9a-f-]{36}"))
                .body("format", equalTo("lines")).body("dryRun", equalTo(false)).body("onError", equalTo("fail"))
                .body("person", equalTo("Ivo Importer")).body("sha256", matchesPattern("[0-9a-f]{64}"));
        Response job = ended(sent);
        job.then().body("state", equalTo("done")).body("report.rows", equalTo(2)).body("report.themes", equalTo(2))
                .body("report.matches.new", equalTo(2)).body("finishedAt", notNullValue())
                .body("progress.done", equalTo(0));
        int revision = job.path("revision");
        assertEquals(revision, job.<Integer>path("report.revision"));
        Api.get("/v1/themes/" + theme).statusCode(200);
        Api.get("/v1/changes?kind=theme&limit=1").statusCode(200);
        Api.get("/v1/themes/" + theme + "?knownAt=" + (revision - 1)).statusCode(404);
        Api.as(importer()).header("If-None-Match", job.header("ETag")).get(path(sent)).then().statusCode(304);
    }

    @Test
    void itSaysHowEachThingWasMatched() {
        // Given
        Response sent = send(importer(), "", lines("theme " + theme, "theme " + theme + "-b", "theme " + theme + "-c"));
        ended(sent);
        // When
        ValidatableResponse first = Api.as(importer()).get(path(sent) + "/items?limit=2").then();
        // Then
        first.statusCode(200).body("items.id", contains(theme, theme + "-b")).body("items.place", contains("row 2", "row 3"))
                .body("items.match", contains("new", "similar_text")).body("items[1].score", equalTo(0.75f))
                .body("items[0].candidates[0].id", equalTo("KAZ-2-126.29")).body("items[0].action", equalTo("created"))
                .body("items[0].link", containsString("/v1/themes/" + theme));
        String next = first.extract().path("next");
        Api.as(importer()).get(next.substring(next.indexOf("/v1"))).then().statusCode(200)
                .body("items.id", contains(theme + "-c")).body("next", nullValue());
        Api.as(importer()).get(path(sent) + "/items?match=similar_text&action=created").then().statusCode(200)
                .body("items.id", contains(theme + "-b"));
        Api.as(importer()).get(path(sent) + "/items?match=paragraph").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void aDryRunChangesNothing() {
        // When
        Response job = ended(send(importer(), "?dryRun=true", lines("theme " + theme)));
        // Then
        job.then().body("state", equalTo("done")).body("dryRun", equalTo(true)).body("report.themes", equalTo(1))
                .body("revision", nullValue());
        Api.get("/v1/themes/" + theme).statusCode(404);
        Api.as(importer()).get(path(job) + "/items").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void aBadRowKeepsTheWholeFileOut() {
        // When
        Response job = ended(send(importer(), "", lines("theme " + theme, "bad", "bad")));
        // Then
        job.then().body("state", equalTo("failed")).body("report.failure", equalTo("2 rows are not right."))
                .body("report.findings.row", contains(3, 4)).body("report.findings[0].column", equalTo("Word"))
                .body("report.findings[0].value", equalTo("bad\uFFFD")).body("report.findings[0].severity", equalTo("error"));
        Api.get("/v1/themes/" + theme).statusCode(404);
    }

    @Test
    void unlessBadRowsAreLeftOut() {
        // When
        Response job = ended(send(importer(), "?onError=skip", lines("theme " + theme, "bad")));
        // Then
        job.then().body("state", equalTo("done")).body("onError", equalTo("skip")).body("report.findings.size()", equalTo(1));
        Api.get("/v1/themes/" + theme).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"unreadable | cannot be read: send others", "broken | the fault is ours",
        "broken-late | the fault is ours"})
    void whatFailsLeavesNothing(String line, String message) {
        // When
        Response job = ended(send(importer(), "", lines("theme " + theme, line)));
        // Then
        job.then().body("state", equalTo("failed")).body("report.failure", containsString(message)).body("revision", nullValue());
        Api.get("/v1/themes/" + theme).statusCode(404);
        Api.as(importer()).get(path(job) + "/items").then().body("items.size()", equalTo(0));
        assertEquals(List.of(), spooled());
    }

    @Test
    void theSameFileIsRecognised() {
        // Given
        byte[] file = lines("theme " + theme);
        String first = ended(send(importer(), "", file)).path("id");
        String head = Api.get("/v1/changes?limit=1").extract().path("items[0].id");
        // When
        Response second = send(importer(), "?filename=other.txt", file);
        // Then
        second.then().statusCode(202).body("state", equalTo("done")).body("sameAs", equalTo(first))
                .body("sameAsLink", containsString(IMPORTS + "/" + first)).body("fileName", equalTo("other.txt"));
        ended(second).then().body("sameAs", equalTo(first)).body("revision", nullValue());
        assertEquals(head, Api.get("/v1/changes?limit=1").extract().path("items[0].id"));
        ended(send(importer(), "?state=KAZ", file)).then().body("sameAs", nullValue()).body("hints.state", equalTo("KAZ"));
        ended(send(importer(), "?dryRun=true", file)).then().body("sameAs", nullValue());
    }

    @Test
    void whatFailedIsTriedAgain() {
        // Given
        byte[] file = lines("bad", "theme " + theme);
        ended(send(importer(), "", file)).then().body("state", equalTo("failed"));
        // When
        Response again = ended(send(importer(), "", file));
        // Then
        again.then().body("state", equalTo("failed")).body("sameAs", nullValue());
    }

    @Test
    void aRequestThatIsSentAgainIsOneImport() {
        // Given
        byte[] file = lines("theme " + theme);
        Supplier<Response> send = () -> binary(importer()).header("Idempotency-Key", theme).body(file).post(IMPORTS);
        // When
        String first = send.get().then().statusCode(202).extract().path("id");
        // Then
        assertEquals(first, send.get().then().statusCode(202).extract().path("id"));
        binary(importer()).header("Idempotency-Key", theme).body(lines("bad")).post(IMPORTS).then().statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
        await(importer(), first);
        assertEquals(List.of(), spooled());
    }

    @Test
    void filesWaitForEachOther() {
        // Given
        Response first = send(importer(), "", lines("wait", "theme " + theme));
        Response second = send(importer(), "", lines("theme " + theme + "-b"));
        // When
        String waiting = state(second);
        // Then
        assertEquals("queued", waiting);
        until(() -> state(first).equals("matching"));
        Api.as(importer()).get(path(first)).then().body("progress.stage", equalTo("matching"))
                .body("progress.done", equalTo(2)).body("progress.of", equalTo(1000)).body("startedAt", notNullValue());
        LineImporter.goOn();
        Response job = ended(first);
        job.then().body("state", equalTo("done")).body("progress.of", greaterThan(0)).body("progress.stage", nullValue());
        assertEquals(job.<Integer>path("progress.of"), job.<Integer>path("progress.done"));
        ended(second).then().body("state", equalTo("done"));
        assertEquals(List.of(), spooled());
    }

    @Test
    void anImportIsFollowed() throws Exception {
        // Given
        Response sent = send(importer(), "", lines("wait", "theme " + theme));
        until(() -> state(sent).equals("matching"));
        HttpResponse<InputStream> events = HttpClient.newHttpClient().send(request(path(sent).substring(IMPORTS.length()))
                .header("Accept", "text/event-stream").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        // When
        assertEquals("text/event-stream", events.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            String progress = lines.readLine() + lines.readLine();
            String life = Stream.generate(() -> line(lines)).filter(line -> line.startsWith(":")).findFirst().orElseThrow();
            LineImporter.goOn();
            List<String> rest = lines.lines().toList();
            // Then
            assertTrue(progress.contains("event:progress") && progress.contains("\"stage\":\"matching\""), progress);
            assertTrue(life.contains("still at it"), life);
            assertTrue(rest.stream().anyMatch(line -> line.matches("event: ?done")), rest::toString);
            assertTrue(rest.stream().anyMatch(line -> line.startsWith("data") && line.contains("\"themes\":1")), rest::toString);
        }
    }

    @Test
    void whatIsAtItsEndIsToldAtOnce() {
        // Given
        Response sent = send(importer(), "", lines("bad"));
        ended(sent);
        // When
        String events = Api.as(importer()).header("Accept", "text/event-stream").get(path(sent)).then().statusCode(200).extract()
                .asString();
        // Then
        assertTrue(events.matches("(?s)event: ?failed\n.*1 rows are not right.*"), events);
        Api.as(other()).header("Accept", "text/event-stream").get(path(sent)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "reading", "matching", "writing"})
    void whatNobodyWorksOnAnyMoreIsInterrupted(String state) throws SQLException {
        // Given
        String id = UUID.randomUUID().toString();
        try (Connection connection = TestDatabase.owner(); Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into import_job (id, instance, sha256, bytes, format, dry_run, on_error, state, progress_done,
                        progress_of, person, organisation, created_at, started_at)
                    values ('%s', gen_random_uuid(), repeat('0', 64), 7, 'lines', false, 'fail', '%s', 3, 10, 'Ivo Importer', 'hrw',
                        now(), now())""".formatted(id, state));
        }
        // When
        ValidatableResponse job = Api.as(importer()).get(IMPORTS + "/" + id).then();
        // Then
        job.statusCode(200).body("state", equalTo("interrupted")).body("progress.done", equalTo(3));
        Api.as(importer()).get(IMPORTS + "?limit=500").then().statusCode(200)
                .body("items.find { it.id == '" + id + "' }.state", equalTo("interrupted"));
        assertTrue(Api.as(importer()).header("Accept", "text/event-stream").get(IMPORTS + "/" + id).asString()
                .contains("interrupted"));
    }

    @Test
    void aFormatThatIsLeftOutIsFound() {
        ended(send(importer(), "", "OTHER\nbad\n".getBytes())).then().body("format", equalTo("other"));
        send(importer(), "", "Something else\n".getBytes()).then().statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type")).body("errors[0].parameter", equalTo("format"))
                .body("errors[0].allowed", hasItem("lines")).body("detail", containsString("lines (lines for tests)"));
        assertEquals(List.of(), spooled());
    }

    @Test
    void aFormatThatIsWrongIsRefused() {
        send(importer(), "?format=other", lines("theme " + theme)).then().statusCode(422)
                .body("errors[0].parameter", equalTo("format")).body("errors[0].allowed", contains("lines"));
        // What no format knows may still be what its sender says.
        ended(send(importer(), "?format=other", "? \nunreadable".getBytes())).then().body("state", equalTo("failed"));
        assertEquals(List.of(), spooled());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"format=pdf | format", "dryRun=yes | dryRun", "state=Kazakhstan | state", "state=XXX | state",
        "cycle=0 | cycle", "cycle=two | cycle", "session=-1 | session", "encoding=klingon-8 | encoding", "encoding= | encoding",
        "onError=ignore | onError", "colour=red | colour", "cycle=1&cycle=2 | cycle", "filename= | filename"})
    void aParameterThatIsNotRightIsNamed(String query, String name) {
        send(importer(), "?" + query, lines("theme " + theme)).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter")).body("errors.parameter", contains(name));
        assertEquals(List.of(), spooled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?colour=red", "?limit=0", "?before=yesterday", "/" + UNKNOWN + "?colour=red",
        "/" + UNKNOWN + "/items?match=guess", "/" + UNKNOWN + "/items?cursor=x", "/" + UNKNOWN + "/items?limit=501"})
    void soIsOneOfReading(String query) {
        Api.as(importer()).get(IMPORTS + query).then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void hintsAreKept() {
        Response job = ended(send(importer(), "?state=kaz&cycle=2&session=20&encoding=macintosh&format=lines", lines("bad")));
        job.then().body("hints.state", equalTo("KAZ")).body("hints.cycle", equalTo(2)).body("hints.session", equalTo(20))
                .body("hints.encoding", equalTo("macintosh"));
    }

    @Test
    void aFormHoldsOneFile() {
        ended(form().multiPart("upload", "a/b/lists.txt", lines("bad"), "text/csv").post(IMPORTS))
                .then().body("fileName", equalTo("lists.txt")).body("bytes", equalTo(9));
        form().multiPart("one", "1.txt", lines("bad")).multiPart("two", "2.txt", lines("bad")).post(IMPORTS).then().statusCode(400)
                .body("detail", containsString("2 files"));
        form().multiPart("file", "1.txt", lines("bad")).multiPart("format", "lines").post(IMPORTS).then().statusCode(400)
                .body("errors.parameter", contains("format"));
        form().multiPart("format", "lines").post(IMPORTS).then().statusCode(400);
        assertEquals(List.of(), spooled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/pdf", "application/json",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
    void theMediaTypeDoesNotMatter(String type) {
        Api.as(importer()).contentType(type).header("Content-Disposition", "attachment; filename*=UTF-8''Wor%C3%A4.csv")
                .body(lines("bad")).post(IMPORTS).then().statusCode(202).body("fileName", equalTo("Wor\u00e4.csv"));
    }

    @Test
    void anEmptyBodyIsRefused() {
        send(importer(), "", new byte[0]).then().statusCode(400).body("detail", containsString("empty"));
        assertEquals(List.of(), spooled());
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[OtherSettings.LARGEST_FILE + 1];
        refusedAsTooLarge(post(HttpRequest.BodyPublishers.ofByteArray(large)));
        refusedAsTooLarge(post(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        refusedAsTooLarge(post(HttpRequest.BodyPublishers.ofByteArray(new byte[8_000_000])));
        form().multiPart("file", "1.txt", large).post(IMPORTS).then().statusCode(413);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /v1/imports HTTP/1.1\r\nHost: a\r\nContent-Length: 60000000000\r\nAuthorization: "
                    + TestKeys.bearer(importer()) + "\r\n\r\n").getBytes());
            String answer = new String(socket.getInputStream().readAllBytes());
            assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("/problems/payload-too-large"), answer);
        }
        assertEquals(List.of(), spooled());
    }

    @Test
    void whoHangsUpLeavesNothing() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("POST /v1/imports HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\nAuthorization: "
                    + TestKeys.bearer(importer()) + "\r\n\r\nLINES\ntheme x").getBytes());
            socket.getOutputStream().flush();
            until(() -> spooled().size() == 1);
        }
        until(() -> spooled().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTOR", "REVIEWER"})
    void othersMayNot(Role role) {
        String key = TestKeys.key("Other Role", "hrw", role);
        send(key, "", lines("theme " + theme)).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        for (String path : List.of("", "/" + UNKNOWN, "/" + UNKNOWN + "/items")) {
            Api.as(key).get(IMPORTS + path).then().statusCode(403);
        }
        assertEquals(List.of(), spooled());
    }

    @Test
    void norMayNobody() throws Exception {
        Api.as(null).contentType("text/csv").body(lines("theme " + theme)).post(IMPORTS).then().statusCode(401);
        for (String path : List.of("", "/" + UNKNOWN, "/" + UNKNOWN + "/items")) {
            Api.as(null).get(IMPORTS + path).then().statusCode(401);
        }
        // However much is sent.
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20)).POST(HttpRequest.BodyPublishers.ofByteArray(new byte[OtherSettings.LARGEST_FILE])).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(401, answer.statusCode());
    }

    @Test
    void anImportIsSeenByItsOrganisationAndAdmins() {
        // Given
        Response sent = send(importer(), "", lines("bad"));
        String id = sent.path("id");
        ended(sent);
        // When
        Response ofOthers = Api.as(other()).get(IMPORTS + "/" + id);
        // Then
        assertEquals(Api.as(other()).get(IMPORTS + "/" + UNKNOWN).then().statusCode(404).extract().path("detail"),
                ofOthers.then().statusCode(404).extract().<String>path("detail"));
        Api.as(other()).get(IMPORTS + "/" + id + "/items").then().statusCode(404);
        Api.as(other()).get(IMPORTS + "?limit=500").then().statusCode(200).body("items.id", not(hasItem(id)));
        String none = TestKeys.key("Un Importer", null, Role.IMPORTER);
        Api.as(none).get(IMPORTS + "/" + id).then().statusCode(404);
        Api.as(TestKeys.admin()).get(IMPORTS + "/" + id).then().statusCode(200);
        Api.as(importer()).get(IMPORTS + "/no-id").then().statusCode(404);
        ValidatableResponse list = Api.as(TestKeys.admin()).get(IMPORTS + "?limit=1").then().statusCode(200)
                .body("items[0].report", nullValue());
        String next = list.extract().path("next");
        ValidatableResponse older = Api.as(TestKeys.admin()).get(next.substring(next.indexOf("/v1"))).then().statusCode(200);
        assertNotEquals(list.extract().<String>path("items[0].id"), older.extract().path("items[0].id"));
    }

    @Test
    void importsAreCounted() {
        ended(send(importer(), "", lines("bad")));
        RestAssured.get("/q/metrics").then().statusCode(200)
                .body(containsString("upr_imports_seconds_count{format=\"lines\",outcome=\"failed\"}"))
                .body(containsString("upr_imports_rows_total{format=\"lines\"}"));
    }

    private static byte[] lines(String... lines) {
        return ("LINES\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification binary(String key) {
        return Api.as(key).contentType("application/octet-stream");
    }

    private static RequestSpecification form() {
        return RestAssured.given().header("Authorization", TestKeys.bearer(importer()));
    }

    private static Response send(String key, String query, byte[] file) {
        return binary(key).body(file).post(IMPORTS + query);
    }

    private static String path(Response job) {
        return IMPORTS + "/" + job.path("id");
    }

    private static String state(Response job) {
        return Api.as(importer()).get(path(job)).path("state");
    }

    private static Response ended(Response sent) {
        sent.then().statusCode(202);
        return await(importer(), sent.path("id"));
    }

    private static Response await(String key, String id) {
        until(() -> List.of("done", "failed", "interrupted").contains(Api.as(key).get(IMPORTS + "/" + id).<String>path("state")));
        return Api.as(key).get(IMPORTS + "/" + id);
    }

    private static void until(Supplier<Boolean> holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.get()) {
            assertTrue(System.nanoTime() < end, "not within 20 seconds");
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String line(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", TestKeys.bearer(importer())).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        return HttpClient.newHttpClient().send(request("").POST(body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void refusedAsTooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("/problems/payload-too-large"), answer.body());
    }

    /** What lies in the directories for files. */
    private static List<Path> spooled() {
        try (Stream<Path> directories = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return directories.filter(Files::isDirectory).filter(directory -> directory.getFileName().toString()
                    .startsWith("upr-imports-")).flatMap(ImportsTest::files).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String importer() {
        return TestKeys.key("Ivo Importer", "hrw", Role.IMPORTER);
    }

    private static String other() {
        return TestKeys.key("Oda Other", "kibhr", Role.IMPORTER);
    }
}
