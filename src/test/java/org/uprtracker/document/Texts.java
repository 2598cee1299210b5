package org.uprtracker.document;

import java.util.List;
import java.util.stream.Stream;

/** Texts as records hold them, in scripts and signs that go wrong easily, and a document with all parts around them. */
final class Texts {
    static final String ARABIC = "توصي باحترام حرية التجمع السلمي";
    static final String CYRILLIC = "Принять меры, «в полном объёме», № 12 – статья 174; Қазақстан";
    static final String EMOJI = "signed 😀 ☂ today";
    static final String MARKUP = "1. <b>not bold</b> & *no* _emphasis_ [no](http://x.example) `code` | \\ # > ~~a~~ &amp; $x$ !";
    static final String LINES = "first line\nsecond line";

    private Texts() {}

    static String longText() {
        return "word ".repeat(5_000) + "end";
    }

    static Stream<String> all() {
        return Stream.of(ARABIC, CYRILLIC, EMOJI, MARKUP, LINES, "- no list", "+ none", "=== none", "12) none", "",
                "=1+1", longText());
    }

    static Document document(String language, String text) {
        return new Document("Title " + text, "About", "en", List.of(
                new Block.Heading(2, "first", List.of(Run.of("Heading"))),
                new Block.Paragraph(List.of(Run.in(language, text), new Run.Citation("1a", "A document, para. 5"))),
                new Block.Items(List.of(List.of(Run.of("entry "), Run.link("a link", "https://upr.example.org/v1/x?a=b&c=d")))),
                new Block.Heading(3, "second", List.of(Run.of("Below"))),
                new Block.KeyFacts(List.of(new Block.KeyFacts.Fact("Day", List.of(Run.of("2019-11-07"))))),
                new Block.Table("What is counted", List.of(List.of(Run.of("cycle")), List.of(Run.of("noted"))),
                        List.of(List.of(List.of(Run.of("2")), List.of(Run.link("12", "https://upr.example.org/v1/y"))))),
                new Block.Heading(2, "sources", List.of(Run.of("Sources"))),
                new Block.Sources(List.of(new Block.Sources.Entry(1, List.of(Run.of("A document")),
                        List.of(new Block.Sources.Place("1a", List.of(Run.of("para. 5")))))))));
    }
}
