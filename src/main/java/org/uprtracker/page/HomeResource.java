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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.recommendation.RecommendationListing;

/** The page a person finds who opens the service in a browser. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
    static final LocalDate EVE_OF_THIRD_REVIEW = LocalDate.of(2019, 11, 6);

    private static final Map<String, String> SUBJECTS = Map.of(
            "assembly-law", "Assembly law", "article-174", "Article 174", "libel", "Libel", "trade-unions", "Trade unions");

    @Inject
    RecordReader reader;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(List<SubjectCount> subjects, LocalDate then, LocalDate today);
    }

    @GET
    @Operation(hidden = true)
    public String home() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<SubjectCount> subjects = SUBJECTS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(subject -> new SubjectCount(subject.getKey(), subject.getValue(),
                        statuses(subject.getKey(), EVE_OF_THIRD_REVIEW), statuses(subject.getKey(), today)))
                .toList();
        return Templates.home(subjects, EVE_OF_THIRD_REVIEW, today).render();
    }

    private Map<String, Long> statuses(String subject, LocalDate asOf) {
        return reader.count(RecommendationListing.LISTING,
                Map.of("subject", List.of(subject), "state", List.of("KAZ")), asOf, "status");
    }
}
