package org.uprtracker.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * {@code If-None-Match: *} is met by whatever is there (RFC 9110, section 13.1.2), which is known once it was found. A
 * content is read to be changed, and always given.
 */
@Provider
public class AnyVersion {
    @ServerResponseFilter
    public void leaveOut(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (isKnown(known) && response.getStatus() == Response.Status.OK.getStatusCode()
                && request.getMethod().matches("GET|HEAD") && response.getHeaders().containsKey(HttpHeaders.ETAG)
                && !request.getUriInfo().getPath().endsWith("/content")) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    /** Whether the header If-None-Match, null where it was not sent, is met by whatever there is: once it is known that it is. */
    public static boolean isKnown(String header) {
        return header != null && header.trim().equals("*");
    }
}
