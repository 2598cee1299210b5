package org.uprtracker.organisation;

/** What an organisation is; the perspective of its assessments follows from it. */
public enum OrganisationKind {
    GOVERNMENT, UN, REGIONAL, NHRI, CIVIL_SOCIETY
}
