package org.uprtracker.bundle;

import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.rules.ContentValidation;

/** The curated data as the files hold them, read once. */
final class Curated {
    static final List<Content> ALL = new BundledData(
            ContentValidation.validator()).read();

    private Curated() {}

    static <T extends Content> List<T> all(Class<T> type) {
        return ALL.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
