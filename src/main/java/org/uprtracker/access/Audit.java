package org.uprtracker.access;

import jakarta.enterprise.context.ApplicationScoped;

/** Placeholder until the one with the format comes. */
@ApplicationScoped
public class Audit {
    public void say(String event, Caller caller, Object... namesAndValues) {}
}
