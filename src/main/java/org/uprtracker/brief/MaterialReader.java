package org.uprtracker.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.assessment.Standing;
import org.uprtracker.commitment.CommitmentListing;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.development.DevelopmentListing;
import org.uprtracker.development.DevelopmentView;
import org.uprtracker.journal.ThingKind;
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

    private static final String LATER = "later";

    /** A document whose day no source tells counts from the day the answers do. */
    private static final String SYMBOLS = """
            (select coalesce(json_agg(d.symbol order by d.place), '[]')
             from unnest(array[v.report_symbol, v.addendum_symbol, v.decision_symbol]) with ordinality d(symbol, place)
             left join source_version ds on ds.symbol = d.symbol and known(ds)
             where d.symbol is not null and coalesce(ds.date_end, v.answered_by) <= (select as_of from clock)
                and (ds.thing is null or published(ds)))""";

    /**
     * What is asked again, as it stood on the day of the recommendation v: a clock of that day stands before the one of the
     * question.
     */
    private static final String BEFORE = """
            (with clock as (select c.k, c.hash, c.redaction, v.made_on as as_of, c.published_by, c.lang, c.base, c.merges
                from clock c)
             select json_agg(json_build_object('view', %s, 'voices', %s) order by v.id_order)
             from (select distinct at(br.recommendation) as thing from recommendation_related br
                where br.version = v.version) before
             join (%s) v on v.thing = before.thing where v.origin = 'state' and %s)""".formatted(
            RecommendationListing.LISTING.item(), Standing.cited(RecommendationListing.VOICES),
            RecommendationListing.LISTING.rows(), OF_THE_STATE);

    private final RecordReader reader;
    private final ObjectMapper mapper;

    @Inject
    MaterialReader(RecordReader reader, ObjectMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    private record Row(
            String kind, String item, String more, Set<String> subjects, boolean wanted, LocalDate day) {}

    private static Row row(ResultSet row) throws SQLException {
        Array subjects = row.getArray("subjects");
        return new Row(row.getString("kind"), row.getString("item"), row.getString("more"),
                subjects == null ? Set.of() : Set.of((String[]) subjects.getArray()), row.getBoolean("wanted"),
                row.getObject("day", LocalDate.class));
    }

    /** One select for all kinds of rows. */
    static Sql everything(Question question) {
        // A review's session is what the brief is for; it narrows no list.
        Question narrowing = question.with(BriefInquiry.SESSION, List.of());
        return Sql.of("select * from (")
                .add(states()).add(" union all ").add(reviews())
                .add(" union all ").add(told(narrowing))
                .add(" union all ").add(narrowed(CommitmentListing.LISTING, more(CommitmentListing.VOICES, "null"), narrowing))
                .add(" union all ").add(narrowed(DevelopmentListing.LISTING, "null", narrowing))
                .add(" union all ").add(themes()).add(" union all ").add(later())
                .add(") every order by kind, sorted");
    }

    Material read(Question question) {
        RecordReader.Rows<Row> rows = reader.select(BriefInquiry.INQUIRY.filters(), question, everything(question), MaterialReader::row);
        Map<String, List<Row>> kinds = rows.rows().stream().collect(Collectors.groupingBy(Row::kind));
        Publication publication = publication(items(kinds, LATER, Later.class));
        return new Material(rows.head(),
                items(kinds, "state", Ref.class).stream().findFirst().orElse(null),
                items(kinds, BriefInquiry.RECOMMENDING_STATE, Ref.class),
                of(kinds, "review").stream().map(row -> new Material.Dated(item(row, Material.Review.class), row.day)).toList(),
                of(kinds, "recommendation").stream()
                        .map(row -> new Material.Told(cited(row.item, publication, RecommendationView.class),
                                cited(row.more, publication, Material.More.class), row.subjects, row.wanted)).toList(),
                of(kinds, "commitment").stream()
                        .map(row -> new Material.Promised(cited(row.item, publication, CommitmentView.class),
                                cited(row.more, publication, Material.More.class), row.subjects)).toList(),
                of(kinds, "development").stream()
                        .map(row -> new Material.Happened(cited(row.item, publication, DevelopmentView.class), row.subjects, row.day))
                        .filter(happened -> happened.view().correctedBy() == null).toList(),
                tree(items(kinds, "theme", Node.class)), publication);
    }

    /** What is cited of one fact is cut to what a reader of the day asked is led to. */
    private <T> T cited(String json, Publication publication, Class<T> type) {
        if (publication.narrowsNothing() || json == null) {
            return json(json, type);
        }
        try {
            JsonNode tree = mapper.readTree(json);
            for (JsonNode holder : tree.findParents("citations")) {
                List<JsonNode> all = new ArrayList<>();
                holder.get("citations").forEach(all::add);
                ((ObjectNode) holder).putArray("citations")
                        .addAll(publication.citable(all, one -> one.get("source").asText()));
            }
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query and " + type.getSimpleName() + " do not fit", e);
        }
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
                    select '%1$s' as kind, x.item::text as item, null as more, null::text[] as subjects, true as wanted,
                        null::date as day, x.item ->> 'id' as sorted
                    from (select distinct (%2$s)::jsonb as item from asked a where a.filter = '%1$s' and a.id is not null) x
                    where x.item is not null""".formatted(filter, Fragments.state("a.id")));
        }
        return Sql.of(String.join(" union all ", selects));
    }

    /** Without the listing's own counts: what is counted here may be narrowed. */
    private static Sql reviews() {
        return Sql.of("""
                select 'review', json_build_object('id', v.public_id, 'link', %s, 'cycle', %s::int, 'session', %s::int,
                    'date', v.date, 'adopted', case when v.adopted_end <= (select as_of from clock) then v.adopted end,
                    'symbols', %s, 'statedRecommendations', v.stated_recommendations,
                    'statedSupported', case when v.answered_by <= (select as_of from clock) then v.stated_supported end,
                    'citations', %s)::text, null, null, true, v.held_on, to_char(v.held_on, 'YYYYMMDD') || v.id_order
                from (%s) v where %s and %s""".formatted(Fragments.link(ThingKind.REVIEW), Fragments.id("v.cycle"),
                Fragments.id("v.session"), SYMBOLS, Fragments.citations(ThingKind.REVIEW), ReviewListing.LISTING.rows(),
                OF_THE_STATE, Fragments.published(ThingKind.REVIEW, "v")));
    }

    /** Sources that were published after one of the days asked. */
    private static Sql later() {
        return Sql.of("""
                select '%s', json_build_object('id', x.public_id, 'barred', x.barred, 'ahead', x.ahead)::text, null, null,
                    true, null::date, x.public_id
                from (select t.public_id, not published(s) or s.date_end is null
                            and not unpublished() as barred,
                        coalesce(s.date_end > (select as_of from clock), false) as ahead
                    from source_version s join thing t on t.id = s.thing where known(s)) x
                where x.barred or x.ahead""".formatted(LATER));
    }

    /** A source published later. */
    record Later(String id, boolean barred, boolean ahead) {}

    private static Publication publication(List<Later> later) {
        return new Publication(
                later.stream().filter(Later::barred).map(Later::id).collect(Collectors.toSet()),
                later.stream().filter(Later::ahead).map(Later::id).collect(Collectors.toSet()));
    }

    /** All of them, with whether each was asked for: what came back leads to what was asked before, by whomever. */
    private static Sql told(Question question) {
        Listing<RecommendationView> listing = RecommendationListing.LISTING;
        Sql wanted = Sql.of("(true").add(new Narrowing(listing.filters(), question).conditions()).add(")");
        return select(listing, more(RecommendationListing.VOICES, BEFORE), wanted)
                .add(" where v.origin = 'state' and " + OF_THE_STATE);
    }

    private static Sql narrowed(Listing<?> listing, String more, Question question) {
        return select(listing, more, Sql.of("true")).add(" where true")
                .add(new Narrowing(listing.filters(), question).conditions());
    }

    private static String more(String voices, String before) {
        return "json_build_object('voices', " + Standing.cited(voices) + ", 'before', " + before + ")::text";
    }

    private static Sql select(Listing<?> listing, String more, Sql wanted) {
        return Sql.of("select '" + listing.kind().code() + "', (" + listing.item() + ")::text, " + more + ", os.subjects, ")
                .add(wanted).add(", v.date_end, v.id_order from (" + listing.rows() + ") v left join ("
                + "select s.version, array_agg(one.subject) as subjects from unnest(?::text[]) one(subject) cross join lateral "
                + Filters.versionsOnSubjects(listing.kind(), "array[one.subject]") + " s group by s.version) os"
                + " on os.version = v.version", (Object) Filters.SUBJECTS.toArray(String[]::new));
    }

    private static Sql themes() {
        return Sql.of("select 'theme', json_build_object('id', v.public_id, 'name', coalesce("
                + "v.names ->> (select lang from clock), v.names ->> 'en'), 'parent', " + Fragments.id("v.parent")
                + ")::text, null, null, true, null::date, v.id_order from (" + ThemeListing.LISTING.rows() + ") v");
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
