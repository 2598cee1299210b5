package org.uprtracker.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.labels.Labels;
import org.uprtracker.site.Site;

/** The catalogue of problems, for a person who followed the {@code type} of one. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
@APIResponse(responseCode = "200", description = "A page for people.",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
@Tag(name = "Problems", description = "What each kind of problem means.")
public class ProblemResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problems(String title, String language, List<ProblemType> types);
    }

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listProblems", summary = "All kinds of problem",
            description = "A page for people: every kind of problem the service answers with.")
    public String all() {
        Labels labels = Labels.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return page(labels, labels.text("page.problems"), List.of(ProblemType.values()));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getProblem", summary = "One kind of problem",
            description = "A page for people: what this kind of problem means and what to do.")
    public String one(@Parameter(description = "The last part of a problem's type.", example = "not-found")
            @PathParam("slug") String slug) {
        return ProblemType.bySlug(slug)
                .map(type -> page(Labels.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), type.title(), List.of(type)))
                .orElseThrow(() -> ProblemType.NOT_FOUND.problem(
                        "No kind of problem has this name; /problems lists them.").build());
    }

    private static String page(Labels labels, String title, List<ProblemType> types) {
        return Site.page(labels, title, List.of(), Templates.problems(title, labels.language(), types).render());
    }
}
