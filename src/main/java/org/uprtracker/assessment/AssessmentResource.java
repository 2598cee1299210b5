package org.uprtracker.assessment;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/assessments")
@Tag(name = "Assessments", description = "Who says how far something was implemented.")
public class AssessmentResource extends ThingResource<AssessmentView> {
    public AssessmentResource() {
        super(AssessmentListing.LISTING);
    }
}
