package org.uprtracker.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.recommendation.RecommendationListing;

/** The page a person finds who opens the service in a browser. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
    /** The eve of Kazakhstan's third review, and the end of the year in which the laws were changed. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2019, 11, 6), LocalDate.of(2020, 12, 31));

    private static final Map<String, String> SUBJECTS = Map.of(
            "assembly-law", "Assembly law", "article-174", "Article 174", "libel", "Libel", "trade-unions", "Trade unions");

    @Inject
    RecordReader reader;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(List<SubjectCount> subjects, List<LocalDate> days);
    }

    @GET
    @Operation(hidden = true)
    public String home() {
        List<LocalDate> days = Stream.concat(DAYS.stream(), Stream.of(LocalDate.now(ZoneOffset.UTC))).toList();
        List<SubjectCount> subjects = SUBJECTS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(subject -> new SubjectCount(subject.getKey(), subject.getValue(), days.stream()
                        .map(day -> new SubjectCount.OnDay(day, statuses(subject.getKey(), day)))
                        .toList()))
                .toList();
        return Templates.home(subjects, days).render();
    }

    private Map<String, Long> statuses(String subject, LocalDate asOf) {
        return reader.count(RecommendationListing.LISTING,
                Map.of("subject", List.of(subject), "state", List.of("KAZ")), asOf, "status");
    }
}
