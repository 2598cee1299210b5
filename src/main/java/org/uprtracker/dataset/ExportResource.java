package org.uprtracker.dataset;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.journal.Values;
import org.uprtracker.listing.Answers;
import org.uprtracker.listing.Computed;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Question;

@Path("/v1/exports")
@Tag(name = "Exports", description = "Whole sets to take away, without a limit, with what is needed to cite them.")
public class ExportResource {
    @Inject
    Answers answers;

    @Inject
    Exporter exporter;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Inject
    RoutingContext routing;

    @Inject
    ExportSettings settings;

    @GET
    @Path("recommendations")
    @Operation(operationId = "exportRecommendations", summary = "All recommendations, or recommendation–State pairs")
    public Response recommendations() {
        return export(DataSet.RECOMMENDATIONS);
    }

    @GET
    @Path("commitments")
    @Operation(operationId = "exportCommitments", summary = "All commitments")
    public Response commitments() {
        return export(DataSet.COMMITMENTS);
    }

    @GET
    @Path("assessments")
    @Operation(operationId = "exportAssessments", summary = "All assessments")
    public Response assessments() {
        return export(DataSet.ASSESSMENTS);
    }

    @GET
    @Path("developments")
    @Operation(operationId = "exportDevelopments", summary = "All developments")
    public Response developments() {
        return export(DataSet.DEVELOPMENTS);
    }

    @GET
    @Path("sources")
    @Operation(operationId = "exportSources", summary = "All sources")
    public Response sources() {
        return export(DataSet.SOURCES);
    }

    @GET
    @Path("recommendations/datapackage.json")
    @Operation(operationId = "describeRecommendations", summary = "The columns of the recommendations")
    public Response recommendationsDescribed() {
        return described(DataSet.RECOMMENDATIONS);
    }

    @GET
    @Path("commitments/datapackage.json")
    @Operation(operationId = "describeCommitments", summary = "The columns of the commitments")
    public Response commitmentsDescribed() {
        return described(DataSet.COMMITMENTS);
    }

    @GET
    @Path("assessments/datapackage.json")
    @Operation(operationId = "describeAssessments", summary = "The columns of the assessments")
    public Response assessmentsDescribed() {
        return described(DataSet.ASSESSMENTS);
    }

    @GET
    @Path("developments/datapackage.json")
    @Operation(operationId = "describeDevelopments", summary = "The columns of the developments")
    public Response developmentsDescribed() {
        return described(DataSet.DEVELOPMENTS);
    }

    @GET
    @Path("sources/datapackage.json")
    @Operation(operationId = "describeSources", summary = "The columns of the sources")
    public Response sourcesDescribed() {
        return described(DataSet.SOURCES);
    }

    private Response export(DataSet set) {
        return answers.computed(set.inquiry(), (question, format) -> {
            Place place = exporter.place();
            HttpServerResponse response = routing.response();
            // Whatever becomes of the answer: it ends, or the connection does.
            routing.addEndHandler(ended -> {
                place.leave();
                exporter.sent(set, format, response.bytesWritten());
            });
            Extract extract = exporter.extract(set, question);
            return new Computed(extract.head(), body(extract, format, place), extract.name() + "." + Values.code(format));
        }, uri, headers);
    }

    /**
     * What breaks off in the middle must not look like a whole file. The status is long sent by then, so the connection is
     * what can tell: it is reset before the last chunk (HTTP/1.1) or frame (HTTP/2), and every client takes that for a
     * failed transfer. Who went away needs no answer.
     */
    private StreamingOutput body(Extract extract, Format format, Place place) {
        HttpServerResponse response = routing.response();
        return out -> {
            Stalled watched = new Stalled(routing.vertx(), routing.request(), settings.stalledAfter());
            try (watched) {
                place.use(() -> exporter.write(extract, format, out));
            } catch (IOException | RuntimeException e) {
                if (response.closed() || watched.lost()) {
                    Log.debugf("Who took %s away went away: %s", extract.name(), e.getMessage());
                    return;
                }
                if (response.headWritten()) {
                    response.reset();
                }
                throw e;
            }
        };
    }

    private Response described(DataSet set) {
        return answers.computed(set.descriptionInquiry(), (question, format) -> {
            Extract extract = exporter.extract(set, question);
            return new Computed(extract.head(), DataPackage.of(extract, null, List.of(resource(extract))), null);
        }, uri, headers);
    }

    private static DataPackage.Resource resource(Extract extract) {
        Question question = extract.question();
        return DataPackage.csv(extract.set().plural(), extract.title(), extract.address(extract.set().path(), "csv"),
                extract.flat().columns(), extract.set().key(question), DataPackage.Written.NOWHERE);
    }
}
