package org.uprtracker.listing;

import java.util.List;
import java.util.function.Function;
import org.uprtracker.journal.ThingKind;

/**
 * One way to narrow a list: its parameter, what it means, what it takes, and the condition it adds. Several values of
 * one filter widen (or), different filters narrow (and).
 *
 * @param condition from the whole question to SQL over the list's rows, when the filter was given
 * @param otherwise the same, when it was not
 * @param once whether it can be given once alone: its values exclude each other
 * @param none SQL that holds where a row has no value at all, which the word {@code none} asks for; null where every
 *     row has one
 */
public record Filter(
        String name,
        String description,
        Allowed allowed,
        String example,
        Function<Question, Sql> condition,
        Function<Question, Sql> otherwise,
        boolean once,
        String none) {
    /** Asks for what has no value. */
    public static final String NONE = "none";

    public Filter(
            String name, String description, Allowed allowed, String example, Function<Question, Sql> condition,
            Function<Question, Sql> otherwise) {
        this(name, description, allowed, example, condition, otherwise, false, null);
    }

    public Filter(
            String name, String description, Allowed allowed, String example, Function<Question, Sql> condition) {
        this(name, description, allowed, example, condition, question -> Sql.of("true"));
    }

    /** A filter whose values are compared with an expression. */
    public static Filter equal(
            String name, String description, Allowed allowed, String example, String expression) {
        return new Filter(name, description, allowed, example,
                question -> Sql.of(expression + " = any (?::text[])", (Object) question.array(name)));
    }

    /** A filter by the id of a thing; `condition` holds `%s` where the identities asked for go. */
    public static Filter thing(String name, String description, ThingKind kind, String example, String condition) {
        return new Filter(name, description, new Allowed.IdOf(kind), example,
                question -> Sql.of(condition.formatted("(select id from asked where filter = '" + name + "')")));
    }

    /** What is asked for once and narrows nothing: how something is computed or shown. */
    public static Filter option(String name, String description, Allowed allowed, String example) {
        return new Filter(name, description, allowed, example, question -> Sql.of("true")).alone();
    }

    /** The same, given once at most. */
    public Filter alone() {
        return new Filter(name, description, allowed, example, condition, otherwise, true, none);
    }

    /** The same, which also takes the word {@code none}: rows without a value, as this SQL says. */
    public Filter orNone(String absent) {
        return new Filter(name, description + " `none`: without any.", allowed, example, condition, otherwise, once, absent);
    }

    public boolean takesNone() {
        return none != null;
    }

    boolean takes(String value) {
        return takesNone() && NONE.equals(value);
    }

    /** The condition it adds for a question. */
    Sql on(Question question) {
        if (!question.has(name)) {
            return otherwise.apply(question);
        }
        List<String> values = question.values(name).stream().filter(value -> !takes(value)).toList();
        if (values.size() == question.values(name).size()) {
            return condition.apply(question);
        }
        return values.isEmpty() ? Sql.of(none)
                : Sql.of("(" + none + ") or ").add(condition.apply(question.with(name, values)));
    }

    public static Filter truth(String name, String description, String expression) {
        return new Filter(name, description, new Allowed.OneOf(List.of("true", "false")), "true",
                question -> {
                    // As a condition, not as a word that is compared: the planner then knows how many rows to expect.
                    List<String> wanted = question.values(name).stream().distinct().toList();
                    return Sql.of(wanted.size() > 1 ? "true" : wanted.contains("true") ? "(" + expression + ")" : "not (" + expression + ")");
                });
    }
}
