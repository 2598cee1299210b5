package org.uprtracker.listing;

/**
 * For whom an answer is.
 *
 * @param base where links start, for instance {@code https://upr.example.org}
 * @param lang the language that is preferred where the question itself names none
 */
record Audience(String base, String lang) {}
