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
 */
public record Filter(
        String name,
        String description,
        Allowed allowed,
        String example,
        Function<Question, Sql> condition,
        Function<Question, Sql> otherwise) {

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

    public static Filter truth(String name, String description, String expression) {
        return new Filter(name, description, new Allowed.OneOf(List.of("true", "false")), "true",
                question -> Sql.of("(" + expression + ")::text = any (?::text[])", (Object) question.array(name)));
    }
}
