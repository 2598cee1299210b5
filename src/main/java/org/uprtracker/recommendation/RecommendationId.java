package org.uprtracker.recommendation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;

/**
 * The id of a recommendation: {@code KAZ-2-126.29} from review and paragraph; without paragraph {@code KAZ-2-x} and
 * eight characters of a hash over its text; {@code KAZ-2019-hrw-1} where an organisation asked.
 */
public final class RecommendationId {
    private static final int HASH_LENGTH = 8;

    private RecommendationId() {}

    /** What a State recommended in a review under no number. */
    public static String ofWords(String review, String text) {
        return review + "-x" + hash(text);
    }

    /** Null where none follows. */
    static String following(Recommendation recommendation, OnRecord record) {
        String prefix = prefix(recommendation);
        if (prefix == null) {
            return null;
        }
        if (recommendation.origin() == Recommendation.Origin.STATE) {
            return recommendation.paragraph() != null ? prefix : prefix + hash(recommendation.text());
        }
        int n = 1;
        while (record.isTaken(Recommendation.class, prefix + n)) {
            n++;
        }
        return prefix + n;
    }

    /** A text may be corrected and the number of an organisation's recommendation is free: the rest has to agree. */
    static void check(Findings findings, Recommendation recommendation) {
        String prefix = prefix(recommendation);
        if (prefix == null) {
            return;
        }
        boolean whole = recommendation.paragraph() != null;
        findings.when(whole && !recommendation.id().equals(prefix), "/id",
                "must be " + prefix + ", as its review and its paragraph say");
        findings.when(!whole && !recommendation.id().startsWith(prefix), "/id",
                "must begin with " + prefix + ", as what was asked when and by whom says");
    }

    /** What the id begins with; all of it where there is a paragraph. Null where what it follows from is missing. */
    private static String prefix(Recommendation recommendation) {
        if (recommendation.origin() == Recommendation.Origin.STATE) {
            return recommendation.review() == null ? null : recommendation.review()
                    + (recommendation.paragraph() == null ? "-x" : "-" + recommendation.paragraph());
        }
        return recommendation.organisation() == null || recommendation.date() == null ? null : recommendation.state()
                + '-' + recommendation.date().substring(0, 4) + '-' + recommendation.organisation() + '-';
    }

    /** Over the text in small letters with single spaces, so that line breaks and capitals make no other recommendation. */
    public static String hash(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ").strip();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
