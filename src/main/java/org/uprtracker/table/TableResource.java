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

@Path("/v1/status-table")
@Tag(name = "Tables", description = "Counts of what was asked and what became of it.")
public class TableResource {
    @Inject
    Answers answers;

    @Inject
    TableReader tables;

    @GET
    @Operation(operationId = "getStatusTable", summary = "A status table")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TableView.class)))
    public Response table(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.computed(TableInquiry.INQUIRY, this::computed, uri, headers);
    }

    private Computed computed(Question question, Format format) {
        TableReader.Table table = tables.table(question);
        if (format == Format.JSON) {
            return new Computed(table.head(), table.view(), null);
        }
        Labels labels = Labels.in(question.clock().lang());
        return new Computed(table.head(), TableFormats.written(
                () -> question.asksFor(TableInquiry.LAYOUT, "long") ? TableSheets.cellByCell(table.view(), labels)
                        : TableSheets.wide(table.view(), labels),
                () -> TableSheets.forPeople(table.view(), labels), table.view().self(), question, format),
                format == Format.XLSX ? "status-table.xlsx" : null);
    }
}
