package org.uprtracker.development;

/** Which way a development points, seen from what was recommended. */
public enum Direction {
    PROGRESS, SETBACK, NEUTRAL
}
