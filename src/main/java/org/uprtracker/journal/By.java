package org.uprtracker.journal;

/**
 * Who writes a revision.
 *
 * @param writer the person who released it, as published; {@code bundle} for the data that come with the product
 * @param organisation public id of the organisation for which was written; null: the official record
 */
public record By(String writer, String organisation) {}
