package org.uprtracker.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.journal.Values;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Pages;
import org.uprtracker.listing.Shown;
import org.uprtracker.site.Address;
import org.uprtracker.site.Site;

/** Finds the page for what is asked, and puts it into the frame. */
@ApplicationScoped
public class PagesOfThings implements Pages {
    /** What one page holds at most: a file that is taken from a page with more begins with as many. */
    private static final String MOST = "500";

    private final List<ThingPage<?>> pages;
    private final AnyPage any;
    private final ListPage lists;
    private final ObjectMapper mapper;

    @Inject
    PagesOfThings(@All List<ThingPage<?>> pages, AnyPage any, ListPage lists, ObjectMapper mapper) {
        this.pages = pages;
        this.any = any;
        this.lists = lists;
        this.mapper = mapper;
    }

    @Override
    public <T> String list(Shown<T> shown) {
        Here here = Here.of(shown);
        return framed(here, shown, lists.main(shown, here));
    }

    @Override
    public <T> String one(Shown<T> shown) {
        Here here = Here.of(shown);
        ObjectNode json = mapper.valueToTree(shown.items().get(0));
        return framed(here, shown, page(shown).main(shown, here, json));
    }

    /** Who names fields wants these and no others. */
    @SuppressWarnings("unchecked")
    private <T> ThingPage<T> page(Shown<T> shown) {
        return (ThingPage<T>) pages.stream()
                .filter(page -> page.kind() == shown.listing().kind() && shown.question().fields().isEmpty())
                .findFirst().orElse(any);
    }

    private static String framed(Here here, Shown<?> shown, ThingPage.Main main) {
        return Site.page(new Site.Frame(here.labels(), main.title(), here.address().without("format"), true,
                alternates(shown, here)), main.html() + ReadAt.of(here, shown));
    }

    /** A file has all items if one page holds them, else as many as one answer can hold. */
    private static List<Site.Alternate> alternates(Shown<?> shown, Here here) {
        Address address = here.address().without("cursor", "count", "facets", "limit");
        Address whole = shown.next() == null && here.address().value("cursor").isEmpty() ? address : address.with("limit", MOST);
        List<Format> offered = shown.listing().inquiry().formats();
        return Stream.of(Format.values()).filter(format -> format != Format.HTML && offered.contains(format))
                .map(format -> new Site.Alternate(format.name(), whole.with("format", Values.code(format)).toString()))
                .toList();
    }
}
