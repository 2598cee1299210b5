package org.uprtracker.recommendation;

/** What the State under Review answered. {@code NOTED} is also what others call not supported or rejected. */
public enum Position {
    SUPPORTED, PARTIALLY_SUPPORTED, NOTED, PENDING, UNCLEAR
}
