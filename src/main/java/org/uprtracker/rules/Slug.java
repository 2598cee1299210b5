package org.uprtracker.rules;

import java.text.Normalizer;
import java.util.Locale;
import org.uprtracker.journal.Content;

/** Ids that are made from words, for things that nobody numbers. */
public final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /** The words in small ASCII letters and digits, joined by hyphens; null where there are none. */
    public static String of(String words) {
        if (words == null) {
            return null;
        }
        String ascii = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (ascii.length() > LONGEST) {
            int end = ascii.lastIndexOf('-', LONGEST);
            ascii = ascii.substring(0, end > 0 ? end : LONGEST);
        }
        return ascii.isEmpty() ? null : ascii;
    }

    /**
     * A prefix and the words, with a number behind them where that id is taken.
     *
     * @return null where there are no such words
     */
    public static <T extends Content> String free(String prefix, String words, Class<T> type, OnRecord record) {
        String slug = of(words);
        if (slug == null) {
            return null;
        }
        String id = prefix + slug;
        for (int n = 2; record.isTaken(type, id); n++) {
            id = prefix + slug + '-' + n;
        }
        return id;
    }
}
