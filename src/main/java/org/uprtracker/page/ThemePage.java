package org.uprtracker.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Shown;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.taxonomy.ThemeView;

/** A theme: what stands under it, and how many recommendations, where, with which answers and how far implemented. */
@ApplicationScoped
public class ThemePage implements ThingPage<ThemeView> {
    private static final int STATES = 20;
    private static final List<String> COUNTED = List.of("status", "position", "cycle", "state", "recommendingState");

    @Inject
    Named named;

    @Inject
    Excerpts excerpts;

    /** Counts by one dimension; {@code more} where there are further values. */
    public record Group(String label, boolean ofStates, List<Line> lines, String more) {}

    public record Line(RawString value, String count, String href) {}

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance theme(Here here, Cells cells, ThemeView item, List<Group> groups);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.THEME;
    }

    @Override
    public Main main(Shown<ThemeView> shown, Here here, ObjectNode json) {
        ThemeView item = shown.items().get(0);
        Map<String, Map<String, Long>> counts = item.recommendations() == 0 ? Map.of()
                : excerpts.counts(RecommendationListing.LISTING, shown.question(), Map.of("theme", item.id()), COUNTED);
        Set<String> things = new LinkedHashSet<>();
        Stream.of("state", "recommendingState").forEach(by -> counts.getOrDefault(by, Map.of()).keySet().stream().limit(STATES)
                .forEach(state -> things.add("states/" + state)));
        item.provisions().forEach(provision -> things.add("provisions/" + provision));
        item.children().forEach(child -> things.add("themes/" + child));
        item.citations().forEach(citation -> things.add("sources/" + citation.source()));
        if (item.parent() != null) {
            things.add("themes/" + item.parent());
        }
        Named.Names names = named.of(shown.question(), things);
        Cells cells = new Cells(here, names, kind().code());
        List<Group> groups = counts.entrySet().stream().filter(group -> !group.getValue().isEmpty())
                .map(group -> group(here, names, item.id(), group.getKey(), group.getValue())).toList();
        return new Main(item.name(), Templates.theme(here, cells, item, groups).render());
    }

    private static Group group(Here here, Named.Names names, String theme, String by, Map<String, Long> counts) {
        List<Line> lines = counts.entrySet().stream().limit(STATES).map(count -> new Line(
                value(here, names, by, count.getKey()), here.number(count.getValue()),
                here.at("/v1/recommendations").with("theme", theme).with(by, count.getKey()).toString())).toList();
        return new Group(here.labels().text("dimension." + by), by.endsWith("tate"), lines, counts.size() <= STATES ? null
                : here.at("/v1/recommendations").with("theme", theme).with("facets", by).with("limit", "1").toString());
    }

    private static RawString value(Here here, Named.Names names, String by, String value) {
        return switch (by) {
            case "status" -> here.status(value);
            case "position" -> new RawString(Html.escaped(here.word("position", value)));
            case "cycle" -> new RawString(Html.escaped(here.text("cycle", value)));
            default -> new RawString("<span" + here.named().getValue() + ">" + Html.escaped(names.of("states", value).text()) + "</span>");
        };
    }
}
