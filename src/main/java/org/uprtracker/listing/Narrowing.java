package org.uprtracker.listing;

import java.util.ArrayList;
import java.util.List;

/**
 * What a question narrows rows to, as SQL. It begins with two common tables that everything refers to: {@code clock}, one
 * row (see {@link Clock}), and {@code asked}: the identities of the things that filters name.
 */
public final class Narrowing {
    /** Beginning of the final select: the state of the record, and the ids asked for that do not exist. */
    static final String ANSWER = " select (select k from clock) as k, (select hash from clock) as hash,"
            + " (select redaction from clock) as redaction,"
            + " (select array_agg(filter || '=' || given) from asked where id is null) as unknown";

    /**
     * Holds always. It has the clock looked at, and so whether what was taken for granted is so (see {@link Wording}), in a
     * statement that may find its rows, or none, without asking it.
     */
    static final String CHECKED = "(select checked from clock) is null";

    private final List<Filter> filters;
    private final Question question;

    public Narrowing(List<Filter> filters, Question question) {
        this.filters = filters;
        this.question = question;
    }

    /** The two common tables, from {@code with} on. */
    public Sql clock() {
        List<String> names = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Filter filter : filters) {
            if (filter.allowed() instanceof Allowed.IdOf id) {
                for (String value : question.values(filter.name())) {
                    if (!filter.takes(value)) {
                        names.add(filter.name());
                        kinds.add(id.kind().code());
                        ids.add(value);
                    }
                }
            }
        }
        Sql sql = Sql.of("with ").add(question.clock().sql()).add("""
                , asked as materialized (
                    select a.filter, a.given, same.id
                    from unnest(?::text[], ?::text[], ?::text[]) a(filter, kind, given)
                    left join thing t on t.kind = a.kind and t.public_id = a.given
                    left join lateral (
                        select t.id
                        union select m.target from merged m where m.thing = t.id and known(m)
                        union select o.thing from merged o where known(o) and o.target in (t.id,
                            (select m.target from merged m where m.thing = t.id and known(m)))
                    ) same on true""",
                names.toArray(String[]::new), kinds.toArray(String[]::new), ids.toArray(String[]::new));
        for (Filter filter : filters) {
            if (filter.allowed() instanceof Allowed.ChangeId && question.has(filter.name())) {
                sql.add(" union all select '" + filter.name() + "', p.change, " + Allowed.ChangeId.REVISION
                        + " from unnest(?::text[]) p(change)", (Object) question.array(filter.name()));
                question.values(filter.name()).forEach(change -> sql.needing(Allowed.ChangeId.revision(change)));
            }
            if (filter.allowed() instanceof Allowed.OnRecord words && question.has(filter.name())) {
                sql.add(" union all select '%s', w.word, (select 0 from %s o where w.word = any (o.%s) limit 1)"
                        .formatted(filter.name(), words.table(), words.column()) + " from unnest(?::text[]) w(word)",
                        (Object) question.array(filter.name()));
            }
        }
        return sql.add(")");
    }

    /** What narrows a listing's row {@code v}, each condition begun with {@code and}. */
    public Sql conditions() {
        Sql sql = Sql.of("");
        filters.forEach(filter -> sql.add(" and (").add(filter.on(question)).add(")"));
        return sql;
    }
}
