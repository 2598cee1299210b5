package org.uprtracker.commitment;

/** In which form a State committed itself. */
public enum CommitmentKind {
    VOLUNTARY_PLEDGE, IMPLEMENTATION_PLAN, NATIONAL_PLAN, LEGISLATIVE_INITIATIVE, TREATY_ACTION, PUBLIC_STATEMENT
}
