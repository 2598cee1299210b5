package org.uprtracker.page;

import org.uprtracker.listing.Shown;
import org.uprtracker.site.Address;

/** The line that says which state of the record a page was read at, with an address that shows it again. */
final class ReadAt {
    private ReadAt() {}

    static String of(Here here, Shown<?> shown) {
        if (shown.head() == null) {
            return "<p class=\"cite\">" + Html.escaped(here.text("noRecord")) + "</p>";
        }
        Address again = here.address().without("format", "cursor")
                .with("asOf", shown.question().clock().asOf().toString())
                .with("knownAt", String.valueOf(shown.head().revision()));
        return "<p class=\"cite\">" + Html.escaped(here.text("readAt", here.today(), shown.head().revision())) + " "
                + Html.link(again.toString(), Html.escaped(here.text("permanent"))) + " · <code>"
                + shown.head().hex().substring(0, 12) + "</code></p>";
    }
}
