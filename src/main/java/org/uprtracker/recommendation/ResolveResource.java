package org.uprtracker.recommendation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Answers;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.Statements;

/** From a citation on paper to the thing on record. */
@Path("/v1/resolve")
@Tag(name = "Recommendations")
public class ResolveResource {
    private static final Allowed CITATION = new Allowed.Words(200);

    /** What a thing last said: one that was merged or withdrawn since is still led to, and answers for itself. */
    private static final String LAST = "not exists (select from %1$s_version later where later.thing = %2$s.thing"
            + " and later.since > %2$s.since)";

    /** The identity that a reference leads to now. */
    private static final String NOW = "coalesce((select m.target from merged m where m.thing = %1$s and m.until is null),"
            + " %1$s)";

    @Inject
    Statements statements;

    @Inject
    Answers answers;

    @Context
    UriInfo uri;

    @GET
    @Operation(operationId = "resolveCitation", summary = "From a citation to the thing it names",
            description = "Takes a citation as people write it: `A/HRC/28/10, para. 126.29`, `§ 126.29 of A/HRC/28/10`, "
                    + "`A/HRC/28/10, para. 126 (29)`, or an id. With a paragraph it leads to the recommendation, "
                    + "without one to the document.")
    @Parameter(name = "citation", in = ParameterIn.QUERY, required = true, example = "A/HRC/28/10, para. 126.29",
            description = "The citation.",
            schema = @Schema(type = SchemaType.STRING,
            minLength = 1, maxLength = 200))
    @APIResponse(responseCode = "303", description = "Where the thing is: see `Location`.",
            headers = @Header(name = "Location", description = "Address of the thing.",
                    schema = @Schema(type = SchemaType.STRING)))
    public Response resolve() {
        String citation = citation();
        String target = namedOutright(citation.trim()).orElseGet(() -> understood(citation));
        return Response.seeOther(URI.create(answers.base(uri) + "/" + target)).build();
    }

    private String understood(String citation) {
        CitationParser.Place place = CitationParser.parse(citation);
        if (place.id() == null && place.symbol() == null) {
            throw ProblemType.refusal("citation", "names no document: write for instance A/HRC/28/10, para. 126.29");
        }
        return target(place).orElseThrow(() -> ProblemType.NOT_FOUND.problem(
                "Understood as " + described(place) + ", which is not on record.").build());
    }

    private String citation() {
        List<String> unknown = uri.getQueryParameters().keySet().stream().filter(name -> !name.equals("citation")).toList();
        if (!unknown.isEmpty()) {
            throw ProblemType.refusal(unknown.stream()
                    .map(name -> new FieldError(name, "is not a parameter of /v1/resolve", List.of("citation")))
                    .toList());
        }
        List<String> values = uri.getQueryParameters().getOrDefault("citation", List.of());
        if (values.size() != 1) {
            throw ProblemType.refusal("citation", "must be given, once");
        }
        CITATION.refusal(values.get(0)).ifPresent(message -> {
            throw ProblemType.refusal("citation", message);
        });
        return values.get(0);
    }

    /** An id of some thing, or the symbol of a document, and nothing else. */
    private Optional<String> namedOutright(String citation) {
        return statements.all(Sql.of("""
                        select kind || 's/' || public_id from thing where public_id = ?
                            and kind in ('recommendation', 'commitment', 'development', 'assessment', 'source', 'review')
                        union all
                        select 'sources/' || t.public_id from source_version s join thing t on t.id = s.thing
                        where %s and lower(s.symbol) = lower(?)""".formatted(LAST.formatted("source", "s")),
                        citation, citation),
                row -> "v1/" + row.getString(1)).stream().findFirst();
    }

    private Optional<String> target(CitationParser.Place place) {
        if (place.id() != null) {
            return recommendation(Sql.of("select public_id from thing where kind = 'recommendation' and public_id = ?",
                    place.id()));
        }
        if (place.paragraph() != null) {
            return recommendation(Sql.of("""
                    select t.public_id from recommendation_version r
                    join thing t on t.id = r.thing
                    join review_version rv on rv.thing = %s and rv.until is null
                    where %s and r.paragraph = ?
                        and (rv.report_symbol = ? or exists (
                            select from recommendation_citation c join source_version s on s.thing = %s
                            where c.version = r.version and s.until is null and s.symbol = ?
                                and s.kind = 'working_group_report'))
                    order by r.until is not null""".formatted(
                            NOW.formatted("r.review"), LAST.formatted("recommendation", "r"), NOW.formatted("c.source")),
                    place.paragraph(), place.report(), place.report()));
        }
        return statements.all(Sql.of("""
                        select t.public_id from source_version s join thing t on t.id = s.thing
                        where %s and s.symbol = ? order by s.until is not null""".formatted(LAST.formatted("source", "s")),
                        place.symbol()), row -> row.getString(1))
                .stream().findFirst().map(id -> "v1/sources/" + id);
    }

    private Optional<String> recommendation(Sql sql) {
        return statements.all(sql, row -> row.getString(1)).stream().findFirst().map(id -> "v1/recommendations/" + id);
    }

    private static String described(CitationParser.Place place) {
        if (place.id() != null) {
            return "recommendation " + place.id();
        }
        return place.symbol() + (place.paragraph() == null ? "" : ", paragraph " + place.paragraph());
    }
}
