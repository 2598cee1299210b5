package org.uprtracker.assessment;

/** How far something was implemented, on the one scale of the record; the assessor's own grade stands beside it. */
public enum ImplementationStatus {
    /** Law and practice do what was asked. */
    IMPLEMENTED,
    /** Part of it is done and has effect. */
    PARTIALLY_IMPLEMENTED,
    /** Begun (announced, drafted, tabled), no effect yet. */
    IN_PROGRESS,
    /** Nothing relevant done. */
    NOT_IMPLEMENTED,
    /** Measures contrary to it, or a step taken back. */
    REGRESSED,
    /** The assessor looked and found nothing to go on. */
    NO_INFORMATION
}
