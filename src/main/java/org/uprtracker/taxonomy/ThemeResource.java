package org.uprtracker.taxonomy;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/themes")
@Tag(name = "Themes", description = "Subjects of recommendations, in a tree.")
public class ThemeResource extends ThingResource<ThemeView> {
    public ThemeResource() {
        super(ThemeListing.LISTING);
    }
}
