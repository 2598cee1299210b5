package org.uprtracker.recommendation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.assessment.AssessmentListing;
import org.uprtracker.changes.ChangeListing;
import org.uprtracker.writing.ThingResource;

@Path("/v1/recommendations")
@Tag(name = "Recommendations", description = "What States were told, what they answered, what became of it.")
public class RecommendationResource extends ThingResource<RecommendationView> {
    public RecommendationResource() {
        super(RecommendationListing.LISTING);
    }

    /** Counts and lists pairs only where that is asked in so many words. */
    @Override
    public Response list() {
        List<String> unit = uri.getQueryParameters().get("unit");
        return List.of("pairs").equals(unit) ? answers.list(RecommendationListing.PAIRS, uri, headers) : super.list();
    }

    @GET
    @Path("{id}/assessments")
    @Operation(operationId = "listAssessmentsOfRecommendation", summary = "Assessments of one recommendation")
    public Response assessments(@PathParam("id") String id) {
        return answers.within("recommendation", id, AssessmentListing.LISTING, uri, headers);
    }

    @GET
    @Path("{id}/history")
    @Operation(operationId = "listHistoryOfRecommendation", summary = "What changed when, of one recommendation")
    public Response history(@PathParam("id") String id) {
        return answers.within("recommendation", id, ChangeListing.LISTING, uri, headers);
    }

    @GET
    @Path("{id}/related")
    @Operation(operationId = "listRelatedRecommendations", summary = "The same asked before and after, in other cycles")
    public Response related(@PathParam("id") String id) {
        return answers.within("relatedTo", id, RecommendationListing.LISTING, uri, headers);
    }
}
