package org.uprtracker.intake;

import java.util.List;

/**
 * One recommendation as a file holds it: one per numbered paragraph; where the file has no paragraphs, one per text.
 *
 * @param place where it stands; the first row where several rows make one
 * @param rows every row that makes it, as {@link Place#row()} counts; empty where the file has none
 * @param state ISO code of the State under Review
 * @param cycle null where the file does not say; it then follows from the session
 * @param session null where the file does not say
 * @param reportSymbol symbol of the Working Group report that holds it; null where the file does not say
 * @param paragraph number in that report, for instance {@code 126.29} or {@code 95.3}; null where there is none
 * @param text without the recommending States in brackets at its end, white space single; where States stand inside the
 *     sentence, the whole of it
 * @param language BCP 47
 * @param states the States that made it; empty where it has parts or nobody is known
 * @param recommenderUnknown the source itself says that it does not know who recommended
 * @param parts where the paragraph itself holds several recommendations by several States; else empty
 * @param positions what the file says the State answered; empty where it says nothing
 * @param themes labels, as the file writes them
 * @param themeScheme whose labels these are; null without labels
 * @param affectedGroups groups of persons, as the file writes them
 * @param sdgs SDG goals or targets, as the file writes them
 * @param comment what somebody wrote about its implementation; null where nothing is
 */
public record ReadRecommendation(Place place, List<Integer> rows, String state, Integer cycle, Integer session,
        String reportSymbol, String paragraph, String text, String language, List<ReadState> states,
        boolean recommenderUnknown, List<Part> parts, List<ReadPosition> positions, List<String> themes,
        ThemeScheme themeScheme, List<String> affectedGroups, List<String> sdgs, String comment) {

    /** Whose list of themes a label is from. */
    public enum ThemeScheme {
        UPR_INFO, OHCHR
    }

    /**
     * A State that recommended.
     *
     * @param code ISO code
     * @param action UPR Info's action category, 1 to 5; null where the file does not say
     */
    public record ReadState(String code, Integer action) {}

    /** One of several recommendations in one paragraph. */
    public record Part(String text, List<ReadState> states) {
        public Part {
            states = List.copyOf(states);
        }
    }

    public ReadRecommendation {
        rows = List.copyOf(rows);
        states = List.copyOf(states);
        parts = List.copyOf(parts);
        positions = List.copyOf(positions);
        themes = List.copyOf(themes);
        affectedGroups = List.copyOf(affectedGroups);
        sdgs = List.copyOf(sdgs);
    }
}
