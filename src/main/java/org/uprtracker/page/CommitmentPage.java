package org.uprtracker.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.uprtracker.assessment.AssessmentListing;
import org.uprtracker.assessment.AssessmentView;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.development.DevelopmentListing;
import org.uprtracker.development.DevelopmentView;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Shown;

/** A commitment: what was promised by when, how far it is kept according to whom, and what happened. */
@ApplicationScoped
public class CommitmentPage implements ThingPage<CommitmentView> {
    private static final int MOST = 50;

    @Inject
    Named named;

    @Inject
    Excerpts excerpts;

    @Inject
    ObjectMapper mapper;

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance commitment(Here here, Cells cells, CommitmentView item, List<AssessmentView> assessments,
                List<DevelopmentView> developments);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.COMMITMENT;
    }

    @Override
    public Main main(Shown<CommitmentView> shown, Here here, ObjectNode json) {
        CommitmentView item = shown.items().get(0);
        Map<String, String> about = Map.of("commitment", item.id());
        List<AssessmentView> assessments = excerpts.first(AssessmentListing.LISTING, shown.question(), about, "true",
                "v.day desc", MOST);
        List<DevelopmentView> developments = excerpts.first(DevelopmentListing.LISTING, shown.question(), about, "true",
                "v.date_end desc", MOST);
        Cells cells = new Cells(here, named.of(shown.question(), List.of(json, mapper.valueToTree(assessments))), kind().code());
        return new Main(item.title(), Templates.commitment(here, cells, item, assessments, developments).render());
    }
}
