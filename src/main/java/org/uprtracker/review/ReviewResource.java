package org.uprtracker.review;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/reviews")
@Tag(name = "Calendar", description = "Cycles, sessions and reviews.")
public class ReviewResource extends ThingResource<ReviewView> {
    public ReviewResource() {
        super(ReviewListing.LISTING);
    }
}
