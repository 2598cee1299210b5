package org.uprtracker.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.commitment.CommitmentListing;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.development.DevelopmentListing;
import org.uprtracker.development.DevelopmentView;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.Narrowing;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Ref;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.Statements;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.recommendation.RecommendationView;
import org.uprtracker.review.ReviewListing;
import org.uprtracker.review.ReviewView;
import org.uprtracker.source.SourceListing;
import org.uprtracker.source.SourceView;
import org.uprtracker.taxonomy.ThemeListing;

/**
 * Reads what a brief is made of: one statement for the whole record of the State, by the listings' own rows, filters and
 * items, so that a brief and a list never differ; one more for the sources it cites.
 */
@ApplicationScoped
public class MaterialReader {
    private static final String OF_THE_STATE = "v.state in (select id from asked where filter = '" + BriefInquiry.STATE + "')";

    private final RecordReader reader;
    private final ObjectMapper mapper;

    @Inject
    MaterialReader(RecordReader reader, ObjectMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    private record Row(String kind, String item, Set<String> subjects, boolean wanted, LocalDate day) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getString("kind"), row.getString("item"),
                    Set.of((String[]) row.getArray("subjects").getArray()), row.getBoolean("wanted"),
                    row.getObject("day", LocalDate.class));
        }
    }

    Material read(Question question) {
        // A review's session is what the brief is for; it narrows no list.
        Question narrowing = question.with(BriefInquiry.SESSION, List.of());
        Sql select = Sql.of("select * from (")
                .add(states()).add(" union all ").add(reviews())
                .add(" union all ").add(told(narrowing))
                .add(" union all ").add(narrowed(CommitmentListing.LISTING, "v.due_end", narrowing))
                .add(" union all ").add(narrowed(DevelopmentListing.LISTING, "v.date_end", narrowing))
                .add(" union all ").add(themes())
                .add(") every order by kind, sorted");
        RecordReader.Rows<Row> rows = reader.select(BriefInquiry.INQUIRY.filters(), question, select, Row::read);
        Map<String, List<Row>> kinds = rows.rows().stream().collect(Collectors.groupingBy(Row::kind));
        return new Material(rows.head(),
                items(kinds, "state", Ref.class).stream().findFirst().orElse(null),
                items(kinds, BriefInquiry.RECOMMENDING_STATE, Ref.class),
                of(kinds, "review").stream().map(row -> new Material.Dated(item(row, ReviewView.class), row.day)).toList(),
                of(kinds, "recommendation").stream()
                        .map(row -> new Material.Told(item(row, RecommendationView.class), row.subjects, row.wanted)).toList(),
                of(kinds, "commitment").stream()
                        .map(row -> new Material.Promised(item(row, CommitmentView.class), row.subjects)).toList(),
                of(kinds, "development").stream()
                        .map(row -> new Material.Happened(item(row, DevelopmentView.class), row.subjects, row.day))
                        .filter(happened -> happened.view().correctedBy() == null).toList(),
                tree(items(kinds, "theme", Node.class)));
    }

    /** The sources with these ids, as they were known when the rest was read. */
    List<SourceView> sources(Question question, List<String> ids) {
        return reader.select(List.of(), question, Sql.of("select (" + SourceListing.LISTING.item() + ")::text as item from ("
                        + "select s.*, t.public_id from source_version s join thing t on t.id = s.thing"
                        + " where known(s) and t.public_id = any (?::text[])) v", (Object) ids.toArray(String[]::new)),
                row -> json(row.getString("item"), SourceView.class)).rows();
    }

    private static Sql states() {
        List<String> selects = new ArrayList<>();
        for (String filter : List.of(BriefInquiry.STATE, BriefInquiry.RECOMMENDING_STATE)) {
            selects.add("""
                    select '%1$s' as kind, x.item::text as item, '{}'::text[] as subjects, true as wanted, null::date as day,
                        x.item ->> 'id' as sorted
                    from (select distinct (%2$s)::jsonb as item from asked a where a.filter = '%1$s' and a.id is not null) x
                    where x.item is not null""".formatted(filter, Fragments.state("a.id")));
        }
        return Sql.of(String.join(" union all ", selects));
    }

    private static Sql reviews() {
        return Sql.of("select 'review', (" + ReviewListing.LISTING.item() + ")::text, '{}'::text[], true, v.held_on,"
                + " to_char(v.held_on, 'YYYYMMDD') || v.id_order from (" + ReviewListing.LISTING.rows() + ") v where " + OF_THE_STATE);
    }

    /** All of them, with whether each was asked for: what came back leads to what was asked before, by whomever. */
    private static Sql told(Question question) {
        Listing<RecommendationView> listing = RecommendationListing.LISTING;
        return select(listing, Sql.of("(true").add(new Narrowing(listing.filters(), question).conditions()).add(")"), "null::date")
                .add(" where v.origin = 'state' and " + OF_THE_STATE);
    }

    private static Sql narrowed(Listing<?> listing, String day, Question question) {
        return select(listing, Sql.of("true"), day).add(" where true")
                .add(new Narrowing(listing.filters(), question).conditions());
    }

    private static Sql select(Listing<?> listing, Sql wanted, String day) {
        String item = listing.detail().map(detail -> "(" + listing.item() + ")::jsonb || (" + detail + ")::jsonb")
                .orElse(listing.item());
        Sql sql = Sql.of("select '" + listing.kind().code() + "', (" + item + ")::text, array_remove(array[");
        for (String subject : Filters.SUBJECTS) {
            sql.add("case when v.version in " + Filters.versionsOnSubjects(listing.kind()) + " then '" + subject + "' end, ",
                    new String[] {subject}, new String[] {subject});
        }
        return sql.add("null], null), ").add(wanted).add(", " + day + ", v.id_order from (" + listing.rows() + ") v");
    }

    private static Sql themes() {
        return Sql.of("select 'theme', json_build_object('id', v.public_id, 'name', coalesce("
                + "v.names ->> (select lang from clock), v.names ->> 'en'), 'parent', " + Fragments.id("v.parent")
                + ")::text, '{}'::text[], true, null::date, v.id_order from (" + ThemeListing.LISTING.rows() + ") v");
    }

    /** A theme and the one above it. */
    record Node(String id, String name, String parent) {}

    private static ThemeTree tree(List<Node> nodes) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        for (Node node : nodes) {
            names.put(node.id, node.name);
            parents.put(node.id, node.parent);
        }
        return new ThemeTree(names, parents);
    }

    private static List<Row> of(Map<String, List<Row>> kinds, String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    private <T> List<T> items(Map<String, List<Row>> kinds, String kind, Class<T> type) {
        return of(kinds, kind).stream().map(row -> item(row, type)).toList();
    }

    private <T> T item(Row row, Class<T> type) {
        return json(row.item, type);
    }

    private <T> T json(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query and " + type.getSimpleName() + " do not fit", e);
        }
    }
}
