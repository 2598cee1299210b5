package org.uprtracker.table;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Answers;
import org.uprtracker.listing.Computed;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Question;

@Path("/v1/statistics")
@Tag(name = "Tables")
public class StatisticsResource {
    @Inject
    Answers answers;

    @Inject
    StatisticsReader reader;

    @GET
    @Operation(operationId = "getStatistics", summary = "Counts by any dimensions, and statuses over time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatisticsView.class)))
    public Response statistics(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.computed(StatisticsInquiry.INQUIRY, this::computed, uri, headers);
    }

    private Computed computed(Question question, Format format) {
        StatisticsReader.Read read = reader.statistics(question);
        if (format == Format.JSON) {
            return new Computed(read.head(), read.view(), null);
        }
        Labels labels = Labels.in(question.clock().lang());
        return new Computed(read.head(), TableFormats.written(() -> StatisticsSheets.forPrograms(read.view(), labels),
                () -> StatisticsSheets.forPeople(read.view(), labels), read.view().self(), question, format),
                format == Format.XLSX ? "statistics.xlsx" : null);
    }
}
