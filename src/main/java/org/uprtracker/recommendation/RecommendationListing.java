package org.uprtracker.recommendation;

import java.util.List;
import java.util.Optional;
import org.uprtracker.assessment.Standing;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;
import org.uprtracker.listing.Sql;
import org.uprtracker.review.PositionOnDay;

/**
 * Recommendations that had been made by the day asked.
 */
public final class RecommendationListing {
    private static final String MADE = "coalesce(r.date, rv.date, se.date, cy.to_year::text, '1945')";

    private static final String MADE_ON = "coalesce(r.date_end, rv.date_end, se.date_end, make_date(cy.to_year, 12, 31), "
            + "date '1945-12-31')";

    /** The review it was made in: looked up by its identity, so that rows can come in their order and reading can end early. */
    private static final String REVIEW = """
            left join review_version rv on rv.thing = at(r.review) and known(rv)
            left join cycle_version cy on cy.thing = at(rv.cycle) and known(cy)
            left join session_version se on se.thing = at(rv.session) and known(se)""";

    private static final String THEMES = Facet.list("recommendation_theme", "theme", "r");

    /** The same, with all that are above them. */
    private static final String THEMES_UP = """
            array(with recursive up(theme) as (
                select at(l.theme) from recommendation_theme l where l.version = r.version
                union select at(tv.parent) from up join theme_version tv on tv.thing = up.theme and known(tv)
                where tv.parent is not null)
                select up.theme from up order by 1)""";

    /** The day from which a position counts whose source gives no day. */
    private static final String ANSWERED_BY = "coalesce(rv.adopted_end, make_date(cy.to_year, 12, 31))";

    private static final String IDENTITY = "join thing t on t.id = r.thing and t.kind = 'recommendation'";

    /** All recommendations with what the table {@code standing} holds of each on whatever day. */
    public static final String KEPT = "select r.thing, r.version, r.since, t.id_order, r.state, r.review, rv.cycle, rv.session, r.origin,"
            + " r.organisation, " + ANSWERED_BY + " as answered_by, " + MADE + " as made, " + MADE_ON + " as made_on, "
            + THEMES + " as themes, " + THEMES_UP + " as themes_up from recommendation_version r " + IDENTITY + " " + REVIEW + " where known(r)";

    private static final String KEPT_IDENTITY = "left join thing t on t.id = s.recommendation";

    private static final String PAIR = "join recommendation_state rs on rs.version = %s.version";

    static final String ROWS = rows("t.public_id, t.id_order,", IDENTITY, "t.public_id, s.id_order,", KEPT_IDENTITY);

    /** The position on the day asked, as a table of one row or none. */
    static final String CURRENT = PositionOnDay.SQL;

    private static final String CLAIMED = "case p.claim when 'already_implemented' then 'implemented' else 'in_progress' end";

    /** What the State claims when it answers, as a voice. */
    private static final String CLAIMS = """
            union all
            select 0, null, null, 'state', %s, true,
                coalesce(p.date, p.day::text), p.day, v.since, '', 'stated', null, null, null, null, false
            from (%s) p where p.claim <> 'none'""".formatted(CLAIMED, PositionOnDay.STANDING);

    /** What each assessor says, as a table: see {@link Standing#voices}. */
    public static final String VOICES = Standing.voices("v.thing", "v.state", CLAIMS);

    /**
     * The voices of many recommendations, as much of them as is counted.
     *
     * @param told a table of recommendations: thing, state
     * @param answers what was answered to them and stands: thing, since, and the columns of a position
     */
    public static String voicesOfMany(String told, String answers) {
        return Standing.voicesOfMany(told, " union all select p.thing, 0, 'state', " + CLAIMED + ", p.day, p.since, '' from "
                + answers + " p where p.claim <> 'none'");
    }

    private static final String POSITION = """
            json_strip_nulls(json_build_object('number', p.place + 1, 'position', p.position, 'part', p.part,
                'date', p.date, 'countsFrom', p.day, 'dateBasis', p.date_basis, 'claim', p.claim, 'wording', p.wording,
                'corrects', p.corrects + 1, 'correction', p.correction, 'correctedBy', p.corrected_by,
                'withdrawn', p.withdrawn, 'citation', %s))""".formatted(Fragments.citation("p"));

    /** A State made a part, or the whole, once, whatever it was merged with. */
    private static final String ONCE = """
            (unmerged() or not exists (select from recommendation_state twin
                where twin.version = rs.version and twin.place < rs.place and at(twin.state) = at(rs.state)
                    and twin.part is not distinct from rs.part))""";

    private static final String STATES = """
            (select coalesce(json_agg(json_strip_nulls(json_build_object('id', st.public_id,
                'name', coalesce(sv.names ->> (select lang from clock), sv.names ->> 'en'),
                'action', rs.action, 'part', rs.part + 1)) order by rs.place), '[]')
             from recommendation_state rs join thing st on st.id = at(rs.state)
             join state_version sv on sv.thing = st.id and known(sv) where rs.version = v.version and %s)"""
            .formatted(ONCE);

    private static final String ITEM = """
            (select json_build_object('id', v.public_id, 'link', %s, 'state', %s, 'review', %s,
                'cycle', %s::int, 'session', %s::int, 'paragraph', v.paragraph, 'origin', v.origin,
                'organisation', %s, 'date', v.made, 'text', v.text, 'textKind', v.text_kind, 'language', v.language,
                'recommendingStates', %s, 'position', (select %s from %s p),
                'headline', %s, 'contested', h.contested, 'themes', %s, 'provisions', %s,
                'affectedGroups', v.affected_groups, 'sdgs', v.sdgs, 'institutions', v.institutions, 'citations', %s)
             from %s h)""".formatted(
            Fragments.link(ThingKind.RECOMMENDATION), Fragments.state("v.state"), Fragments.id("v.review"),
            Fragments.id("v.cycle_thing"), Fragments.id("v.session_thing"), Fragments.organisation("v.organisation"),
            STATES, POSITION, CURRENT, Standing.json("h"), Fragments.themes("recommendation_theme"),
            Fragments.ids("recommendation_provision", "provision"), Fragments.citations(ThingKind.RECOMMENDATION),
            Standing.headline(VOICES));

    private static final String POSITIONED = "left join lateral " + CURRENT + " fp on true";

    private static final String HEADLINED = "left join lateral (select " + Standing.value("h") + " as headline, h.contested from "
            + Standing.headline(VOICES) + " h) fs on true";

    static final List<SortKey> SORTS = List.of(
            SortKey.ID, new SortKey("date", "v.made_on", "date"),
            new SortKey("position", "coalesce(" + Sql.either("v.position", "(select p.position from " + CURRENT + " p)") + ", '')",
                    "text"));

    static final List<Facet> FACETS = List.of(
            kept("position", "position", "fp.position", POSITIONED),
            kept("claim", "claim", "coalesce(fp.claim, 'none')", POSITIONED),
            kept("status", "headline", "fs.headline", HEADLINED),
            kept("contested", "contested", "fs.contested", HEADLINED),
            Facet.things("theme", Sql.either("v.themes", Facet.list("recommendation_theme", "theme", "v"))),
            Facet.things("provision", "recommendation_provision", "provision"),
            Facet.things("recommendingState", "recommendation_state", "state"),
            Facet.words("actionCategory", Facet.list("recommendation_state", "action", "v")),
            Facet.thing("state", "v.state"), Facet.thing("review", "v.review"), Facet.thing("cycle", "v.cycle_thing"),
            new Facet("origin", "v.origin", ""), Facet.thing("organisation", "v.organisation"));

    public static final Listing<RecommendationView> LISTING = new Listing<>("/v1/recommendations",
            "What States under Review were told, one item per numbered paragraph, narrowed by anything the record knows; "
                    + "with `unit=pairs` one item per recommending State. What organisations asked is left out unless "
                    + "`origin` or `organisation` asks for it.",
            ThingKind.RECOMMENDATION, RecommendationView.class, ROWS, RecommendationFilters.ALL, SORTS, FACETS, ITEM,
            Optional.of(RecommendationDetail.sql(VOICES, PositionOnDay.ANSWERS, POSITION)));

    /** The same as recommendation–State pairs: what one State recommended, once for each State. */
    public static final Listing<PairView> PAIRS = new Listing<>("/v1/recommendations",
            "Recommendation–State pairs.", ThingKind.RECOMMENDATION,
            PairView.class, pairs("t.public_id, %1$s.id_order || ' ' || pt.public_id || coalesce(' ' || rs.part, '') as id_order, ", true),
            RecommendationFilters.OF_PAIRS, SORTS, FACETS, """
                    (select json_build_object('id', v.public_id, 'link', %s, 'recommendingState', %s,
                        'action', v.action, 'part', v.part + 1, 'state', %s, 'review', %s, 'cycle', %s::int,
                        'paragraph', v.paragraph, 'text', v.text, 'position', (select p.position from %s p),
                        'claim', (select p.claim from %s p), 'headline', %s, 'contested', h.contested,
                        'citations', %s) from %s h)""".formatted(
                    Fragments.link(ThingKind.RECOMMENDATION), Fragments.state("v.recommending_state"),
                    Fragments.state("v.state"), Fragments.id("v.review"), Fragments.id("v.cycle_thing"), CURRENT, CURRENT,
                    Standing.json("h"), Fragments.citations(ThingKind.RECOMMENDATION), Standing.headline(VOICES)),
            Optional.empty());

    /** The rows of the list for who counts them: without what only shows and sorts. */
    public static final String COUNTED = rows("", "", "", "");

    /** The same of pairs. */
    public static final String COUNTED_PAIRS = pairs("", false);

    /** Where the recommendation v stands on the day of the clock, whatever the day of its row is: joins {@code fs.headline}. */
    public static final String STATUS = Sql.either("left join lateral (select s.headline from standing s"
            + " where s.recommendation = v.thing and " + StandingTable.ON_DAY + ") fs on true", HEADLINED);

    private RecommendationListing() {}

    private static Facet kept(String name, String column, String value, String joins) {
        return new Facet(name, Sql.either("v." + column, value), Sql.either("", joins));
    }

    /** @param names columns with a place for the table that holds the order; whether things are named by their ids */
    private static String pairs(String names, boolean named) {
        String columns = names + "rs.state as recommending_state, rs.action, rs.part,";
        String state = (named ? " join thing pt on pt.id = at(rs.state)" : "") + " and " + ONCE;
        return rows(columns.formatted("t"), (named ? IDENTITY + " " : "") + PAIR.formatted("r") + state,
                columns.formatted("s"), (named ? KEPT_IDENTITY + " " : "") + PAIR.formatted("s") + state);
    }

    /**
     * @param columns beside those of a recommendation and its review, and what they are joined by, of the record
     * @param keptColumns the same of the table {@code standing}
     */
    private static String rows(String columns, String joins, String keptColumns, String keptJoins) {
        return Sql.either(StandingTable.rows(keptColumns, keptJoins), """
                select r.*, %2$s rv.cycle as cycle_thing, rv.session as session_thing,
                    %7$s as answered_by, %1$s as made, %5$s as made_on
                from recommendation_version r
                %3$s
                %6$s
                where known(r) and %5$s <= (select as_of from clock) and %4$s"""
                .formatted(MADE, columns, joins, Fragments.published(ThingKind.RECOMMENDATION, "r"), MADE_ON, REVIEW,
                ANSWERED_BY));
    }

    /** What each assessor says of the recommendation in the row v on the day asked (see {@link Standing#voices}). */
    public static String voices() {
        return VOICES;
    }
}
