package org.uprtracker.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.http.FieldError;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ImportOrder.OnError;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;

/** Reads what a sender says of a file, and collects everything that is wrong with it. */
@ApplicationScoped
class WantedParser {
    static final List<String> NAMES = List.of("format", "dryRun", "state", "cycle", "session", "encoding", "onError", "filename");
    private static final Allowed YES_OR_NO = new Allowed.OneOf(List.of("true", "false"));
    private static final Allowed ON_ERROR = Allowed.OneOf.of(OnError.class);
    private static final Allowed CYCLE = new Allowed.Whole(1, 99);
    private static final Allowed SESSION = new Allowed.Whole(1, 999);
    private static final Allowed NAME = new Allowed.Words(500);
    /** The name that IANA has for an encoding that Java has under another. */
    private static final String MAC_ROMAN = "macintosh";

    private final Formats formats;
    private final Journal journal;

    @Inject
    WantedParser(Formats formats, Journal journal) {
        this.formats = formats;
        this.journal = journal;
    }

    /**
     * @param given values by name; names that are not known were refused before
     * @param errors takes everything that is wrong
     */
    Wanted parse(Map<String, String> given, List<FieldError> errors) {
        check("format", given, new Allowed.OneOf(formats.codes()), errors);
        check("dryRun", given, YES_OR_NO, errors);
        check("onError", given, ON_ERROR, errors);
        check("filename", given, NAME, errors);
        String state = Optional.ofNullable(given.get("state")).map(code -> code.toUpperCase(Locale.ROOT)).orElse(null);
        if (state != null && !isOnRecord(state)) {
            errors.add(new FieldError("state", "must be the ISO code of a State on record, such as KAZ; /v1/states lists them",
                    null));
        }
        String encoding = given.get("encoding");
        if (encoding != null && !isSupported(encoding)) {
            errors.add(new FieldError("encoding", "must be the name of a character encoding, such as UTF-8, windows-1252 or "
                    + MAC_ROMAN, null));
        }
        Integer cycle = whole("cycle", given, CYCLE, errors);
        Integer session = whole("session", given, SESSION, errors);
        if (!errors.isEmpty()) {
            return null;
        }
        return new Wanted(given.get("format"), new Hints(state, cycle, session, encoding),
                Boolean.parseBoolean(given.get("dryRun")),
                given.containsKey("onError") ? OnError.valueOf(given.get("onError").toUpperCase(Locale.ROOT)) : OnError.FAIL,
                given.containsKey("filename") ? Wanted.plain(given.get("filename")) : null);
    }

    private boolean isOnRecord(String state) {
        if (!state.matches("[A-Z]{3}")) {
            return false;
        }
        Last last = journal.last(ThingKind.STATE, state);
        return last != null && last.stands();
    }

    private static boolean isSupported(String encoding) {
        try {
            return encoding.equalsIgnoreCase(MAC_ROMAN) || Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static Integer whole(String name, Map<String, String> given, Allowed allowed, List<FieldError> errors) {
        return given.containsKey(name) && check(name, given, allowed, errors) ? Integer.valueOf(given.get(name)) : null;
    }

    private static boolean check(String name, Map<String, String> given, Allowed allowed, List<FieldError> errors) {
        Optional<String> refusal = Optional.ofNullable(given.get(name)).flatMap(allowed::refusal);
        refusal.ifPresent(message -> errors.add(new FieldError(name, message,
                allowed.values().isEmpty() ? null : new ArrayList<>(allowed.values()))));
        return refusal.isEmpty();
    }
}
