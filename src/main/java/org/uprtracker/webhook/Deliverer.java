package org.uprtracker.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.changes.ChangeListing;
import org.uprtracker.changes.ChangeView;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.RecordReader;

/** Tells one webhook what it has not been told yet: revision by revision, in their order, each as it was then. */
@ApplicationScoped
class Deliverer {
    /** The first changes; whoever wants more follows the link. */
    private static final int SHOWN = 20;
    /** Then others have their turn. */
    private static final int MOST_IN_A_TURN = 10;
    /** The place is written down at least this often, however little matches. */
    private static final int LOOKED_AT_IN_A_ROW = 100;
    private static final String ATTEMPTS = "upr.webhook.attempts";
    private static final String OUTCOME = "outcome";
    private static final String PAUSED = "upr.webhook.paused";
    private static final int GONE = 410;
    private static final int REFUSED = 400;

    private final Leases leases;
    private final RecordReader reader;
    private final Sender sender;
    private final WebhookClock clock;
    private final ObjectMapper mapper;
    private final MeterRegistry meters;
    private final Optional<String> publicUrl;

    @Inject
    Deliverer(Leases leases, RecordReader reader, Sender sender, WebhookClock clock, ObjectMapper mapper,
            MeterRegistry meters, @ConfigProperty(name = "upr.http.public-url") Optional<String> publicUrl) {
        this.leases = leases;
        this.reader = reader;
        this.sender = sender;
        this.clock = clock;
        this.mapper = mapper;
        this.meters = meters;
        this.publicUrl = publicUrl;
    }

    /** There from the start: the first failure is then an increase, and not a series that begins. */
    void count(@Observes StartupEvent start) {
        meters.counter(ATTEMPTS, OUTCOME, "delivered");
        meters.counter(ATTEMPTS, OUTCOME, "failed");
        meters.counter(PAUSED);
    }

    void turn(Leases.Job claimed) {
        try {
            if (goOn(claimed)) {
                leases.release(claimed.id());
            }
        } catch (HttpProblem e) {
            if (e.getStatusCode() != GONE && e.getStatusCode() != REFUSED) {
                throw e;
            }
            leases.pause(claimed.id(), e.getStatusCode() == GONE
                    ? "The record was put back to an earlier state, so the place this webhook had come to is not in its "
                            + "history any more: replay it from a place that is."
                    : "Its filters are not understood any more: " + e.getDetail());
        }
    }

    /** @return whether it still has the lease, with nothing that failed */
    private boolean goOn(Leases.Job claimed) {
        long head = reader.head(Clock.KnownAt.NOW).map(RecordReader.Head::revision).orElse(0L);
        if (claimed.revision() > head) {
            throw ProblemType.ANOTHER_TIMELINE.problem("beyond the head").build();
        }
        Leases.Job job = claimed;
        int sent = 0;
        for (long revision = job.revision() + 1; revision <= head && sent < MOST_IN_A_TURN; revision++) {
            RecordReader.Extract<ChangeView> found = changes(job, revision);
            Optional<Leases.Job> went = Optional.of(job);
            if (found.total() > 0) {
                went = deliver(job, found);
                sent++;
            } else if (revision == head || revision % LOOKED_AT_IN_A_ROW == 0) {
                went = leases.advance(job.id(), revision);
            }
            if (went.isEmpty()) {
                return false;
            }
            job = went.get();
        }
        return true;
    }

    private RecordReader.Extract<ChangeView> changes(Leases.Job job, long revision) {
        Map<String, List<String>> asked = new LinkedHashMap<>(FilterText.read(job.filters()));
        asked.put("after", List.of(job.position()));
        return reader.extract(ChangeListing.LISTING, asked, revision, SHOWN, publicUrl.orElse(job.base()));
    }

    private Optional<Leases.Job> deliver(Leases.Job job, RecordReader.Extract<ChangeView> found) {
        Optional<UUID> id = leases.begin(job.id(), found.head().revision(), found.total());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        byte[] body = body(job, id.get(), found);
        Instant now = clock.now();
        Sender.Outcome outcome = sender.send(job.url(), Map.of(
                "Content-Type", "application/json",
                "User-Agent", "upr-tracker-webhook/1",
                "Upr-Delivery", id.get().toString(),
                "Upr-Revision", String.valueOf(found.head().revision()),
                "Upr-Signature", Signature.of(job.secret(), now, body)), body);
        meters.counter(ATTEMPTS, OUTCOME, outcome.delivered() ? "delivered" : "failed").increment();
        if (outcome.delivered()) {
            return leases.delivered(job.id(), id.get(), outcome.status());
        }
        if (leases.failed(job.id(), id.get(), outcome)) {
            meters.counter(PAUSED).increment();
            Log.warnf("Webhook %s is paused: revision %d could not be delivered for three days", job.id(),
                    found.head().revision());
        }
        return Optional.empty();
    }

    private byte[] body(Leases.Job job, UUID id, RecordReader.Extract<ChangeView> found) {
        String base = publicUrl.orElse(job.base()).replaceFirst("/+$", "");
        ChangeView first = found.items().get(0);
        Message message = new Message(id, job.id(), found.head().revision(), found.head().hex(), first.at(), found.total(),
                found.items(), base + "/v1/changes?" + (job.filters().isEmpty() ? "" : job.filters() + "&") + "after="
                        + job.position() + "&knownAt=" + found.head().revision());
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
