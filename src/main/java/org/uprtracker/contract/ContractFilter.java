package org.uprtracker.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.uprtracker.brief.BriefInquiry;
import org.uprtracker.calendar.CalendarResource;
import org.uprtracker.changes.ChangeListing;
import org.uprtracker.dataset.DataSet;
import org.uprtracker.listing.Listing;
import org.uprtracker.matrix.MatrixInquiry;
import org.uprtracker.recommendation.ConflictListing;
import org.uprtracker.table.StatisticsInquiry;
import org.uprtracker.table.TableInquiry;

/**
 * Completes the OpenAPI document from what the service itself goes by: the listings with their filters, and the
 * catalogue of problems. Runs in the build, so that the committed document is the one that is served.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url("/").description("This service")));
        // Reading needs no key.
        document.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        SharedParts.add(document);
        for (Listing<?> listing : Listings.WITH_ITEMS) {
            ListingDocument contract = new ListingDocument(document, listing);
            contract.list(operation(document, listing.path()));
            contract.one(operation(document, listing.path() + "/{id}"));
        }
        Listings.WITH_ITEMS.forEach(listing -> new WritingDocument(document, listing.kind()).add());
        for (Listings.Within within : Listings.WITHIN) {
            new ListingDocument(document, within.listing())
                    .within(operation(document, within.path()), within.filter());
        }
        new ListingDocument(document, ChangeListing.LISTING).alone(operation(document, "/v1/changes"));
        new ListingDocument(document, ConflictListing.LISTING).alone(operation(document, "/v1/conflicts"));
        new ListingDocument(document, ChangeListing.FEED)
                .feed(operation(document, "/v1/changes.atom"), "application/atom+xml");
        InquiryDocument.complete(operation(document, "/v1/status-table"), TableInquiry.INQUIRY, "StatusTable");
        InquiryDocument.complete(operation(document, "/v1/statistics"), StatisticsInquiry.INQUIRY, "Statistics");
        InquiryDocument.within(operation(document, MatrixInquiry.INQUIRY.path()), "id", "review", MatrixInquiry.INQUIRY, null);
        InquiryDocument.within(operation(document, BriefInquiry.INQUIRY.path()), BriefInquiry.STATE, BriefInquiry.STATE,
                BriefInquiry.INQUIRY, "Brief");
        for (DataSet set : DataSet.values()) {
            InquiryDocument.complete(operation(document, set.path()), set.inquiry(), null);
            InquiryDocument.complete(operation(document, set.descriptionPath()), set.descriptionInquiry(), "DataPackage");
        }
        InquiryDocument.complete(operation(document, CalendarResource.INQUIRY.path()), CalendarResource.INQUIRY, null);
        SharedParts.addErrors(operation(document, "/v1/resolve"), 400, 404);
        SharedParts.addErrors(operation(document, "/problems"), 406);
        SharedParts.addErrors(operation(document, "/problems/{slug}"), 404, 406);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> KeyedDocument.complete(path, method, operation)));
        WebhookDocument.complete(document);
        tidy(document);
    }

    private static Operation operation(OpenAPI document, String path) {
        return document.getPaths().getPathItem(path).getGET();
    }

    /** Keeps the schemas that an operation leads to, in order of name, with constants as they are sent. */
    private static void tidy(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, Schema> kept = new TreeMap<>(schemas);
        kept.keySet().retainAll(Reachable.schemas(document));
        kept.values().forEach(Constants::inLowerCase);
        document.getComponents().setSchemas(kept);
    }
}
