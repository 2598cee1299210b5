package org.uprtracker.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a document as Markdown (CommonMark, tables as in GitHub's). What Markdown would run is escaped, so that a text
 * reads as it stands on record; words in another language than the document's stand in a {@code span} that says which.
 */
public final class MarkdownWriter {
    private static final Pattern RUN_ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&#|~!$]");

    /** Begins a list, a line under a heading, or a rule, at the start of a line. */
    private static final Pattern RUN_AT_START = Pattern.compile("^(\\d{1,9}(?=[.)])|(?=[-+=]))");

    /** Markdown drops blanks at the ends of a line. */
    private static final Pattern OUTER_BLANK = Pattern.compile("^[ \\t]+|[ \\t]+$");

    /** Emphasis that blanks stand within is none. */
    private static final Pattern STRONG = Pattern.compile("^(\\s*)(\\S(?:.*\\S)?)(\\s*)$", Pattern.DOTALL);

    private final StringBuilder markdown = new StringBuilder();

    private MarkdownWriter() {}

    public static String write(Document document) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.line("# ", List.of(Run.of(document.title())));
        document.blocks().forEach(block -> {
            writer.markdown.append('\n');
            writer.block(block);
        });
        return writer.markdown.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            line("#".repeat(heading.level()) + " ", heading.runs());
        } else if (block instanceof Block.Paragraph paragraph) {
            line("", paragraph.runs());
        } else if (block instanceof Block.Items items) {
            items.entries().forEach(entry -> line("- ", entry));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.KeyFacts facts) {
            facts.facts().forEach(fact -> markdown.append("- **").append(escape(fact.name())).append(":** ")
                    .append(runs(fact.value())).append('\n'));
        } else if (block instanceof Block.Sources sources) {
            sources.entries().forEach(this::source);
        }
    }

    private void line(String before, List<Run> runs) {
        markdown.append(before).append(whole(runs(runs))).append('\n');
    }

    private void table(Block.Table table) {
        row(table.columns());
        markdown.append("|").append(" --- |".repeat(table.columns().size())).append('\n');
        table.rows().forEach(this::row);
        markdown.append('\n');
        line("", List.of(Run.of(table.caption())));
    }

    private void row(List<List<Run>> cells) {
        markdown.append(cells.stream().map(cell -> " " + runs(cell) + " |").collect(Collectors.joining("", "|", "\n")));
    }

    /** The number is escaped: Markdown would count in its own way. */
    private void source(Block.Sources.Entry entry) {
        markdown.append("- ").append(entry.number()).append("\\. ").append(runs(entry.runs()));
        entry.places().forEach(place -> markdown.append(" **").append(escape(place.label())).append("** ")
                .append(runs(place.runs())));
        markdown.append('\n');
    }

    /** A line of its own: nothing at its start begins a list, and blanks at its ends stay. */
    private static String whole(String line) {
        return OUTER_BLANK.matcher(RUN_AT_START.matcher(line).replaceFirst("$1\\\\"))
                .replaceAll(blank -> blank.group().replace(" ", "&#32;").replace("\t", "&#9;"));
    }

    private static String runs(List<Run> runs) {
        return runs.stream().map(MarkdownWriter::run).collect(Collectors.joining());
    }

    private static String run(Run run) {
        if (run instanceof Run.Link link && !link.address().startsWith("#")) {
            return span(link.language(), "[" + escape(link.text()) + "](<" + address(link.address()) + ">)");
        }
        if (run instanceof Run.Text words) {
            String text = escape(words.text());
            return span(words.language(), words.strong() ? STRONG.matcher(text).replaceFirst("$1**$2**$3") : text);
        }
        return escape(run.text());
    }

    private static String span(String language, String text) {
        return language == null ? text : "<span lang=\"" + Xml.escape(language) + '"'
                + (Run.rightToLeft(language) ? " dir=\"rtl\"" : "") + '>' + text + "</span>";
    }

    private static String address(String address) {
        return address.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replaceAll("\\s", "%20");
    }

    static String escape(String text) {
        String escaped = RUN_ANYWHERE.matcher(Xml.clean(text)).replaceAll("\\\\$0");
        return escaped.replace("\r\n", "\n").replaceAll("[\r\n]", "<br>");
    }
}
