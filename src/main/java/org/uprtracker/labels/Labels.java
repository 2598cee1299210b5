package org.uprtracker.labels;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What this service says itself, in one language: labels, statuses, texts of pages. A language is a file
 * {@code labels/<language>.properties} (ISO 639-1, UTF-8); nothing else has to know of it. What documents say is data and
 * stays in its own language.
 */
public final class Labels {
    /** What everything is written in first, and what stands in where a language has no words. */
    public static final String FIRST = "en";

    private static final Map<String, Labels> ALL = Arrays.stream(Locale.getISOLanguages())
            .filter(language -> resource(language) != null)
            .collect(Collectors.toMap(language -> language, Labels::new, (one, other) -> one, TreeMap::new));

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String language;
    private final Properties texts = new Properties();

    private Labels(String language) {
        this.language = language;
        try (InputStream in = resource(language); InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String language) {
        return Labels.class.getResourceAsStream("/labels/" + language + ".properties");
    }

    /** ISO 639-1 codes of the languages there are, in their order. */
    public static Set<String> languages() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /** The labels of this language; the English ones where it has none. */
    public static Labels in(String language) {
        return ALL.getOrDefault(language, ALL.get(FIRST));
    }

    /** Which language these are, for {@code lang} in HTML. */
    public String language() {
        return language;
    }

    /**
     * @param key for instance {@code status.implemented}
     * @param values what goes into the places {@code {0}}, {@code {1}} …
     * @throws IllegalArgumentException if nobody wrote a text for this key: a mistake here, not of who asks
     */
    public String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no label " + key + " in " + language);
        }
        return values.length == 0 ? text : PLACE.matcher(text).replaceAll(place ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    /** A word of the API: {@code word("status", "implemented (claimed)")}, {@code word("position", "noted")}. */
    public String word(String vocabulary, String code) {
        boolean claimed = code.endsWith(" (claimed)");
        String word = text(vocabulary + "." + (claimed ? code.substring(0, code.length() - " (claimed)".length()) : code));
        return claimed ? text("status.claimed", word) : word;
    }

    /**
     * A date of the record in words: a day, a month, a year, or two of them with a slash between.
     *
     * @param fact as in the API: {@code 2019-11-06}, {@code 2019-11}, {@code 2019}, {@code 2019-01-01/2019-11-06}
     */
    public String date(String fact) {
        String[] ends = fact.split("/", 2);
        return ends.length == 2 ? one(ends[0]) + " – " + one(ends[1]) : one(fact);
    }

    private String one(String date) {
        return switch (date.length()) {
            case 10 -> DateTimeFormatter.ofPattern(text("page.date.day"), locale()).format(LocalDate.parse(date));
            case 7 -> DateTimeFormatter.ofPattern(text("page.date.month"), locale()).format(YearMonth.parse(date));
            default -> date;
        };
    }

    /** A whole number with its thousands apart, as the language does it. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The labels that a header {@code Accept-Language} (RFC 9110, section 12.5.4) asks for first; null or none: English. */
    public static Labels preferred(String acceptLanguage) {
        try {
            String found = acceptLanguage == null ? null
                    : Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), ALL.keySet());
            return in(found == null ? FIRST : found);
        } catch (IllegalArgumentException e) {
            return in(FIRST);
        }
    }

    /** Whether there is a text for this key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All keys. */
    public List<String> keys() {
        return texts.stringPropertyNames().stream().sorted().toList();
    }
}
