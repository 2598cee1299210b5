package org.uprtracker.listing;

import java.util.List;
import java.util.Map;

/**
 * One page of a feed.
 *
 * @param items the items, the newest first
 * @param base where links start
 * @param self where this page is
 * @param next where the next, older page is; null on the last one
 * @param filters what the feed is narrowed by, in order of name
 * @param head the state of the record it was read at; null before the record begins
 */
public record Feed<T>(
        List<T> items,
        String base,
        String self,
        String next,
        Map<String, List<String>> filters,
        RecordReader.Head head) {}
