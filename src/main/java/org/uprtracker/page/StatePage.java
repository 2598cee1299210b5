package org.uprtracker.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.commitment.CommitmentListing;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.development.DevelopmentListing;
import org.uprtracker.development.DevelopmentView;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Shown;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.review.ReviewListing;
import org.uprtracker.review.ReviewView;
import org.uprtracker.review.StateView;
import org.uprtracker.site.Address;

/** A State: its reviews, how what it was told stands over the years, what it promised, and what happened. */
@ApplicationScoped
public class StatePage implements ThingPage<StateView> {
    private static final int THEMES = 4;
    private static final int ITEMS = 8;
    private static final int LONGEST = 20;

    @Inject
    Excerpts excerpts;

    @Inject
    StatusSeries series;

    @Inject
    Named named;

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance state(Here here, Cells cells, StateView state, List<ReviewView> reviews, boolean subjects,
                Reviewed reviewed, List<Chart> charts, List<Chart.Legend> legend, List<CommitmentView> overdue, List<CommitmentView> ahead,
                List<DevelopmentView> developments, Links links);
    }

    /** Where else to go on from here. */
    public record Links(String brief, String table, String recommendations, String made, String overdue, String commitments,
            String developments, String changes) {}

    @Override
    public ThingKind kind() {
        return ThingKind.STATE;
    }

    @Override
    public Main main(Shown<StateView> shown, Here here, ObjectNode json) {
        StateView state = shown.items().get(0);
        Question question = shown.question();
        Map<String, String> ofState = Map.of("state", state.id());
        List<ReviewView> reviews = excerpts.first(ReviewListing.LISTING, question, ofState, "true", "v.held_on desc", LONGEST);
        List<Chart> charts = reviews.isEmpty() ? List.of() : charts(here, state, "subject", Filters.SUBJECTS);
        boolean subjects = !charts.isEmpty();
        if (!subjects && !reviews.isEmpty()) {
            List<String> themes = excerpts.counts(RecommendationListing.LISTING, question, ofState, List.of("theme"))
                    .get("theme").keySet().stream().limit(THEMES).toList();
            charts = charts(here, state, "theme", themes);
        }
        Cells cells = new Cells(here, named.of(question, sources(reviews)), kind().code());
        String html = Templates.state(here, cells, state, reviews, subjects, new Reviewed(here, cells), charts, Chart.legend(here, charts),
                excerpts.first(CommitmentListing.LISTING, question, Map.of("state", state.id(), "overdue", "true"), "true",
                        "v.due_end", ITEMS),
                excerpts.first(CommitmentListing.LISTING, question, ofState,
                        "v.due_end >= (select as_of from clock)", "v.due_end", ITEMS),
                excerpts.first(DevelopmentListing.LISTING, question, ofState, "true", "v.date_end desc", ITEMS),
                links(here, state.id())).render();
        return new Main(state.name(), html);
    }

    private List<Chart> charts(Here here, StateView state, String filter, List<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Map<String, String>> selections = values.stream()
                .map(value -> Chart.selection(filter, value, Map.of("state", state.id()))).toList();
        List<List<StatusSeries.Point>> points = series.years(here.question(), selections);
        Named.Names names = filter.equals("subject") ? null : named.of(here.question(),
                values.stream().map(theme -> "themes/" + theme).collect(Collectors.toCollection(LinkedHashSet::new)));
        List<Chart> charts = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            String value = values.get(place);
            Address list = here.list("recommendations", Map.of("state", state.id())).with(filter, value);
            Chart chart = new Chart(here, "chart-" + (place + 1), names == null ? here.word("subject", value)
                    : names.of("themes", value).text(), points.get(place), list);
            if (!chart.empty()) {
                charts.add(chart);
            }
        }
        return charts;
    }

    private static Set<String> sources(List<ReviewView> reviews) {
        return reviews.stream().flatMap(review -> review.citations().stream())
                .map(citation -> "sources/" + citation.source()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Links links(Here here, String id) {
        return new Links(here.to("/v1/briefs/" + id),
                here.at("/v1/status-table").with("state", id).with("rows", "subject").with("columns", "status").toString(),
                here.list("recommendations", "state", id), here.list("recommendations", "recommendingState", id),
                here.at("/v1/commitments").with("state", id).with("overdue", "true").with("sort", "due").toString(),
                here.list("commitments", "state", id),
                here.at("/v1/developments").with("state", id).with("sort", "-date").toString(),
                here.list("changes", "state", id));
    }
}
