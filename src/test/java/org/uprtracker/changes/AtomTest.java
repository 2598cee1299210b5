package org.uprtracker.changes;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The journal as feed readers take it, read here with a parser that did not write it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AtomTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    Journal journal;

    private final String id = "atom-" + System.nanoTime();

    @Test
    void theNewestChangeStandsFirstInPlainWords() throws Exception {
        // Given
        journal.apply(new By("Releaser", "hrw"), null, List.of(new Act.Put(Writing.source(id, "One"), "Author", null)));
        long revision = journal.apply(new By("Writer", null), "a slip", List.of(Writing.put(Writing.source(id, "Two"))))
                .revision();
        // When
        Response answer = get("/v1/changes.atom?limit=2");
        // Then
        assertEquals("application/atom+xml;charset=UTF-8", answer.contentType());
        Element feed = parse(answer);
        List<Element> entries = children(feed, "entry");
        assertEquals(2, entries.size());
        assertEquals(id + " changed: title. Why: a slip", text(entries.get(0), "summary"));
        assertEquals("source " + id + " changed", text(entries.get(0), "title"));
        assertEquals(id + " created", text(entries.get(1), "summary"));
        assertEquals("Writer", text(children(entries.get(0), "author").get(0), "name"));
        assertEquals("Author", text(children(entries.get(1), "author").get(0), "name"));
        assertEquals("Releaser", text(children(entries.get(1), "contributor").get(0), "name"));
        assertTrue(link(entries.get(0), "alternate").endsWith("/v1/sources/" + id + "?knownAt=" + revision));
        get(link(entries.get(0), "alternate")).then().statusCode(200);
    }

    /** RFC 4287, 4.1.1 and 4.1.2: what every feed and every entry must have, and have once. */
    @ParameterizedTest
    @ValueSource(strings = {"?state=KAZ&limit=100", "?theme=defamation&limit=5", "?after=1.1&state=FRA", "?knownAt=0"})
    void everyFeedHasWhatAtomAsksFor(String query) throws Exception {
        // When
        Element feed = parse(get("/v1/changes.atom" + query));
        // Then
        assertEquals("feed", feed.getLocalName());
        List<Element> all = new ArrayList<>(children(feed, "entry"));
        List<String> ids = all.stream().map(entry -> text(entry, "id")).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        all.add(feed);
        for (Element element : all) {
            for (String once : List.of("id", "title", "updated")) {
                assertEquals(1, children(element, once).size(), once);
            }
            assertTrue(text(element, "id").matches("urn:uuid:[0-9a-f-]{36}"));
            Instant.parse(text(element, "updated"));
            assertEquals(1, children(element, "author").size());
            assertTrue(link(element, "alternate").startsWith("http"));
        }
        assertTrue(link(feed, "self").endsWith("/v1/changes.atom" + query));
    }

    @Test
    void olderOnesFollowPageByPage() throws Exception {
        // Given
        long revision = 0;
        for (int i = 0; i < 5; i++) {
            revision = journal.apply(new By("atom-test", "fidh"), null, List.of(Writing.put(Writing.source(id, "T" + i))))
                    .revision();
        }
        // When
        Element first = parse(get("/v1/changes.atom?organisation=fidh&limit=2"));
        journal.apply(new By("atom-test", "fidh"), null, List.of(Writing.put(Writing.source(id, "later"))));
        Element second = parse(get(link(first, "next")));
        // Then
        assertEquals(List.of(revision + ".1", (revision - 1) + ".1"), places(first));
        assertEquals(List.of((revision - 2) + ".1", (revision - 3) + ".1"), places(second));
        assertEquals(text(first, "id"), text(second, "id"));
        assertTrue(link(second, "first").endsWith("/v1/changes.atom?organisation=fidh"));
        Element last = parse(get("/v1/changes.atom?organisation=fidh&limit=500"));
        assertNull(link(last, "next"));
    }

    @Test
    void theFeedSaysTheHeadOfTheJournal() throws Exception {
        // Given
        journal.apply(new By("atom-test", null), null, List.of(Writing.put(Writing.source(id, "One"))));
        // When
        Element feed = parse(get("/v1/changes.atom?limit=1"));
        // Then
        var newest = get("/v1/changes?sort=-id&limit=1").jsonPath();
        assertEquals(newest.getString("revision"), category(feed, "revision"));
        assertEquals(newest.getString("hash"), category(feed, "hash"));
        assertEquals(newest.getString("items[0].cursor"), category(children(feed, "entry").get(0), "change"));
    }

    /** Characters that XML cannot hold would make a whole feed unreadable. */
    @Test
    void whateverSomebodyWroteTheFeedStaysReadable() throws Exception {
        // Given
        String odd = "<b>&amp; ]]> \u0001\u001b\u000b \ufffe \ud83d\ude00 \u202e \u0085";
        journal.apply(new By("W\u0002<" + id, null), odd, List.of(Writing.put(Writing.source(id, "One"))));
        // When
        Element entry = children(parse(get("/v1/changes.atom?limit=1")), "entry").get(0);
        // Then
        assertEquals(id + " created. Why: <b>&amp; ]]> \ufffd\ufffd\ufffd \ufffd \ud83d\ude00 \u202e \u0085",
                text(entry, "summary"));
        assertEquals("W\ufffd<" + id, text(children(entry, "author").get(0), "name"));
    }

    @Test
    void anEntryKeepsItsIdAndTheFeedItsOwn() throws Exception {
        // Given
        journal.apply(new By("atom-test", null), null, List.of(Writing.put(Writing.source(id, "One"))));
        // When
        Element all = parse(get("/v1/changes.atom?limit=1"));
        Element some = parse(get("/v1/changes.atom?kind=source&limit=3"));
        // Then
        assertEquals(text(children(all, "entry").get(0), "id"), text(children(some, "entry").get(0), "id"));
        assertNotEquals(text(all, "id"), text(some, "id"));
        assertEquals(text(some, "id"), text(parse(get("/v1/changes.atom?kind=source")), "id"));
    }

    @Test
    void whatLeftTheRecordIsNamed() throws Exception {
        // Given
        journal.apply(new By("atom-test", null), null,
                List.of(Writing.put(Writing.source(id, "One")), Writing.put(Writing.source(id + "-kept", "Two"))));
        journal.apply(new By("atom-test", null), null, List.of(
                new Act.Merge(ThingKind.SOURCE, id, id + "-kept", null, null)));
        journal.apply(new By("atom-test", null), null, List.of(
                new Act.Withdraw(ThingKind.SOURCE, id + "-kept", null, "no use")));
        // When
        List<Element> entries = children(parse(get("/v1/changes.atom?limit=2")), "entry");
        // Then
        assertEquals(id + "-kept withdrawn. Why: no use", text(entries.get(0), "summary"));
        assertEquals(id + " merged into " + id + "-kept", text(entries.get(1), "summary"));
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        // Given
        String tag = get("/v1/changes.atom?limit=1").header("ETag");
        // When
        int again = RestAssured.given().header("If-None-Match", tag).get("/v1/changes.atom?limit=1").statusCode();
        // Then
        assertEquals(304, again);
        journal.apply(new By("atom-test", null), null, List.of(Writing.put(Writing.source(id, "One"))));
        assertEquals(200, RestAssured.given().header("If-None-Match", tag).get("/v1/changes.atom?limit=1").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=id", "format=csv", "fields=id", "count=true", "facets=kind", "asOf=2020-01-01", "foo=1"})
    void whatAFeedHasNoUseForIsRefused(String parameter) {
        get("/v1/changes.atom?" + parameter).then().statusCode(400).contentType("application/problem+json")
                .body("errors.parameter", hasItem(parameter.replaceFirst("=.*", "")))
                .body("detail", containsString("/v1/changes.atom"));
    }

    private static Element parse(Response answer) throws Exception {
        assertEquals(200, answer.statusCode());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray())).getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child && name.equals(child.getLocalName())
                    && ATOM.equals(child.getNamespaceURI())) {
                children.add(child);
            }
        }
        return children;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static String link(Element parent, String relation) {
        return children(parent, "link").stream().filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href")).findFirst().orElse(null);
    }

    private static String category(Element parent, String scheme) {
        return children(parent, "category").stream()
                .filter(category -> category.getAttribute("scheme").endsWith("#" + scheme))
                .map(category -> category.getAttribute("term")).findFirst().orElse(null);
    }

    private static List<String> places(Element feed) {
        return children(feed, "entry").stream().map(entry -> category(entry, "change").replaceFirst("-.*", "")).toList();
    }
}
