package org.uprtracker.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers that were given to anybody, kept with the state of the record they were made of. Whoever asks the same again while
 * the record is in that state gets the same bytes ({@link KeptRoute}).
 */
@ApplicationScoped
public class KeptAnswers {
    /** Where the route leaves the key of a request whose answer may be kept. */
    static final String KEY = KeptAnswers.class.getName();

    /** Larger ones are downloads: few ask for the same, and each would push out many pages. */
    private static final int LARGEST = 1024 * 1024;

    /** What a key, the headers and the entry itself take, about. */
    private static final int AROUND = 500;

    /** Where the metrics find the template of the address. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final CurrentVertxRequest request;
    private final ObjectMapper mapper;
    private final Cache<Key, Kept> answers;
    /** The cache would keep what has no room in it until it next tidies up. */
    private final boolean keeps;

    /** @param size how many bytes of answers are kept at most; 0: none */
    @Inject
    KeptAnswers(CurrentVertxRequest request, ObjectMapper mapper, MeterRegistry meters,
            @ConfigProperty(name = "upr.cache.max-size", defaultValue = "32M") MemorySize size) {
        this.request = request;
        this.mapper = mapper;
        keeps = size.asLongValue() > 0;
        answers = Caffeine.newBuilder().maximumWeight(size.asLongValue()).<Key, Kept>weigher(KeptAnswers::weight).build();
        Gauge.builder("upr.cache.answers", answers, Cache::estimatedSize).description("Answers that are kept").register(meters);
    }

    /**
     * Everything an answer to anybody is made of, beside the record.
     *
     * @param day the day, UTC, on which it was asked: what is asked without a day is asked for this one
     */
    record Key(String address, String accept, String languages, LocalDate day) {}

    /**
     * An answer as it was sent.
     *
     * @param headers but for the type of the body
     * @param template the address with the names of its variable parts, for the metrics
     */
    record Kept(RecordReader.Head head, String tag, List<Map.Entry<CharSequence, CharSequence>> headers, String template,
            CharSequence type, Buffer body) {}

    Kept get(Key key) {
        return answers.getIfPresent(key);
    }

    /** Writes the answer out, and keeps it where it may be asked for again. */
    Response keep(Response response, RecordReader.Head head) {
        byte[] body = bytes(response.getEntity());
        RoutingContext context = request.getCurrent();
        if (body == null) {
            return response;
        }
        if (keeps && head != null && body.length <= LARGEST && response.getMediaType() != null && context != null
                && context.get(KEY) instanceof Key key) {
            answers.put(key, new Kept(head, response.getHeaderString("ETag"), headers(response), template(),
                    HttpHeaders.createOptimized(response.getHeaderString("Content-Type")), Buffer.buffer(body)));
        }
        return Response.fromResponse(response).entity(body).build();
    }

    private static List<Map.Entry<CharSequence, CharSequence>> headers(Response response) {
        return response.getStringHeaders().entrySet().stream().filter(header -> !header.getKey().equalsIgnoreCase("Content-Type"))
                .flatMap(header -> header.getValue().stream().map(value ->
                        Map.entry(HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(value)))).toList();
    }

    /** What is streamed is not held here: null. */
    private byte[] bytes(Object entity) {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (!(entity instanceof Record || entity instanceof JsonNode)) {
            return null;
        }
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String template() {
        Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(TEMPLATE);
    }

    /** Tells the metrics which operation it was that did not have to run. */
    static void tell(Kept kept) {
        if (kept.template != null) {
            Vertx.currentContext().putLocal(TEMPLATE, kept.template);
        }
    }

    private static int weight(Key key, Kept kept) {
        return kept.body.length() + 2 * key.address.length() + AROUND;
    }
}
