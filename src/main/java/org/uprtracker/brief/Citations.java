package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.source.CitationView;

/** Numbers what is cited, in the order it is cited: a number for the document, a letter for the place in it. */
final class Citations {
    private static final int LETTERS = 26;

    private final Map<String, List<BriefView.PlaceView>> places = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();

    BriefView.PlaceView cite(CitationView citation) {
        return cite(citation.source(), citation.place());
    }

    BriefView.PlaceView cite(String source, String place) {
        if (!places.containsKey(source)) {
            sources.add(source);
        }
        List<BriefView.PlaceView> known = places.computeIfAbsent(source, one -> new ArrayList<>());
        return known.stream().filter(one -> one.place().equals(place)).findFirst().orElseGet(() -> {
            BriefView.PlaceView cited = new BriefView.PlaceView(
                    (sources.indexOf(source) + 1) + letters(known.size()), source, place);
            known.add(cited);
            return cited;
        });
    }

    /** a to z, then aa to zz, as many letters as it takes. */
    static String letters(int place) {
        String last = String.valueOf((char) ('a' + place % LETTERS));
        return place < LETTERS ? last : letters(place / LETTERS - 1) + last;
    }

    /** Ids of the sources, by number. */
    List<String> sources() {
        return List.copyOf(sources);
    }

    List<BriefView.PlaceView> places(String source) {
        return List.copyOf(places.get(source));
    }
}
