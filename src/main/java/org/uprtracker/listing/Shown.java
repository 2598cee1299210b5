package org.uprtracker.listing;

import java.util.List;
import java.util.Map;

/**
 * What a page for people shows.
 *
 * @param question as it was asked; read at the revision of {@code head}, so that whatever else a page asks fits
 * @param address what was asked, as others can ask it
 * @param head the state of the record it was read at; null before the record begins
 * @param items what was found; exactly one where a thing is shown on its own
 * @param next where the next page is; null on the last one
 * @param total how many items there are on all pages; null where that was not asked
 * @param facets counts over all pages; null where none were asked
 */
public record Shown<T>(
        Listing<T> listing,
        Question question,
        String address,
        RecordReader.Head head,
        List<T> items,
        String next,
        Long total,
        Map<String, Map<String, Long>> facets) {}
