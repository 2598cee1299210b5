package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.uprtracker.labels.Labels;

/** Pages as people meet them: in a real browser, in the dark, on a phone, by keyboard, on paper, without scripts. */
@Tag("thorough")
@ApiTest
class BrowserTest {
    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
    private static final List<String> QUIET = List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--hide-scrollbars");

    /** Long, with pictures, tables, forms and disagreement: what can go wrong goes wrong here. */
    private static final List<String> RICH = List.of("/", "/v1/states/KAZ", "/v1/recommendations/KAZ-2-126.29",
            "/v1/commitments/KAZ-c-assembly-law-review", "/v1/themes/trade-unions", "/v1/recommendations?state=KAZ&limit=5");

    private static ChromeDriver browser;

    @TempDir
    static Path profile;

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void open() {
        if (browser != null) {
            return;
        }
        Path chromium = first(CHROMIUM);
        Path driver = first(DRIVERS);
        assumeTrue(chromium != null && driver != null, "Chromium and its driver are not installed here");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions().setBinary(chromium.toFile()).addArguments(QUIET)
                .addArguments("--user-data-dir=" + profile.resolve("browser"), "--window-size=1200,900");
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
            browser = null;
        }
    }

    private static Path first(List<String> paths) {
        return paths.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    }

    @Test
    void axeFindsNothingInLightAndInTheDark() {
        List<String> found = new ArrayList<>();
        List<String> pages = Stream.concat(PagesTest.KINDS.stream(), Stream.of("/v1/states/XXX", "/v1/recommendations?them=x"))
                .toList();
        pages.forEach(page -> found.addAll(violations(page, "light", axe())));
        // In the dark nothing but colours is otherwise.
        emulate("dark");
        Stream.concat(RICH.stream(), pages.stream().filter(page -> page.matches("/v1/(assessments|states)/.*|.*them=x|/problems")))
                .forEach(page -> found.addAll(violations(page, "dark", axe().withOnlyRules(List.of("color-contrast")))));
        emulate("light");
        assertEquals(List.of(), found);
    }

    @Test
    void axeFindsNothingInAnyLanguage() {
        List<String> found = new ArrayList<>();
        Stream.concat(Labels.languages().stream(), Stream.of("ar")).filter(language -> !language.equals(Labels.FIRST)).sorted()
                .forEach(language -> RICH.forEach(page -> found.addAll(violations(in(page, language), language, axe()))));
        assertEquals(List.of(), found);
    }

    /** It does find what is there to be found. */
    @Test
    void axeLooks() {
        browser.get("data:text/html,<p style='color:%23ccc'>pale</p><img src='data:,'>");
        assertEquals(Set.of("color-contrast", "image-alt"), axe().withOnlyRules(List.of("color-contrast", "image-alt"))
                .analyze(browser).getViolations().stream().map(Rule::getId).collect(Collectors.toSet()));
    }

    private static AxeBuilder axe() {
        // No page has frames; without looking for them it takes half the time.
        return new AxeBuilder().disableIframeTesting().setLegacyMode(true);
    }

    private List<String> violations(String page, String how, AxeBuilder axe) {
        go(page);
        return axe.analyze(browser).getViolations().stream().map((Rule rule) -> page + " (" + how + "): "
                + rule.getId() + " " + rule.getNodes().get(0).getTarget() + " " + rule.getNodes().get(0).getHtml()).toList();
    }

    @Test
    void nothingIsWiderThanAPhone() {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        try {
            List<String> wider = new ArrayList<>();
            for (String page : PagesTest.KINDS) {
                go(page);
                long width = (Long) browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true);"
                        + "return document.documentElement.scrollWidth");
                if (width > 360) {
                    wider.add(page + " is " + width + " wide");
                }
            }
            assertEquals(List.of(), wider);
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** Every link, field and region that scrolls gets the focus in turn, and shows that it has it. */
    @Test
    void theKeyboardReachesEverything() {
        for (String page : RICH) {
            go(page);
            long focusable = (Long) browser.executeScript("""
                    window.seen = new Set(); window.hidden = [];
                    document.addEventListener('focusin', e => {
                        const style = getComputedStyle(e.target);
                        window.seen.add(e.target);
                        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
                            window.hidden.push(e.target.outerHTML.slice(0, 80));
                        }
                    });
                    window.all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')]
                        .filter(e => e.checkVisibility());
                    return window.all.length;""");
            CharSequence[] tabs = new CharSequence[(int) focusable + 12];
            Arrays.fill(tabs, Keys.TAB);
            new Actions(browser).sendKeys(tabs).perform();
            assertEquals(List.of(), browser.executeScript(
                    "return window.all.filter(e => !window.seen.has(e)).map(e => e.outerHTML.slice(0, 80))"), page);
            assertEquals(List.of(), browser.executeScript("return window.hidden"), page);
        }
    }

    @Test
    void aPageAsksNobodyElseAndComplainsOfNothing() throws IOException {
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.manage().logs().get(LogType.BROWSER);
        PagesTest.KINDS.forEach(this::go);
        List<String> elsewhere = new ArrayList<>();
        int requests = 0;
        for (var entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = new ObjectMapper().readTree(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                String url = message.path("params").path("request").path("url").asText();
                requests++;
                if (!url.startsWith(service.toString()) && !url.matches("(data|chrome):.*")) {
                    elsewhere.add(url);
                }
            }
        }
        assertEquals(List.of(), elsewhere);
        assertTrue(requests >= PagesTest.KINDS.size(), "requests: " + requests);
        assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll().stream().map(Object::toString).toList());
    }

    /** What a browser holds a page to is what the page keeps to, problems and the API browser included. */
    @Test
    void noPageBreaksItsPolicy() {
        browser.manage().logs().get(LogType.BROWSER);
        Stream.concat(PagesTest.KINDS.stream(), Stream.of("/v1/states/XXX", "/v1/recommendations?them=x", "/nowhere",
                "/v1/briefs/KAZ?detail=full&lang=ru", "/q/swagger-ui/", "/site/icon.svg")).forEach(this::go);
        assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll().stream().map(Object::toString)
                .filter(line -> line.contains("Content Security Policy")).toList());
        go("/q/swagger-ui/");
        assertTrue((Boolean) browser.executeAsyncScript("const done = arguments[0]; const look = () => "
                + "document.querySelector('.opblock') ? done(true) : setTimeout(look, 100); look();"), "the API browser shows nothing");
    }

    @Test
    void aScriptThatGotIntoAPageDoesNotRun() {
        go("/v1/states/KAZ");
        browser.executeScript("const script = document.createElement('script'); script.textContent = 'document.title = \"run\"';"
                + "document.body.append(script); document.body.insertAdjacentHTML('beforeend', "
                + "'<img src=\"/nowhere.png\" onerror=\"document.title = 1\"><p id=\"odd\" style=\"position: fixed\">odd</p>');");
        assertTrue(browser.getTitle().contains("Kazakhstan"), browser.getTitle());
        assertEquals("static", browser.executeScript("return getComputedStyle(document.getElementById('odd')).position"));
        assertTrue(browser.manage().logs().get(LogType.BROWSER).getAll().stream().map(Object::toString)
                .anyMatch(line -> line.contains("Content Security Policy")));
    }

    /** Printed, and without scripts, everything is there. */
    @Test
    void aPagePrintsAndNeedsNoScript() throws IOException {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.get("data:text/html,<title>off</title><script>document.title='on'</script>");
            assertEquals("off", browser.getTitle());
            assertPrints("/v1/states/KAZ", "Kazakhstan", "Cycle 2, session 20", "A/HRC/28/10", "Four subjects over time",
                    "Assembly law", "Trade unions", "Overdue", "Latest developments", "Permanent link");
            assertPrints("/v1/recommendations/KAZ-2-126.29", "Recommendation KAZ-2-126.29", "What the State answered",
                    "Human Rights Watch", "Assessments");
            assertPrints("/v1/recommendations?state=KAZ&subject=libel&lang=ru", "Рекомендации", "KAZ-1-97.20");
            assertPrints("/v1/commitments/KAZ-c-assembly-law-review?lang=fr", "Initiative législative", "2 septembre 2019");
            assertPrints("/v1/themes/trade-unions", "Trade unions and freedom of association of workers");
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private void assertPrints(String page, String... words) throws IOException {
        go(page);
        String printed = flat(text(Base64.getDecoder().decode((String) browser.executeCdpCommand("Page.printToPDF",
                Map.of("preferCSSPageSize", true)).get("data"))));
        for (String said : words) {
            assertTrue(printed.contains(flat(said)), said + " in " + printed);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void go(String page) {
        browser.get(service.resolve(page).toString());
    }

    private static String in(String page, String language) {
        return page + (page.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static void emulate(String scheme) {
        browser.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}
