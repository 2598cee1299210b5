package org.uprtracker.assessment;

/** From where an assessment is made; it follows from the kind of organisation that assesses. */
public enum Perspective {
    /** A government about its own State. */
    STATE,
    /** Treaty bodies, special procedures, OHCHR, ILO. */
    UN,
    /** OSCE/ODIHR, Council of Europe, European Union, African and Inter-American bodies. */
    REGIONAL,
    /** National human rights institutions. */
    NHRI,
    /** Non-governmental organisations. */
    CIVIL_SOCIETY,
    /** A government about another State. */
    RECOMMENDING_STATE
}
