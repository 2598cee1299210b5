package org.uprtracker.listing;

/**
 * An answer that was computed out of the record.
 *
 * @param head the state of the record it was read at; null before the record begins
 * @param body what is sent: a value for JSON, a text, bytes, or what streams them
 * @param filename under which a browser keeps it; null where it is looked at, not kept
 */
public record Computed(RecordReader.Head head, Object body, String filename) {}
