package org.uprtracker.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.http.ProblemType;
import org.uprtracker.replica.RevisionHeader;

/** Turns a listing and a request into a response: parameters, conditional requests, formats, links. */
@ApplicationScoped
public class Answers {
    /** A format that cannot say that there is more is whole up to here, and refused beyond unless pages are asked for. */
    private static final int MOST = 500;

    /** Formats that say that there is more, and where. */
    private static final Set<Format> PAGED = EnumSet.of(Format.JSON, Format.HTML);

    private final RecordReader reader;
    private final ObjectMapper mapper;
    private final Pages pages;
    private final KeptAnswers kept;
    private final String build;
    private final Optional<String> publicUrl;

    @Inject
    Answers(
            RecordReader reader,
            ObjectMapper mapper,
            Pages pages,
            KeptAnswers kept,
            @ConfigProperty(name = "upr.build") String build,
            @ConfigProperty(name = "upr.http.public-url") Optional<String> publicUrl) {
        this.reader = reader;
        this.mapper = mapper;
        this.pages = pages;
        this.kept = kept;
        this.build = build;
        this.publicUrl = publicUrl;
    }

    public <T> Response list(Listing<T> listing, UriInfo uri, HttpHeaders headers) {
        return list(listing, QuestionParser.list(listing, uri.getQueryParameters(), audience(uri, headers)), uri, headers);
    }

    /** A list under one thing: the filter takes its value from the address. */
    public <T> Response within(String filter, String id, Listing<T> listing, UriInfo uri, HttpHeaders headers) {
        return list(listing, QuestionParser.within(filter, id, listing, uri.getQueryParameters(), audience(uri, headers)), uri, headers);
    }

    private <T> Response list(Listing<T> listing, Question asked, UriInfo uri, HttpHeaders headers) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Format format = Negotiation.format(Format.OF_LISTS, parameters, headers);
        boolean whole = !PAGED.contains(format) && !parameters.containsKey(Parameter.LIMIT.parameterName());
        Question question = whole ? asked.atMost(MOST) : asked;
        if (!PAGED.contains(format) && (question.count() || !question.facets().isEmpty())) {
            throw ProblemType.refusal((question.count() ? Parameter.COUNT : Parameter.FACETS).parameterName(),
                    "stands in JSON answers and on pages alone");
        }
        Optional<Response> unchanged = unchanged(question.clock(), uri, format.mediaType(), headers);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        RecordReader.Found<T> found = reader.page(listing, question);
        if (whole && found.last() != null) {
            throw ProblemType.refusal(Parameter.LIMIT.parameterName(), "must be given here: there are more than " + MOST
                    + " items, so the answer comes in pages, the next one in the header Link");
        }
        String next = found.last() == null ? null : next(listing, question, found, uri);
        Response.ResponseBuilder response = Response.ok(format == Format.HTML ? pages.list(shown(listing, question, found, next, uri))
                : body(listing, question, found, next, format, uri));
        if (next != null) {
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return finish(response, question.clock(), found.head(), found.change(), uri, format.mediaType());
    }

    /** A listing as a feed: the newest first, page by page, in a format of its own. */
    public <T> Response feed(
            Listing<T> listing, String mediaType, Function<Feed<T>, String> written, UriInfo uri, HttpHeaders headers) {
        Question question = QuestionParser.feed(listing, uri.getQueryParameters(), audience(uri, headers));
        Optional<Response> unchanged = unchanged(question.clock(), uri, mediaType, headers);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        RecordReader.Found<T> found = reader.page(listing, question);
        Feed<T> feed = new Feed<>(found.items(), base(uri), address(uri),
                found.last() == null ? null : next(listing, question, found, uri),
                new TreeMap<>(question.given()), found.head());
        return finish(Response.ok(written.apply(feed)), question.clock(), found.head(), null, uri, mediaType);
    }

    /**
     * What is computed out of the record: worked out only where the answer may have changed.
     *
     * @param work from the question and the format that is wanted to the answer
     */
    public Response computed(
            Inquiry inquiry, BiFunction<Question, Format, Computed> work, UriInfo uri, HttpHeaders headers) {
        return computed(inquiry, QuestionParser.of(inquiry, uri.getQueryParameters(), audience(uri, headers)), work, uri, headers);
    }

    /** The same about one thing: the filter takes its value from the address. */
    public Response computedWithin(String filter, String id, Inquiry inquiry,
            BiFunction<Question, Format, Computed> work, UriInfo uri, HttpHeaders headers) {
        return computed(inquiry, QuestionParser.of(filter, id, inquiry, uri.getQueryParameters(), audience(uri, headers)),
                work, uri, headers);
    }

    private Response computed(Inquiry inquiry, Question question, BiFunction<Question, Format, Computed> work,
            UriInfo uri, HttpHeaders headers) {
        Format format = Negotiation.format(inquiry.formats(), uri.getQueryParameters(), headers);
        Optional<Response> unchanged = unchanged(question.clock(), uri, format.mediaType(), headers);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        Computed computed = work.apply(question, format);
        Response.ResponseBuilder response = Response.ok(computed.body());
        if (computed.filename() != null) {
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + computed.filename() + '"');
        }
        return finish(response, question.clock(), computed.head(), null, uri, format.mediaType());
    }

    public <T> Response one(Listing<T> listing, String id, UriInfo uri, HttpHeaders headers) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Question question = QuestionParser.one(listing, id, parameters, audience(uri, headers));
        Format format = Negotiation.format(Format.OF_LISTS, parameters, headers);
        Optional<Response> unchanged = unchanged(question.clock(), uri, format.mediaType(), headers);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        RecordReader.Found<T> found = reader.one(listing, question, id);
        if (found.items().isEmpty()) {
            return reader.mergedInto(listing.kind(), id, found.head())
                    .map(other -> Response.status(Response.Status.PERMANENT_REDIRECT)
                            .location(URI.create(base(uri) + listing.path() + "/" + other
                                    + (uri.getRequestUri().getRawQuery() == null ? "" : "?" + uri.getRequestUri().getRawQuery())))
                            .build())
                    .orElseThrow(() -> reader.withdrawn(listing.kind(), id, found.head())
                            .map(withdrawal -> reader.gone(listing.kind(), id, withdrawal))
                            .orElseGet(() -> reader.notFound(listing.kind(), id, question)));
        }
        Object body = format == Format.HTML ? pages.one(shown(listing, question, found, null, uri)) : format == Format.JSON
                ? keep(found.items().get(0), question.fields())
                : new Lines(listing, question, found.head(), address(uri), null)
                        .of(format, nodes(found.items(), question.fields()), false);
        return finish(Response.ok(body), question.clock(), found.head(), found.change(), uri, format.mediaType());
    }

    private <T> Object body(Listing<T> listing, Question question, RecordReader.Found<T> found, String next,
            Format format, UriInfo uri) {
        if (format != Format.JSON) {
            return new Lines(listing, question, found.head(), address(uri), next).of(format,
                    nodes(found.items(), question.fields()), question.bom());
        }
        Clock clock = question.clock();
        Question pinned = pinned(question, found);
        List<?> items = question.fields().isEmpty() ? found.items() : nodes(found.items(), question.fields());
        return new Page<Object>(
                List.copyOf(items),
                next,
                clock.asOf().toString(),
                found.head() == null ? null : found.head().revision(),
                found.head() == null ? null : found.head().hex(),
                clock.publishedBy().map(Object::toString).orElse(null),
                found.head() == null ? reader.begins().orElse(null) : null,
                question.count() ? reader.total(listing, pinned) : null,
                question.facets().isEmpty() ? null : reader.facets(listing, pinned));
    }

    private <T> Shown<T> shown(Listing<T> listing, Question question, RecordReader.Found<T> found, String next, UriInfo uri) {
        Question pinned = pinned(question, found);
        return new Shown<>(listing, pinned, address(uri), found.head(), found.items(), next,
                question.count() ? reader.total(listing, pinned) : null,
                question.facets().isEmpty() ? null : reader.facets(listing, pinned));
    }

    /** The question put to the state of the record that was found: what else is asked for an answer fits. */
    private static Question pinned(Question question, RecordReader.Found<?> found) {
        return found.head() == null ? question : question.at(found.head().revision());
    }

    private Object keep(Object item, List<String> fields) {
        return fields.isEmpty() ? item : nodes(List.of(item), fields).get(0);
    }

    private List<JsonNode> nodes(List<?> items, List<String> fields) {
        return items.stream().map(item -> {
            ObjectNode node = mapper.valueToTree(item);
            return fields.isEmpty() ? (JsonNode) node : node.retain(fields);
        }).toList();
    }

    private <T> String next(Listing<T> listing, Question question, RecordReader.Found<T> found, UriInfo uri) {
        Cursor cursor = new Cursor(QuestionParser.fingerprint(
                listing, question.within(), question.given(), uri.getQueryParameters()),
                found.head().revision(), found.head().timeline(), question.clock().asOf().toString(), found.last());
        return base(uri) + uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor.text()).build()
                .toString().replaceFirst("^https?://[^/]+", "");
    }

    private Optional<Response> unchanged(Clock clock, UriInfo uri, String mediaType, HttpHeaders headers) {
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known == null) {
            return Optional.empty();
        }
        RecordReader.Head head = reader.head(clock.knownAt()).orElse(null);
        String tag = tag(clock, head, uri, mediaType);
        return Tag.matches(known, tag) ? Optional.of(headers(Response.notModified(), head, tag).build()) : Optional.empty();
    }

    private Response finish(
            Response.ResponseBuilder response, Clock clock, RecordReader.Head head, String change, UriInfo uri, String mediaType) {
        String tag = tag(clock, head, uri, mediaType);
        MediaType type = MediaType.valueOf(mediaType);
        return kept.keep(headers(response, head, change == null ? tag : tag.replaceFirst("\"$", "-" + change + "\""))
                .type(Format.isText(mediaType) ? type.withCharset("UTF-8") : type)
                .build(), head);
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, RecordReader.Head head, String tag) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(RevisionHeader.NAME, head == null ? null : head.revision())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization, Origin");
    }

    /** Everything an answer is made of: the record, the day, the address with its parameters, the format, the build. */
    private String tag(Clock clock, RecordReader.Head head, UriInfo uri, String mediaType) {
        String record = head == null ? "" : head.hex() + head.redaction();
        return '"' + Fingerprint.of(record, clock.asOf(), base(uri), uri.getRequestUri().getRawPath(),
                uri.getRequestUri().getRawQuery(), mediaType, clock.lang(), build) + '"';
    }

    private Audience audience(UriInfo uri, HttpHeaders headers) {
        return new Audience(base(uri), Languages.preferred(headers));
    }

    /** What was asked, as others can ask it. */
    private String address(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return base(uri) + uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    /** Where links start. */
    public String base(UriInfo uri) {
        return publicUrl.orElseGet(() -> uri.getBaseUri().toString()).replaceFirst("/+$", "");
    }
}
