package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.uprtracker.api.Bodies.with;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.access.Role;
import org.uprtracker.api.Operations.Operation;
import org.uprtracker.boot.OwnDatabase;

/** What is sent stays what it is: no path into the service, no header, no formula, no markup, no second request. */
@Tag("thorough")
@QuarkusTest
@WithTestResource(OwnDatabase.class)
class InjectionTest {
    private static final List<String> HOSTILE = List.of("=HYPERLINK(\"http://evil.example\",\"x\")", "+1+cmd|' /C calc'!A0", "@SUM(A1)",
            "-2+3", "<img src=x onerror=alert(1)>", "</td><script>alert(1)</script>", "[click](javascript:alert(1))",
            "![x](http://evil.example/x.png)", "](http://evil.example) | x", "{{7*7}} ${7*7} #{7*7} {here}");

    @TestHTTPResource("/")
    URI service;

    private RawHttp.Answer raw(String request) throws IOException {
        try (RawHttp http = new RawHttp(service)) {
            return http.send(request.getBytes(StandardCharsets.ISO_8859_1), false);
        }
    }

    private RawHttp.Answer get(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/site/..%2f..%2f..%2fapplication.properties", "/site/%2e%2e/%2e%2e/application.properties",
        "/site/..%5c..%5capplication.properties", "/site/../../application.properties", "/site/%252e%252e/application.properties",
        "/q/swagger-ui/..%2f..%2fapplication.properties", "//etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/site/site.css%00.html",
        "/META-INF/resources/site/site.css", "/application.properties", "/WEB-INF/web.xml", "/.git/config", "/v1/states/..%2fcycles",
        "/v1/states/KAZ%2f..%2f..%2fcycles", "/v1/states/KAZ%5c..", "/v1/states/%2e%2e%2fcycles", "/v1/exports/..%2fstates",
        "/problems/..%2f..%2fq%2fmetrics", "/v1/states/KAZ;x=../../cycles"})
    void noPathLeadsOutOfItsPlace(String target) throws IOException {
        // When
        RawHttp.Answer answer = get(target);
        // Then
        assertTrue(List.of(400, 404).contains(answer.status()), answer.status() + " " + answer.text());
        assertFalse(answer.text().contains("quarkus.") || answer.text().contains("root:"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/recommendations?limit=1&q=state%0D%0AX-Injected:%20yes", "/v1/resolve?citation=A/HRC/28/10%0D%0AX-Injected:%20yes",
        "/v1/states?format=html&state=&q=a%0D%0AX-Injected:%20yes", "/v1/states/KAZ%0D%0AX-Injected:%20yes",
        "/v1/states?lang=en%0D%0AX-Injected:%20yes", "/v1/reviews/KAZ-2%0D%0AX-Injected:%20yes/matrix",
        "/v1/states/KAZ?fields=id%0AX-Injected:%20yes", "/problems/x%0D%0AX-Injected:%20yes", "/x%0D%0AX-Injected:%20yes"})
    void noParameterBecomesAHeader(String target) throws IOException {
        // When
        RawHttp.Answer answer = get(target);
        // Then
        assertNull(answer.headers().get("x-injected"), answer.headers().toString());
        assertTrue(answer.status() < 500, answer.status() + " " + answer.text());
    }

    /** Whoever frames requests in two ways at once gets one answer, and the connection ends or goes on behind both. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5\r\nTransfer-Encoding: chunked", "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 6", "Content-Length: -1", "Content-Length: +5", "Content-Length: 0x5", "Content-Length: 99999999999999999999",
        "Transfer-Encoding: chunked, identity", "Transfer-Encoding: x", "Transfer-Encoding:\u000bchunked", "Content-Length : 5",
        "X: a\rb", "X\u0000: y", ": y", "Host: other.example"})
    void aRequestThatIsFramedInTwoWaysIsNotTwo(String header) throws IOException {
        // When
        RawHttp.Answer answer = raw("POST /v1/states HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nContent-Type: application/json\r\n"
                + header + "\r\nConnection: close\r\n\r\n0\r\n\r\nGET /q/metrics HTTP/1.1\r\nHost: x\r\n\r\n");
        // Then
        assertTrue(answer == null || answer.status() >= 400 && answer.status() < 500, () -> answer.status() + " " + answer.text());
        assertFalse(answer != null && answer.text().contains("jvm_"));
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        assertEquals(414, get("/v1/states?q=" + "x".repeat(70_000)).status());
        assertEquals(400, get("/v1/states?q=" + "x".repeat(60_000)).status());
        assertEquals(431, raw("GET /v1/states HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(70_000) + "\r\n\r\n").status());
    }

    @Test
    void noHeaderOfAProxyNorAHostBecomesPartOfAPage() {
        // No proxy is trusted here, so none says which host was asked.
        RestAssured.given().header("X-Forwarded-Host", "evil.example").header("Forwarded", "host=evil.example")
                .get("/v1/recommendations?limit=1").then().statusCode(200).header("Link", not(startsWith("<http://evil")));
        RestAssured.given().header("Host", "x\"><script>").get("/v1/states?format=html").then().body(not(containsString("<script")));
    }

    @Test
    void textsStayTextsInEveryListAndFormat() throws IOException {
        // Given
        for (int i = 0; i < HOSTILE.size(); i++) {
            String text = HOSTILE.get(i);
            String id = "hostile-" + i;
            post("/v1/sources", with(Bodies.source(id), "title", text, "publisher", text));
            post("/v1/themes", with(Bodies.theme(id), "names", Map.of("en", text)));
            release("/v1/developments", with(Bodies.development("KAZ-d-" + id), "title", text, "text", text));
            release("/v1/commitments", with(Bodies.commitment("KAZ-c-" + id), "title", text, "text", text));
            post("/v1/recommendations", with(Bodies.recommendation("66." + (i + 1)), "text", text, "affectedGroups", List.of(text)));
        }
        // When
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (String address : lists()) {
            for (String format : List.of("csv", "md", "html")) {
                var answer = RestAssured.given().get(address + (address.contains("?") ? "&" : "?") + "format=" + format);
                if (answer.statusCode() == 406) {
                    continue;
                }
                assertEquals(200, answer.statusCode(), address + " " + format + answer.asString());
                looked += answer.asString().contains("evil.example") ? 1 : 0;
                switch (format) {
                    case "csv" -> formulas(answer.asString()).forEach(cell -> wrong.add(address + ": " + cell));
                    case "md" -> markup(rendered(answer.asString())).forEach(found -> wrong.add(address + " md: " + found));
                    default -> markup(Jsoup.parse(answer.asString())).forEach(found -> wrong.add(address + " html: " + found));
                }
            }
        }
        // Then
        assertEquals(List.of(), wrong);
        assertTrue(looked >= 10, "texts were met in " + looked + " answers");
    }

    private static void post(String address, Map<String, Object> body) {
        Api.post(TestKeys.admin(), address, body).statusCode(201);
    }

    private static void release(String address, Map<String, Object> body) {
        String draft = Api.post(TestKeys.key("Wanda Writer", "hrw", Role.CONTRIBUTOR), address, body).statusCode(201)
                .extract().path("draftLink");
        Api.post(TestKeys.key("Wanda Writer", "hrw", Role.CONTRIBUTOR), draft + "/submit", "").statusCode(200);
        Api.post(TestKeys.key("Rita Reviewer", "hrw", Role.REVIEWER), draft + "/release", "").statusCode(200);
    }

    /** Every list and every single thing that holds such a text. */
    private static List<String> lists() {
        List<String> lists = new ArrayList<>(List.of("/v1/sources/hostile-0", "/v1/themes/hostile-4", "/v1/developments/KAZ-d-hostile-5",
                "/v1/commitments/KAZ-c-hostile-6", "/v1/briefs/KAZ?detail=full", "/v1/states/KAZ"));
        for (Operation operation : Operations.all()) {
            if (operation.method().equals("GET") && !operation.secured() && !operation.path().contains("{")
                    && operation.in("query").stream().anyMatch(parameter -> parameter.name().equals("format"))) {
                boolean paged = operation.in("query").stream().anyMatch(parameter -> parameter.name().equals("limit"));
                boolean ofState = operation.in("query").stream().anyMatch(parameter -> parameter.name().equals("state"));
                lists.add(operation.path() + (paged ? "?limit=500" + (ofState ? "&state=KAZ&state=NRU" : "") : ""));
            }
        }
        return lists;
    }

    private static List<String> formulas(String csv) throws IOException {
        List<String> formulas = new ArrayList<>();
        try (var records = CsvReader.builder().ofCsvRecord(csv)) {
            records.forEach(record -> record.getFields().stream()
                    .filter(cell -> cell.matches("(?s)[=+@\\t\\r].*|-(?!\\d+(\\.\\d+)?$).+")).forEach(formulas::add));
        }
        return formulas;
    }

    private static Document rendered(String markdown) {
        return Jsoup.parse(HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
    }

    private static List<String> markup(Document page) {
        return page.select("script, img, iframe, [onerror], a[href^=javascript], a[href*=evil.example]").stream()
                .map(Object::toString).toList();
    }
}
