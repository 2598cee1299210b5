package org.uprtracker.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.ThingKind;

/** Answers questions out of the record: one statement per page, one more for a total, one more for facets. */
@ApplicationScoped
public class RecordReader {
    private static final int SUGGESTIONS = 8;

    private final Statements statements;
    private final ObjectMapper mapper;

    @Inject
    RecordReader(Statements statements, ObjectMapper mapper) {
        this.statements = statements;
        this.mapper = mapper;
    }

    /**
     * A revision and the journal's hash at it.
     *
     * @param redaction the revision that last blanked something, wherever; 0 for none. What was blanked is blanked in
     *     answers about the past as well
     */
    public record Head(long revision, byte[] hash, long redaction) {
        private static final int TIMELINE = 12;

        /** @param row with the columns of {@link Clock.KnownAt#HEAD} first */
        static Head read(ResultSet row) throws SQLException {
            return new Head(row.getLong(1), row.getBytes(2), row.getLong(3));
        }

        public String hex() {
            return HexFormat.of().formatHex(hash);
        }

        boolean same(Head other) {
            return revision == other.revision && redaction == other.redaction && Arrays.equals(hash, other.hash);
        }

        /** As much of the hash as a cursor holds. */
        String timeline() {
            return hex().substring(0, TIMELINE);
        }
    }

    /**
     * What a query found. `last` holds the keys to go on from, null on the last page; `change` the place in the journal
     * that made one thing what it is, null for a page.
     */
    record Found<T>(Head head, List<T> items, List<String> last, String change) {}

    public Optional<Head> head(Clock.KnownAt knownAt) {
        return statements.all(knownAt.newest(Clock.KnownAt.HEAD), Head::read).stream().findFirst();
    }

    /** When the record begins, for who asks of an earlier time. */
    Optional<String> begins() {
        return statements.all(Sql.of("select committed_at from revision where number = 1"),
                row -> row.getTimestamp(1).toInstant().toString()).stream().findFirst();
    }

    <T> Found<T> page(Listing<T> listing, Question question) {
        List<Line> lines = statements.all(new Query(listing, question).page(), Line::read);
        refuseUnknown(listing.filters(), question, lines.get(0));
        List<Line> items = lines.stream().filter(line -> line.item != null).toList();
        boolean more = items.size() > question.limit();
        List<Line> shown = more ? items.subList(0, question.limit()) : items;
        return new Found<>(lines.get(0).head,
                shown.stream().map(line -> read(line.item, listing.type())).toList(),
                more ? shown.get(shown.size() - 1).keys : null, null);
    }

    /**
     * What filters find in the record as it was known at a revision, for who does not ask over HTTP.
     *
     * @param items the first of them, in the listing's own order
     * @param total how many there are
     */
    public record Extract<T>(Head head, List<T> items, long total) {}

    /**
     * @param filters as in an address
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as over HTTP, if a filter is not right or a place is of another
     *     history
     */
    public <T> Extract<T> extract(
            Listing<T> listing, Map<String, List<String>> filters, long revision, int most, String base) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putAll(filters);
        parameters.putSingle(Parameter.KNOWN_AT.parameterName(), String.valueOf(revision));
        Question question = QuestionParser.list(listing, parameters, new Audience(base, "en")).atMost(most);
        Found<T> found = page(listing, question);
        return new Extract<>(found.head, found.items, found.last == null ? found.items.size() : total(listing, question));
    }

    /**
     * What was computed out of the record, and the state it was read at.
     *
     * @param head null before the record begins
     */
    public record Rows<T>(Head head, List<T> rows) {}

    /**
     * Rows of a select of one's own, in one statement with the state of the record they were read at.
     *
     * @param filters that the question was asked with
     * @param select may refer to {@code clock} and {@code asked} (see {@link Narrowing}), or bring its own
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if the question names something that does not exist
     */
    public <T> Rows<T> select(List<Filter> filters, Question question, Sql select, Statements.Row<T> row) {
        List<T> rows = new ArrayList<>();
        List<Line> heads = new ArrayList<>();
        Sql sql = new Narrowing(filters, question).clock().add(Narrowing.ANSWER).add(
                ", x.* from (values (1)) one left join (select true as found, s.* from (").add(select).add(") s) x on true");
        statements.all(sql, line -> {
            if (heads.isEmpty()) {
                heads.add(Line.head(line));
            }
            return line.getBoolean("found") ? rows.add(row.read(line)) : null;
        });
        refuseUnknown(filters, question, heads.get(0));
        return new Rows<>(heads.get(0).head, rows);
    }

    <T> Found<T> one(Listing<T> listing, Question question, String publicId) {
        List<Line> lines = statements.all(new Query(listing, question).one(publicId), Line::read);
        refuseUnknown(listing.filters(), question, lines.get(0));
        String item = lines.get(0).item;
        return new Found<>(lines.get(0).head, item == null ? List.of() : List.of(read(item, listing.type())), null,
                lines.get(0).change);
    }

    /** The thing that this one was merged into, by this revision. */
    Optional<String> mergedInto(ThingKind kind, String publicId, Head head) {
        return head == null ? Optional.empty() : statements.all(Sql.of("""
                        select target.public_id from thing t join merged m on m.thing = t.id
                        join thing target on target.id = m.target
                        where t.kind = ? and t.public_id = ? and m.since <= ? and (m.until is null or m.until > ?)""",
                        kind.code(), publicId, head.revision, head.revision).needing(head.revision),
                row -> row.getString(1)).stream().findFirst();
    }

    /** That a thing was taken back by this revision: when, by whom and why. */
    record Withdrawal(long revision, String at, String writer, String reason) {}

    Optional<Withdrawal> withdrawn(ThingKind kind, String publicId, Head head) {
        return head == null ? Optional.empty() : statements.all(Sql.of("""
                        select x.* from (
                            select c.action, r.number, r.committed_at, r.writer, coalesce(c.reason, r.reason) as reason
                            from thing t join change c on c.thing = t.id join revision r on r.number = c.revision
                            where t.kind = ? and t.public_id = ? and c.revision <= ? and c.action <> 'redacted'
                            order by c.revision desc, c.place desc limit 1) x where x.action = 'withdrawn'""",
                        kind.code(), publicId, head.revision).needing(head.revision),
                row -> new Withdrawal(row.getLong("number"), row.getTimestamp("committed_at").toInstant().toString(),
                        row.getString("writer"), row.getString("reason"))).stream().findFirst();
    }

    RuntimeException gone(ThingKind kind, String publicId, Withdrawal withdrawal) {
        return ProblemType.WITHDRAWN.problem("The " + kind + " '" + publicId + "' was withdrawn with revision "
                        + withdrawal.revision + " (" + withdrawal.at + ") by " + withdrawal.writer + ": "
                        + Objects.requireNonNullElse(withdrawal.reason, "no reason was given")
                        + ". As it was before: `knownAt=" + (withdrawal.revision - 1) + "`.")
                .with("revision", withdrawal.revision).with("at", withdrawal.at).build();
    }

    long total(Listing<?> listing, Question question) {
        return statements.all(new Query(listing, question).total(), row -> row.getLong(1)).get(0);
    }

    Map<String, Map<String, Long>> facets(Listing<?> listing, Question question) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        question.facets().forEach(name -> facets.put(name, new LinkedHashMap<>()));
        statements.all(new Query(listing, question).facets(),
                row -> facets.get(row.getString(1)).put(row.getString(2), row.getLong(3)));
        return facets;
    }

    private void refuseUnknown(List<Filter> filters, Question question, Line line) {
        question.clock().knownAt().timeline().ifPresent(timeline -> {
            long asked = question.clock().knownAt().revision().orElseThrow();
            if (line.head == null || line.head.revision != asked || !line.head.timeline().equals(timeline)) {
                throw anotherTimeline("cursor", "revision " + asked);
            }
        });
        question.clock().knownAt().revision().filter(asked -> line.head == null || asked > line.head.revision)
                .ifPresent(asked -> {
                    if (asked > 0) {
                        throw ProblemType.refusal("knownAt", "revision " + asked + " does not exist yet");
                    }
                });
        if (line.unknown != null) {
            List<FieldError> errors = new ArrayList<>();
            for (String unknown : line.unknown) {
                String filter = unknown.split("=", 2)[0];
                String value = unknown.split("=", 2)[1];
                Filter asked = filters.stream().filter(one -> one.name().equals(filter)).findFirst().orElseThrow();
                if (asked.allowed() instanceof Allowed.ChangeId) {
                    throw anotherTimeline(filter, value);
                }
                if (question.within().equals(Optional.of(filter))) {
                    throw notFound(((Allowed.IdOf) asked.allowed()).kind(), value, question);
                }
                errors.add(error(asked, value));
            }
            throw ProblemType.refusal(errors);
        }
    }

    private static RuntimeException anotherTimeline(String parameter, String place) {
        return ProblemType.ANOTHER_TIMELINE.problem(parameter + ": " + place + " was given out by another state of this "
                + "record, or by another record; this one has no such revision, or another one under that number. Start "
                + "again from the beginning.").build();
    }

    private FieldError error(Filter filter, String value) {
        if (filter.allowed() instanceof Allowed.OnRecord words) {
            return new FieldError(filter.name(), "'" + value + "' stands nowhere on record", statements.all(Sql.of(
                    "select distinct word from %s o, unnest(o.%s) w(word) order by word limit 100"
                            .formatted(words.table(), words.column())), row -> row.getString(1)));
        }
        ThingKind kind = ((Allowed.IdOf) filter.allowed()).kind();
        return new FieldError(filter.name(), "no " + kind + " has the id '" + value + "'; allowed are the ids of /v1/"
                + kind.plural() + ", the nearest stand in `allowed`", suggestions(kind, value));
    }

    RuntimeException notFound(ThingKind kind, String publicId, Question question) {
        return ProblemType.NOT_FOUND.problem("No " + kind + " '" + shortened(publicId) + "' is on record as of "
                + question.clock().asOf()
                + question.clock().knownAt().revision().map(known -> ", as known at revision " + known).orElse("")
                + nearest(kind, publicId)).build();
    }

    private String nearest(ThingKind kind, String publicId) {
        List<String> near = suggestions(kind, publicId);
        return near.isEmpty() ? "." : ". Nearest ids: " + String.join(", ", near) + ".";
    }

    private List<String> suggestions(ThingKind kind, String value) {
        return statements.all(Sql.of("select public_id from thing where kind = ? order by similarity(public_id, ?) desc,"
                        + " id_order limit " + SUGGESTIONS, kind.code(), shortened(value)), row -> row.getString(1));
    }

    private static String shortened(String value) {
        return value.length() <= 100 ? value : value.substring(0, 100) + "…";
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query and " + type.getSimpleName() + " do not fit", e);
        }
    }

    private record Line(Head head, String[] unknown, List<String> keys, String item, String change) {
        static Line head(ResultSet row) throws SQLException {
            byte[] hash = row.getBytes("hash");
            java.sql.Array unknown = row.getArray("unknown");
            return new Line(hash == null ? null : new Head(row.getLong("k"), hash, row.getLong("redaction")),
                    unknown == null ? null : (String[]) unknown.getArray(), null, null, null);
        }

        static Line read(ResultSet row) throws SQLException {
            Line head = head(row);
            return new Line(head.head, head.unknown,
                    row.getString("id_order") == null ? null : List.of(row.getString("sort_key"), row.getString("id_order")),
                    Query.marked(row.getString("item"), row.getString("redacted")),
                    row.getString("change"));
        }
    }
}
