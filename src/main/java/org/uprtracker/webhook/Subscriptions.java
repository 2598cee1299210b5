package org.uprtracker.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.changes.ChangeListing;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.RecordReader;

/** What may be asked of a webhook: an address that may be delivered to, filters that /v1/changes takes, a place it has. */
@ApplicationScoped
class Subscriptions {
    private static final String AFTER = "after";
    private static final int LONGEST_FILTERS = 2000;
    /** The revision, its place, and how the journal's hash there begins. */
    private static final Allowed PLACE = new Allowed.ChangeId();

    private final RecordReader reader;
    private final Targets targets;

    @Inject
    Subscriptions(RecordReader reader, Targets targets) {
        this.reader = reader;
        this.targets = targets;
    }

    /** @return what is wrong with this address, if anything */
    Optional<FieldError> refusal(String url) {
        try {
            targets.check(url);
            return Optional.empty();
        } catch (Target.Refused e) {
            return Optional.of(FieldError.at("/url", e.getMessage()));
        }
    }

    /**
     * @return the filters as they are kept
     * @throws HttpProblem 422 that names each one that is not right
     */
    String filters(JsonNode sent, String base) {
        Map<String, List<String>> filters = FilterText.read(sent);
        List<String> known = ChangeListing.LISTING.filters().stream().map(Filter::name)
                .filter(name -> !name.equals(AFTER)).toList();
        List<FieldError> errors = new ArrayList<>();
        filters.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> errors.add(
                new FieldError(null, FilterText.pointer(name), "is not a filter of changes that a webhook takes", known)));
        String text = FilterText.write(filters);
        if (text.length() > LONGEST_FILTERS) {
            errors.add(FieldError.at("/filters", "are too long: at most " + LONGEST_FILTERS + " characters as a query"));
        }
        if (!errors.isEmpty()) {
            throw ProblemType.broken(errors);
        }
        try {
            reader.extract(ChangeListing.LISTING, filters, head(), 1, base);
        } catch (HttpProblem e) {
            throw inTheBody(e);
        }
        return text;
    }

    /**
     * @return the place with its hash; with a place in a revision, that one is not done with
     * @throws HttpProblem 422 if it is none, 410 if it is of another history
     */
    String place(String from, String base) {
        PLACE.refusal(from).ifPresent(message -> {
            throw ProblemType.broken(List.of(FieldError.at("/from", message)));
        });
        Map<String, List<String>> after = new LinkedHashMap<>();
        after.put(AFTER, List.of(from));
        try {
            reader.extract(ChangeListing.LISTING, after, head(), 1, base);
        } catch (HttpProblem e) {
            if (e.getStatusCode() == ProblemType.ANOTHER_TIMELINE.status()) {
                throw ProblemType.ANOTHER_TIMELINE.problem("/from: no such revision is in this record's history").build();
            }
            throw e;
        }
        return from;
    }

    private long head() {
        return reader.head(Clock.KnownAt.NOW).map(RecordReader.Head::revision).orElse(0L);
    }

    /** The same errors, named by their place in the body. */
    private static HttpProblem inTheBody(HttpProblem problem) {
        if (problem.getParameters().get("errors") instanceof List<?> errors) {
            return ProblemType.broken(errors.stream().map(FieldError.class::cast)
                    .map(error -> new FieldError(null, FilterText.pointer(error.parameter()), error.message(),
                            error.allowed())).toList());
        }
        return problem;
    }
}
