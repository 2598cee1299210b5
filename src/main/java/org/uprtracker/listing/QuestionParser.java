package org.uprtracker.listing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;

/** Reads the parameters of one request for one listing; collects everything that is wrong before it refuses. */
final class QuestionParser {
    private static final List<String> NOT_OF_THE_QUESTION =
            List.of("cursor", "limit", "format", "count", "facets", "fields", "bom");

    private final Inquiry inquiry;
    private final MultivaluedMap<String, String> parameters;
    /** What is listed; null where one thing is asked for, or something is computed. */
    private final Listing<?> listing;
    private final List<String> fields;
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private Optional<String> within = Optional.empty();
    private boolean feed;

    private QuestionParser(
            Inquiry inquiry, Listing<?> listing, List<String> fields, MultivaluedMap<String, String> parameters) {
        this.inquiry = inquiry;
        this.listing = listing;
        this.fields = fields;
        this.parameters = parameters;
    }

    private static QuestionParser of(Listing<?> listing, MultivaluedMap<String, String> parameters) {
        return new QuestionParser(listing.inquiry(), listing, listing.fieldNames(), parameters);
    }

    static Question list(Listing<?> listing, MultivaluedMap<String, String> parameters, Audience audience) {
        return of(listing, parameters).parse(audience);
    }

    /** The newest first, in the listing's own order: what a feed is made of. */
    static Question feed(Listing<?> listing, MultivaluedMap<String, String> parameters, Audience audience) {
        QuestionParser parser = new QuestionParser(new Inquiry(listing.path(), listing.about(), listing.filters(),
                Parameter.OF_FEEDS, List.of()), listing, listing.fieldNames(), parameters);
        parser.feed = true;
        return parser.parse(audience);
    }

    /** A list under one thing; the filter that names it is no parameter there. */
    static Question within(
            String filter, String id, Listing<?> listing, MultivaluedMap<String, String> parameters, Audience audience) {
        return of(listing, parameters).under(filter, id).parse(audience);
    }

    /** The parameters that one thing takes: the clocks, names and formats, no filters. */
    static Question one(Listing<?> listing, String id, MultivaluedMap<String, String> parameters, Audience audience) {
        QuestionParser parser = new QuestionParser(listing.inquiryOfOne(), null, listing.detailFieldNames(), parameters);
        parser.check("id", new Allowed.IdOf(listing.kind()), id);
        return parser.parse(audience);
    }

    /** What is asked where something is computed; the question has no order of items. */
    static Question of(Inquiry inquiry, MultivaluedMap<String, String> parameters, Audience audience) {
        return new QuestionParser(inquiry, null, List.of(), parameters).parse(audience);
    }

    /** The same under one thing. */
    static Question of(String filter, String id, Inquiry inquiry, MultivaluedMap<String, String> parameters,
            Audience audience) {
        return new QuestionParser(inquiry, null, List.of(), parameters).under(filter, id).parse(audience);
    }

    private QuestionParser under(String filter, String id) {
        within = Optional.of(filter);
        Filter taken = inquiry.filters().stream().filter(offered -> offered.name().equals(filter)).findFirst().orElseThrow();
        check("id", taken.allowed(), id);
        given.put(filter, List.of(id));
        return this;
    }

    /** What a cursor must belong to: the filters and the sort, in whatever order they were written. */
    static String fingerprint(Listing<?> listing, Optional<String> within, Map<String, List<String>> given,
            MultivaluedMap<String, String> parameters) {
        Map<String, List<String>> asked = new TreeMap<>(parameters);
        NOT_OF_THE_QUESTION.forEach(asked::remove);
        return Fingerprint.of(listing.path(), listing.type().getName(),
                within.map(filter -> filter + '=' + given.get(filter)).orElse(""), asked);
    }

    private Question parse(Audience audience) {
        readFilters();
        once(Parameter.FORMAT);
        Optional<Cursor> cursor = cursor();
        LocalDate asOf = cursor.map(Cursor::asOf).or(() -> single(Parameter.AS_OF)).map(LocalDate::parse)
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        Clock clock = new Clock(asOf, cursor.map(
                from -> Clock.KnownAt.revision(from.revision(), from.timeline())).orElseGet(this::knownAt),
                single(Parameter.PUBLISHED_BY).map(LocalDate::parse), single(Parameter.LANG).orElse(audience.lang()), audience.base());
        String sort = sort();
        SortKey sortKey = listing == null ? null
                : listing.sort(sort.replaceFirst("^-", "")).orElse(listing.sorts().get(0));
        cursor.ifPresent(from -> checkKeys(from, sortKey));
        Question question = new Question(given, within, clock,
                sortKey,
                sort.startsWith("-"),
                single(Parameter.LIMIT).map(Integer::parseInt).orElse(50),
                cursor.map(Cursor::after).orElse(List.of()),
                single(Parameter.COUNT).map(Boolean::parseBoolean).orElse(false),
                words(Parameter.FACETS, listing == null ? List.of() : listing.facetNames()),
                words(Parameter.FIELDS, fields),
                single(Parameter.BOM).map(Boolean::parseBoolean).orElse(false));
        if (!errors.isEmpty()) {
            throw ProblemType.refusal(errors);
        }
        return question;
    }

    private String sort() {
        return listing == null ? "" : single(Parameter.SORT)
                .filter(value -> check("sort", new Allowed.OneOf(listing.sortNames()), value))
                .orElse((feed ? "-" : "") + listing.sorts().get(0).name());
    }

    private void readFilters() {
        parameters.forEach((name, values) -> {
            Optional<Filter> filter = filters().filter(offered -> offered.name().equals(name)).findFirst();
            if (filter.isPresent()) {
                values.stream().filter(value -> !filter.get().takes(value))
                        .forEach(value -> check(name, filter.get().allowed(), value, filter.get().takesNone()));
                if (values.size() > 1 && filter.get().once()) {
                    errors.add(new FieldError(name, "may be given once", null));
                }
                given.put(name, values);
            } else if (inquiry.common().stream().noneMatch(parameter -> parameter.parameterName().equals(name))) {
                errors.add(new FieldError(name, "is not a parameter of " + inquiry.path(), names()));
            }
        });
    }

    private Stream<Filter> filters() {
        return inquiry.filters().stream().filter(filter -> within.isEmpty()
                || !within.get().equals(filter.name()) && !filter.name().equals("unit"));
    }

    private List<String> names() {
        return Stream.concat(filters().map(Filter::name), inquiry.common().stream().map(Parameter::parameterName)).toList();
    }

    private Optional<String> single(Parameter parameter) {
        return once(parameter).filter(value -> check(parameter.parameterName(), parameter.allowed(), value));
    }

    private Optional<String> once(Parameter parameter) {
        List<String> values = parameters.getOrDefault(parameter.parameterName(), List.of());
        if (values.size() > 1) {
            errors.add(new FieldError(parameter.parameterName(), "may be given once", null));
            return Optional.empty();
        }
        return values.stream().findFirst();
    }

    private boolean check(String name, Allowed allowed, String value) {
        return check(name, allowed, value, false);
    }

    private boolean check(String name, Allowed allowed, String value, boolean orNone) {
        Optional<String> refusal = allowed.refusal(value);
        List<String> values = Stream.concat(allowed.values().stream(), orNone ? Stream.of(Filter.NONE) : Stream.of())
                .distinct().toList();
        refusal.ifPresent(message -> errors.add(new FieldError(name, message + ", not '" + shortened(value) + "'",
                allowed.values().isEmpty() ? null : values)));
        return refusal.isEmpty();
    }

    private List<String> words(Parameter parameter, List<String> allowed) {
        Allowed oneOf = new Allowed.OneOf(allowed);
        return !inquiry.parameters().contains(parameter) ? List.of() : single(parameter).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .filter(word -> check(parameter.parameterName(), oneOf, word))
                .toList();
    }

    private Optional<Cursor> cursor() {
        return single(Parameter.CURSOR).flatMap(text -> {
            Optional<Cursor> cursor = Cursor.parse(text);
            if (cursor.isEmpty()) {
                errors.add(new FieldError("cursor", "is not a cursor that was given out here, or was changed", null));
            } else if (!cursor.get().question().equals(fingerprint(listing, within, given, parameters))) {
                errors.add(new FieldError("cursor", "belongs to another question: filters, sort and dates must stay "
                        + "as they were", null));
                return Optional.empty();
            }
            return cursor;
        });
    }

    /** Anybody can make up a cursor; what it holds must at least be what the database compares with. */
    private void checkKeys(Cursor cursor, SortKey sort) {
        if (sort.type().equals("date")) {
            String key = cursor.after().get(0);
            if (!key.matches("\\d{4}-\\d\\d-\\d\\d") || key.startsWith("0000") || !isDate(key)) {
                errors.add(new FieldError("cursor", "is not a cursor that was given out here, or was changed", null));
            }
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Clock.KnownAt knownAt() {
        return single(Parameter.KNOWN_AT).map(value -> {
            try {
                return value.matches("\\d{1,18}") ? Clock.KnownAt.revision(Long.parseLong(value)) : instant(value);
            } catch (DateTimeParseException e) {
                errors.add(new FieldError("knownAt", "must be a revision (17), a day (2026-12-31) or an instant "
                        + "(2026-12-31T12:00:00Z), not '" + shortened(value) + "'", null));
                return Clock.KnownAt.NOW;
            }
        }).orElse(Clock.KnownAt.NOW);
    }

    private Clock.KnownAt instant(String value) {
        Instant at = value.length() == 10
                ? LocalDate.parse(value).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1000)
                : OffsetDateTime.parse(value).toInstant();
        if (at.isAfter(Instant.now())) {
            errors.add(new FieldError("knownAt", "lies in the future: what will be known then is not known now", null));
        }
        // The record is younger than that, and the database knows no year 0.
        return Clock.KnownAt.instant(at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at);
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
