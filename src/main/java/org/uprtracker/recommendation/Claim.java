package org.uprtracker.recommendation;

/** What the State under Review says of implementation when it answers. */
public enum Claim {
    ALREADY_IMPLEMENTED, IN_PROCESS, ALREADY_IMPLEMENTED_OR_IN_PROCESS, NONE
}
