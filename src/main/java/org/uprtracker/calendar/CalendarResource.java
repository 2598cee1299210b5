package org.uprtracker.calendar;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Answers;
import org.uprtracker.listing.Computed;
import org.uprtracker.listing.Inquiry;
import org.uprtracker.listing.RecordReader;

@Path("/v1/calendar.ics")
@Tag(name = "Calendar", description = "What happens when, to subscribe to.")
public class CalendarResource {
    /** What can be asked of the calendar. */
    public static final Inquiry INQUIRY = Entries.INQUIRY;

    @Inject
    Answers answers;

    @Inject
    Entries entries;

    @GET
    @Operation(operationId = "getCalendar", summary = "Reviews, adoptions, mid-terms and due commitments")
    public Response calendar(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.computed(INQUIRY, (question, format) -> {
            RecordReader.Rows<Entry> found = entries.of(question);
            String query = uri.getRequestUri().getRawQuery();
            String address = question.clock().base() + INQUIRY.path() + (query == null ? "" : "?" + query);
            return new Computed(found.head(), new CalendarText(Labels.in(question.clock().lang())).of(found.rows(), address), null);
        }, uri, headers);
    }
}
