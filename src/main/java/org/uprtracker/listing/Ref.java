package org.uprtracker.listing;

/** A thing that is referred to: its id, and its name for people. */
public record Ref(String id, String name) {}
