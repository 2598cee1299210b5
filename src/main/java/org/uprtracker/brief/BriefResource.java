package org.uprtracker.brief;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.document.Document;
import org.uprtracker.document.DocxWriter;
import org.uprtracker.document.HtmlWriter;
import org.uprtracker.document.MarkdownWriter;
import org.uprtracker.document.PdfWriter;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Answers;
import org.uprtracker.listing.Computed;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Question;
import org.uprtracker.site.Site;

/** Briefs for delegations. */
@Path("/v1/briefs")
@Tag(name = "Briefs", description = "What a delegation needs before a session.")
public class BriefResource {
    private static final String STYLE = Site.sheet(HtmlWriter.STYLE_SHEET);
    private static final Map<String, Format> OTHERS = Map.of(
            "JSON", Format.JSON, "DOCX", Format.DOCX, "PDF", Format.PDF, "Markdown", Format.MD);

    @Inject
    Answers answers;

    @Inject
    Briefs briefs;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    @Path("{state}")
    @Operation(operationId = "getBrief", summary = "What a delegation needs before a session")
    @APIResponse(responseCode = "200", description = "The brief.",
            content = @Content(schema = @Schema(implementation = BriefView.class)))
    public Response brief(@PathParam("state") String state) {
        return answers.computedWithin(BriefInquiry.STATE, state, BriefInquiry.INQUIRY, this::written, uri, headers);
    }

    private Computed written(Question question, Format format) {
        Briefs.Made made = briefs.make(question);
        if (format == Format.JSON) {
            return new Computed(made.head(), made.view(), null);
        }
        if (format == Format.PDF && !PdfWriter.writes(made.view().state().name())) {
            // Names whose signs no font here has would be read by nobody.
            made = briefs.make(question.in(Labels.FIRST));
        }
        Document document = BriefDocument.of(made.view());
        return switch (format) {
            case DOCX -> new Computed(made.head(), DocxWriter.write(document),
                    "brief-" + made.view().state().id() + "-" + made.view().asOf() + ".docx");
            case PDF -> new Computed(made.head(), PdfWriter.write(document), null);
            case MD -> new Computed(made.head(), MarkdownWriter.write(document), null);
            default -> new Computed(made.head(), page(document), null);
        };
    }

    private String page(Document document) {
        List<Site.Alternate> alternates = OTHERS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(other -> new Site.Alternate(other.getKey(), inFormat(other.getValue()))).toList();
        return Site.page(Labels.in(document.language()), document.title(), STYLE, alternates,
                HtmlWriter.fragment(document));
    }

    private String inFormat(Format format) {
        return UriBuilder.fromUri(answers.base(uri)).path(uri.getPath()).replaceQuery(uri.getRequestUri().getRawQuery())
                .replaceQueryParam("format", format.name().toLowerCase(Locale.ROOT)).build().toString();
    }
}
