package org.uprtracker.rules;

/**
 * Something in a content that breaks a rule.
 *
 * @param pointer where it stands (RFC 6901), for instance {@code /positions/0/date}
 * @param message what is wrong with it, in words that follow the name of the field
 */
public record Finding(String pointer, String message) {}
