package org.uprtracker.listing;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The two questions every kind of thing answers: which there are, and what one of them is. */
public abstract class ListingResource<T> {
    private final Listing<T> listing;

    @Inject
    protected Answers answers;

    @Context
    protected UriInfo uri;

    @Context
    protected HttpHeaders headers;

    protected ListingResource(Listing<T> listing) {
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
}
