package org.uprtracker.review;

/** Regional groups as the UPR uses them; observers (Holy See, State of Palestine) recommend without being reviewed. */
public enum RegionalGroup {
    AFRICAN, ASIA_PACIFIC, EASTERN_EUROPEAN, GRULAC, WEOG, OBSERVER
}
