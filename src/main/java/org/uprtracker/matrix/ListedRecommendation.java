package org.uprtracker.matrix;

import java.util.List;

/**
 * A recommendation as a list shows it: what the record says of it on the day asked.
 *
 * @param idOrder its id, written so that 126.9 stands before 126.29
 * @param paragraph number in the report; null where there is none
 * @param language BCP 47, of the text
 * @param states who recommended, in order
 * @param parts texts, where the paragraph holds several recommendations; else empty
 * @param answer null where nothing was answered by that day
 * @param themes in order
 * @param voice the assessment that was chosen; null where there is none
 */
record ListedRecommendation(String id, String idOrder, String paragraph, String text, String language, List<By> states,
        List<String> parts, Answer answer, List<Subject> themes, List<String> groups, List<String> sdgs, Voice voice) {

    /**
     * A State that recommended.
     *
     * @param written all ways to write its name that are on record
     * @param part the part it made, counted from 0; null where there are none
     */
    record By(String name, List<String> written, Integer part) {}

    /**
     * What the State under Review answered.
     *
     * @param position code
     * @param symbol UN symbol of the source; null where it has none
     * @param title of the source
     * @param place in the source
     */
    record Answer(String position, String symbol, String title, String place) {}

    /**
     * A theme.
     *
     * @param ohchr OHCHR's labels over the cycles
     */
    record Subject(String name, List<String> ohchr) {}

    /**
     * How far somebody says it was implemented.
     *
     * @param claim it is what the State said in its answer; then there are no reasons and no grade
     * @param read the status was read out of the assessor's document, not stated by it
     */
    record Voice(String status, boolean claim, boolean read, String date, String assessor, String reasons, String grade,
            String scheme) {
        List<String> lines() {
            return claim ? AssessmentCell.claim(status, date)
                    : AssessmentCell.lines(status, grade, scheme, read, reasons, date, assessor);
        }
    }
}
