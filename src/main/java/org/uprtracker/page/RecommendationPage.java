package org.uprtracker.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Shown;
import org.uprtracker.recommendation.RecommendationView;

/** A recommendation: what was asked, what the State answered, who says what became of it, and on what evidence. */
@ApplicationScoped
public class RecommendationPage implements ThingPage<RecommendationView> {
    @Inject
    Named named;

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance recommendation(Here here, Cells cells, RecommendationView item);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.RECOMMENDATION;
    }

    @Override
    public Main main(Shown<RecommendationView> shown, Here here, ObjectNode json) {
        RecommendationView item = shown.items().get(0);
        Cells cells = new Cells(here, named.of(shown.question(), List.of(json)), kind().code());
        return new Main(here.text("one.recommendation") + " " + item.id(), Templates.recommendation(here, cells, item).render());
    }
}
