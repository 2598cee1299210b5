package org.uprtracker.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.uprtracker.labels.Labels;
import org.uprtracker.site.Address;
import org.uprtracker.site.Site;

/** A problem as a page, where a person meets it in a browser. It says the same as what a program gets. */
@Provider
public class ProblemPages {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Labels labels, String title, HttpProblem problem, List<?> errors);
    }

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HttpProblem problem)) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, "Accept, Accept-Language");
        String language = request.getUriInfo().getQueryParameters().getFirst("lang");
        if (!ForPeople.accepts(request.getHeaderString(HttpHeaders.ACCEPT),
                request.getUriInfo().getQueryParameters().getFirst("format"))) {
            return;
        }
        Labels labels = language != null && Labels.languages().contains(language) ? Labels.in(language)
                : Labels.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String key = "page.problem." + problem.getType().getPath().replaceFirst(".*/", "");
        String title = labels.has(key) ? labels.text(key) : problem.getTitle();
        Object errors = problem.getParameters().get("errors");
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        Address address = Address.of(request.getUriInfo().getRequestUri().getRawPath() + (query == null ? "" : "?" + query));
        response.setEntity(Site.page(new Site.Frame(labels, title, address, false, List.of()),
                        Templates.problem(labels, title, problem, errors instanceof List<?> list ? list : List.of()).render()),
                null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
}
