package org.uprtracker.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Question;
import org.uprtracker.site.Address;
import org.uprtracker.site.Site;

/** The page a person finds who opens the service in a browser. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
    private static final String STATE = "KAZ";

    /** The eve of Kazakhstan's third review, and the end of the year in which the laws were changed. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2019, 11, 6), LocalDate.of(2020, 12, 31));

    @Inject
    StatusSeries series;

    /** What the start page says of one subject: its recommendations on each day, by status. */
    public record Subject(String name, String href, List<OnDay> days) {}

    public record OnDay(String recommendations, List<Status> statuses) {}

    public record Status(String name, String count, String href) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(Here here, List<Subject> subjects, List<String> days);
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context UriInfo uri, @Context HttpHeaders headers) {
        String asked = uri.getQueryParameters().getFirst("lang");
        Labels labels = asked == null ? Labels.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)) : Labels.in(asked);
        Address address = new Address("/", asked == null ? List.of() : List.of(new Address.Given("lang", labels.language())));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Here here = new Here(labels, address, Question.of(today, labels.language()));
        List<LocalDate> days = Stream.concat(DAYS.stream(), Stream.of(today)).toList();
        String main = Templates.home(here, subjects(here, days), days.stream().map(day -> here.date(day.toString())).toList()).render();
        return Response.ok(Site.page(new Site.Frame(labels, here.text("home"), address, false, List.of()), main))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).build();
    }

    private List<Subject> subjects(Here here, List<LocalDate> days) {
        List<String> names = Filters.SUBJECTS.stream().sorted().toList();
        List<List<StatusSeries.Point>> points = series.days(here.question(), names.stream()
                .map(name -> Map.of("state", STATE, "subject", name)).toList(), days);
        List<Subject> subjects = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            Address list = here.at("/v1/recommendations").with("state", STATE).with("subject", names.get(place));
            subjects.add(new Subject(here.word("subject", names.get(place)), list.toString(), points.get(place).stream()
                    .map(point -> onDay(here, point, list)).toList()));
        }
        return subjects;
    }

    private static OnDay onDay(Here here, StatusSeries.Point point, Address list) {
        return new OnDay(here.text("recommendationsCounted", here.number(point.total())),
                Chart.ORDER.stream().filter(point.statuses()::containsKey).map(status -> new Status(
                        lower(here.word("status", status)), here.number(point.statuses().get(status)),
                        list.with("status", status).with("asOf", point.day().toString()).toString())).toList());
    }

    private static String lower(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
