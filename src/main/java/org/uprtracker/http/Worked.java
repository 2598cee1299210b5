package org.uprtracker.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Notes that an answer is ready. To one who has gone it is never given, so that is all there is to tell of it. */
@Provider
public class Worked implements ContainerResponseFilter {
    static final String DONE = "upr.worked";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var context = ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        ((ResteasyReactiveRequestContext) context).serverRequest().unwrap(RoutingContext.class).put(DONE, true);
    }
}
