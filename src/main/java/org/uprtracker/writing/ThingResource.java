package org.uprtracker.writing;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.listing.Listing;

/** What can be asked about every kind of thing, and done to it. */
public abstract class ThingResource<T> extends WritingResource {
    private final Listing<T> listing;

    @Inject
    Writer writer;

    @Inject
    Written written;

    protected ThingResource(Listing<T> listing) {
        this.listing = listing;
    }

    @GET
    public Response list() {
        return answers.list(listing, uri, headers);
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return answers.one(listing, id, uri, headers);
    }

    @GET
    @Path("{id}/content")
    public Response content(@PathParam("id") String id) {
        parameters();
        return response(written.content(listing.kind(), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(byte[] body) {
        Caller caller = writes();
        String reason = reason(false);
        return once(caller, body, () -> {
            Wish wish = new Wish(Wish.Action.CREATE, listing.kind(), null, bodies.tree(body), reason, null);
            return answer(wish.action(), writer.write(caller, wish));
        });
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") String id, byte[] body) {
        Caller caller = writes();
        Wish wish = new Wish(Wish.Action.CHANGE, listing.kind(), id, bodies.tree(body), reason(true), ifMatch());
        return response(answer(wish.action(), writer.write(caller, wish)));
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        Caller caller = writes();
        Wish wish = new Wish(Wish.Action.WITHDRAW, listing.kind(), id, null, reason(true), ifMatch());
        return response(answer(wish.action(), writer.write(caller, wish)));
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("id") String id, byte[] body) {
        String reason = reason(true);
        Caller caller = access.require(Role.IMPORTER, Role.ADMIN);
        Merge merge = bodies.read(body, Merge.class);
        bodies.validate(merge);
        return once(caller, body, () -> answer(Wish.Action.CHANGE,
                writer.merge(caller, listing.kind(), id, merge.into(), reason)));
    }

    /** What a thing turned out to be. */
    @Schema(name = "Merge")
    public record Merge(@NotBlank @Size(max = 100)
            @Schema(description = "Id of the thing of the same kind that it is: whatever refers to it leads there.") String into) {}

    private Caller writes() {
        return access.require(Role.CONTRIBUTOR, Role.IMPORTER, Role.ADMIN);
    }
}
