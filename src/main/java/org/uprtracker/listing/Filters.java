package org.uprtracker.listing;

import java.util.List;
import java.util.function.Function;
import org.uprtracker.journal.ThingKind;

/** Filters that mean the same on every list that takes them. */
public final class Filters {
    /** The running subjects; each is a theme with its descendants and provisions. */
    public static final List<String> SUBJECTS = List.of("assembly-law", "article-174", "libel", "trade-unions");

    public static final List<String> REGIONAL_GROUPS =
            List.of("african", "asia_pacific", "eastern_european", "grulac", "weog", "observer");

    private static final String STATE = "State concerned (of a recommendation: the State under Review), by its ISO 3166-1 alpha-3 code.";

    private Filters() {}

    public static Filter state(String column) {
        return new Filter("state", STATE, new Allowed.IdOf(ThingKind.STATE), "KAZ", question -> Sql.of(column
                + (question.values("state").size() == 1 ? " is asked('state')" : " in (select id from asked where filter = 'state')")));
    }

    /** @param condition holds {@code %1$s} where the identities of the States go */
    public static Filter stateAs(String condition) {
        return Filter.thing("state", STATE, ThingKind.STATE, "KAZ", condition);
    }

    public static Filter stateGroup(String column) {
        return new Filter("stateGroup", "UPR regional group of the State concerned.",
                new Allowed.OneOf(REGIONAL_GROUPS), "asia_pacific", question -> Sql.of("at(" + column
                        + ") in (select sg.thing from state_version sg where known(sg)"
                        + " and sg.regional_group = any (?::text[]))", (Object) question.array("stateGroup")));
    }

    public static Filter theme(String table) {
        return Filter.thing("theme", "Theme; those below it in the tree count as well.", ThingKind.THEME, "trade-unions",
                "v.version in (select l.version from " + table + " l where l.theme = "
                        + Fragments.themesBelow("select id from %s asked_theme(id)") + ")");
    }

    public static Filter provision(String table) {
        return Filter.thing("provision", "Provision of law; its predecessors and successors count as well: asking for "
                + "Article 174 of 2014 finds what was said of Article 164 of 1997.", ThingKind.PROVISION,
                "KAZ-cc-2014-174", "v.version in (select l.version from " + table + " l where l.provision = "
                        + Fragments.provisionsAround("select id from %s asked_provision(id)") + ")");
    }

    /** Versions of one kind that are on the subjects asked for; takes the subjects twice. */
    public static String versionsOnSubjects(ThingKind kind) {
        return versionsOnSubjects(kind, "?::text[]");
    }

    /** @param subjects SQL of an array of subjects; stands in it twice */
    public static String versionsOnSubjects(ThingKind kind, String subjects) {
        String themes = "select st.thing from theme_version st where known(st) and st.subject = any (" + subjects + ")";
        String provisions = "select at(sp.provision) from theme_provision sp join theme_version st on st.version = sp.version"
                + " where known(st) and st.subject = any (" + subjects + ")";
        return "(select l.version from " + kind.code() + "_theme l where l.theme = " + Fragments.themesBelow(themes)
                + " union select l.version from " + kind.code() + "_provision l where l.provision = "
                + Fragments.provisionsAround(provisions) + ")";
    }

    /** @param kind the listed kind: its tables of themes and provisions are looked at */
    public static Filter subject(ThingKind kind) {
        return subject(question -> Sql.of("v.version in " + versionsOnSubjects(kind),
                question.array("subject"), question.array("subject")));
    }

    public static Filter subject(Function<Question, Sql> condition) {
        return new Filter("subject", "One of the running subjects: a theme with its descendants and its provisions.",
                new Allowed.OneOf(SUBJECTS), "libel", condition);
    }

    public static Filter words(String example) {
        return new Filter("q", "Words to look for, as in a web search: `\"exact words\"`, `or`, `-without`. English "
                + "texts are found by word stem.", new Allowed.Words(200), example,
                question -> Sql.of("v.words @@ websearch_to_tsquery('english', ?)", String.join(" or ", question.values("q"))));
    }

    public static Filter year(String day) {
        return new Filter("year", "Year of the review, of a development or of an assessment, whichever the list has.",
                new Allowed.Whole(1945, 2199), "2019", question -> Sql.of(
                        "extract(year from " + day + ")::int = any (?::int[])", (Object) question.array("year")));
    }
}
