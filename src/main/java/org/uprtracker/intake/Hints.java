package org.uprtracker.intake;

/**
 * What the sender says where the file does not. What the file says itself stands; where both speak and differ, that is
 * an error.
 *
 * @param state ISO code of the State under Review; null if it was not said
 * @param cycle number of the cycle; null if it was not said
 * @param session number of the session of the Working Group; null if it was not said
 * @param encoding IANA name of the character encoding of a text file; null: it is detected
 */
public record Hints(String state, Integer cycle, Integer session, String encoding) {
    public static final Hints NONE = new Hints(null, null, null, null);
}
