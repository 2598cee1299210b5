package org.uprtracker.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Shown;

/** What a page shows of one kind of thing. Kinds without one are shown by {@link AnyPage}. */
public interface ThingPage<T> {
    ThingKind kind();

    Main main(Shown<T> shown, Here here, ObjectNode json);

    /**
     * What stands in the frame.
     *
     * @param title of the page
     * @param html begins with {@code h1}
     */
    record Main(String title, String html) {}
}
