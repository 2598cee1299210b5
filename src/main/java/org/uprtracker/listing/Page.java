package org.uprtracker.listing;

import java.util.List;
import java.util.Map;

/**
 * One page of a listing.
 *
 * @param items the items
 * @param next where the next page is; null on the last one
 * @param asOf the world's day the answer is for
 * @param revision the revision of the record it was read at; null before the record begins
 * @param hash the journal's hash at that revision, hexadecimal
 * @param publishedBy the day by which sources had to be published, if that was asked
 * @param recordBegins when the record begins, if it was asked for an earlier time
 * @param total how many items there are on all pages, if that was asked
 * @param facets counts over all pages by dimension and value, if that was asked
 */
public record Page<T>(
        List<T> items,
        String next,
        String asOf,
        Long revision,
        String hash,
        String publishedBy,
        String recordBegins,
        Long total,
        Map<String, Map<String, Long>> facets) {}
