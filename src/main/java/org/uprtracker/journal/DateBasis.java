package org.uprtracker.journal;

/** Whether a document says a date, or the date follows from something else. */
public enum DateBasis {
    STATED, INFERRED
}
