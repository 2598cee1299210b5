package org.uprtracker.changes;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprtracker.listing.Feed;

/**
 * Changes as Atom (RFC 4287). Ids are UUIDs out of what is named: a change keeps its own wherever it is read, because
 * the journal's hash is in it, and a feed keeps its own as long as address and filters stay.
 */
final class AtomFeed {
    private final Feed<ChangeView> page;

    private AtomFeed(Feed<ChangeView> page) {
        this.page = page;
    }

    static String of(Feed<ChangeView> page) {
        try {
            return new WireFeedOutput().outputString(new AtomFeed(page).feed(), false);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed that is no Atom", e);
        }
    }

    private com.rometools.rome.feed.atom.Feed feed() {
        String query = page.filters().entrySet().stream()
                .flatMap(filter -> filter.getValue().stream().map(value -> encoded(filter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        String address = query.isEmpty() ? "" : "?" + query;
        var feed = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        feed.setId(id(page.base() + "/v1/changes.atom" + address));
        feed.setTitle(legal("Universal Periodic Review, follow-up: what changed" + page.filters().entrySet().stream()
                .map(filter -> "; " + filter.getKey() + " " + String.join(" or ", filter.getValue()))
                .collect(Collectors.joining())));
        feed.setUpdated(page.items().isEmpty() ? Date.from(Instant.EPOCH) : at(page.items().get(0)));
        feed.setAuthors(persons("UPR follow-up tracker"));
        feed.setAlternateLinks(List.of(link("alternate", page.base() + "/v1/changes" + address, "application/json")));
        List<Link> links = new ArrayList<>(List.of(link("self", page.self(), "application/atom+xml"),
                link("first", page.base() + "/v1/changes.atom" + address, "application/atom+xml")));
        if (page.next() != null) {
            links.add(link("next", page.next(), "application/atom+xml"));
        }
        feed.setOtherLinks(links);
        if (page.head() != null) {
            feed.setCategories(List.of(category("revision", String.valueOf(page.head().revision())),
                    category("hash", page.head().hex())));
        }
        feed.setEntries(page.items().stream().map(this::entry).toList());
        return feed;
    }

    private Entry entry(ChangeView change) {
        Entry entry = new Entry();
        entry.setId(id(change.hash() + "/" + change.id()));
        entry.setTitle(legal(change.kind() + " " + change.thing() + " " + change.action()));
        entry.setUpdated(at(change));
        entry.setPublished(at(change));
        entry.setAuthors(persons(change.author() == null ? change.writer() : change.author()));
        if (change.author() != null) {
            entry.setContributors(persons(change.writer()));
        }
        entry.setAlternateLinks(List.of(link("alternate", change.link(), "application/json")));
        entry.setCategories(List.of(category("kind", change.kind()), category("action", change.action()),
                category("change", change.cursor())));
        Content summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(legal(Sentence.of(change)));
        entry.setSummary(summary);
        return entry;
    }

    private Category category(String scheme, String term) {
        Category category = new Category();
        category.setScheme(page.base() + "/v1/changes#" + scheme);
        category.setTerm(term);
        return category;
    }

    private static Link link(String relation, String address, String type) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        return link;
    }

    private static List<SyndPerson> persons(String name) {
        Person person = new Person();
        person.setName(legal(name));
        return List.of(person);
    }

    private static Date at(ChangeView change) {
        return Date.from(Instant.parse(change.at()));
    }

    private static String id(String named) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** XML has no place for some characters, however they are written; each leaves a mark where it stood. */
    private static String legal(String text) {
        return text.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xd800
                        || c >= 0xe000 && c < 0xfffe || c >= 0x10000 ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
