package org.uprtracker.taxonomy;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;
import org.uprtracker.listing.Sql;

/** The tree of themes. */
public final class ThemeListing {
    private static final String NAME = "coalesce(v.names ->> (select lang from clock), v.names ->> 'en')";

    private static final String COUNT = """
            (select count(distinct r.thing)
             from recommendation_theme l join recommendation_version r on r.version = l.version
             left join review_version rv on rv.thing = at(r.review) and known(rv)
             where known(r) and r.origin = 'state' and coalesce(rv.date_end, date '1945-01-01')
                <= (select as_of from clock) and l.theme = %s and %s)""".formatted(
            Fragments.themesBelow("select v.thing"), Fragments.published(ThingKind.RECOMMENDATION, "r"));

    public static final Listing<ThemeView> LISTING = new Listing<>("/v1/themes",
            "Subjects of recommendations: the 54 issues of UPR Info, and below them what the record needs.",
            ThingKind.THEME, ThemeView.class, """
            select h.*, t.public_id, t.id_order from theme_version h join thing t on t.id = h.thing where known(h)""",
            List.of(
                    Filter.thing("theme", "This theme and all below it.", ThingKind.THEME,
                            "freedom-of-opinion-and-expression",
                            "v.thing = " + Fragments.themesBelow("select id from %s asked_theme(id)")),
                    new Filter("subject", "Themes of a running subject.", new Allowed.OneOf(Filters.SUBJECTS), "libel",
                            question -> Sql.of("v.thing = " + Fragments.themesBelow("select st.thing from theme_version st"
                                    + " where known(st) and st.subject = any (?::text[])"),
                                    (Object) question.array("subject"))),
                    new Filter("q", "Part of a name or label.", new Allowed.Words(200), "expression",
                            question -> Sql.of("exists (select from unnest(?::text[]) q(part) where strpos(lower(concat_ws("
                                    + "' ', v.names::text, v.upr_info, array_to_string(v.ohchr, ' '))), lower(q.part)) > 0)",
                                    (Object) question.array("q")))),
            List.of(SortKey.ID, new SortKey("name", NAME, "text")), List.of(), """
            json_build_object('id', v.public_id, 'link', %s, 'name', %s, 'parent', %s,
                'children', (select coalesce(json_agg(ct.public_id order by ct.id_order), '[]')
                    from theme_version c join thing ct on ct.id = c.thing where c.parent = any (things(v.thing)) and known(c)),
                'subject', v.subject, 'uprInfo', v.upr_info, 'ohchr', v.ohchr, 'provisions', %s,
                'recommendations', %s, 'names', v.names, 'citations', %s)""".formatted(
                    Fragments.link(ThingKind.THEME), NAME, Fragments.id("v.parent"),
                    Fragments.ids("theme_provision", "provision"), COUNT, Fragments.citations(ThingKind.THEME)),
            Optional.empty());

    private ThemeListing() {}
}
