package org.uprtracker.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Question;

/**
 * What a status table was asked to be.
 *
 * @param question filters and clocks
 * @param rows what its rows are
 * @param columns what its columns are
 * @param pairs whether recommendation–State pairs are counted, not recommendations
 * @param compareTo the day the change is shown since; empty where none is
 */
record Asked(Question question, Dimension rows, Dimension columns, boolean pairs, Optional<LocalDate> compareTo) {
    static final String ROWS = "rows";
    static final String COLUMNS = "columns";
    static final String COMPARE_TO = "compareTo";
    private static final String PERSPECTIVE = "perspective";
    private static final String STATUS = "status";

    static final String NOT_BY_PERSPECTIVE = "cannot be counted by perspective here: the statuses of several perspectives side "
            + "by side are /v1/status-table?rows=perspective&columns=status";

    static Asked of(Question question) {
        Dimension rows = Dimensions.of(question.value(ROWS).orElse("theme"));
        Dimension columns = Dimensions.of(question.value(COLUMNS).orElse(STATUS));
        if (rows.equals(columns)) {
            throw ProblemType.refusal(List.of(new FieldError(COLUMNS, "must be another dimension than rows, which is '"
                    + rows.name() + "'", Dimensions.NAMES.stream().filter(name -> !name.equals(rows.name())).toList())));
        }
        Asked asked = new Asked(question, rows, columns, question.asksFor("unit", "pairs"),
                question.value(COMPARE_TO).map(LocalDate::parse));
        if (asked.has(PERSPECTIVE) && !asked.has(STATUS) && question.has(STATUS)) {
            throw ProblemType.refusal(STATUS, NOT_BY_PERSPECTIVE);
        }
        return asked;
    }

    /** Whether somebody's perspective is named. */
    static boolean namesPerspectives(Question question) {
        return question.values(PERSPECTIVE).stream().anyMatch(value -> !value.equals(Filter.NONE));
    }

    boolean has(String dimension) {
        return rows.name().equals(dimension) || columns.name().equals(dimension);
    }

    /** Whether each perspective has a status of its own: the one is held against the other. */
    boolean isPerspectivesByStatus() {
        return has(PERSPECTIVE) && has(STATUS);
    }

    /** Whether {@code perspective} was given to say whose status is meant. */
    boolean isWhoseStatus() {
        return has(STATUS) && !has(PERSPECTIVE) && namesPerspectives(question);
    }

    /** In words of the API. */
    String status() {
        return isPerspectivesByStatus() ? "perspectives"
                : isWhoseStatus() || question.has(STATUS) && namesPerspectives(question)
                        ? String.join(",", question.values(PERSPECTIVE)) : "headline";
    }

    /** The question that narrows what is counted: where a status is shown, who gives it narrows nothing. */
    Question narrowing() {
        if (isPerspectivesByStatus()) {
            return question.with(PERSPECTIVE, List.of()).with(STATUS, List.of());
        }
        return isWhoseStatus() && !question.has(STATUS) ? question.with(PERSPECTIVE, List.of()) : question;
    }

    /** The question that says which values of the dimensions are wanted. */
    Question wanted() {
        return isPerspectivesByStatus() ? narrowing() : question;
    }

    /** The question that the items of one cell answer; null stands for all values of a dimension. */
    Question items(String row, String column) {
        Question items = wanted().with(ROWS, List.of()).with(COLUMNS, List.of()).with(COMPARE_TO, List.of())
                .with(TableInquiry.LAYOUT, List.of()).with(TableInquiry.SORT, List.of());
        items = row == null ? items : items.with(rows.name(), List.of(row));
        items = column == null ? items : items.with(columns.name(), List.of(column));
        return isWhoseStatus() && !items.has(STATUS) ? items.with(PERSPECTIVE, List.of()) : items;
    }
}
