package org.uprtracker.development;

/** What kind of fact a development is. */
public enum DevelopmentKind {
    LAW_ADOPTED, LAW_AMENDED, TREATY_SIGNED, TREATY_RATIFIED, COURT_RULING, PROSECUTION, DETENTION, RELEASE,
    REGISTRATION_REFUSED, FINDING, POLICY, OTHER
}
