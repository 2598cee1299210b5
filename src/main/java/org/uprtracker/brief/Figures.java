package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.brief.BriefView.FigureView;
import org.uprtracker.brief.Material.Told;
import org.uprtracker.brief.Material.Voice;
import org.uprtracker.journal.Values;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Filter;
import org.uprtracker.recommendation.Position;

/** Counts, each with the address of the list of exactly what was counted. */
final class Figures {
    private static final String ALL = "all";

    private final Labels labels;
    private final Links links;

    Figures(Scope scope) {
        this.labels = scope.labels();
        this.links = scope.links();
    }

    /** @param filters that lead to these recommendations, names and values in turn */
    FigureView total(List<Told> told, String... filters) {
        return recommendations("total", labels.text("brief.figure.total"), told.size(), filters);
    }

    /** What was asked for altogether, where no list holds only what is told. */
    FigureView all(int count, String... filters) {
        return recommendations("all", labels.text("brief.figure.all"), count, filters);
    }

    /** By position, and what was not answered yet. */
    List<FigureView> positions(List<Told> told, String... filters) {
        Map<String, Integer> counts = count(told, one -> Optional.of(one.view().position() == null
                ? Filter.NONE : Values.code(one.view().position().position())));
        List<FigureView> figures = new ArrayList<>();
        for (Position position : Position.values()) {
            position(figures, counts, Values.code(position), labels.word("position", Values.code(position)), filters);
        }
        position(figures, counts, Filter.NONE, labels.text("none.position"), filters);
        return figures;
    }

    private void position(
            List<FigureView> figures, Map<String, Integer> counts, String code, String label, String... filters) {
        if (counts.containsKey(code)) {
            figures.add(recommendations("position." + code, label, counts.get(code), with(filters, "position", code)));
        }
    }

    /** By headline. */
    List<FigureView> statuses(List<Told> told, String... filters) {
        List<FigureView> figures = new ArrayList<>();
        count(told, one -> Optional.of(one.view().headline().value())).forEach((status, count) -> figures.add(recommendations(
                "status." + status, labels.word("status", status), count, with(filters, "status", status))));
        return figures;
    }

    FigureView contested(List<Told> contested, String... filters) {
        return recommendations("contested", labels.text("brief.figure.contested"), contested.size(),
                with(filters, "contested", "true"));
    }

    /** By perspective and what it last said. */
    List<FigureView> perspectives(List<Told> told, String... filters) {
        List<FigureView> figures = new ArrayList<>();
        for (Perspective perspective : Perspective.values()) {
            String whose = Values.code(perspective);
            count(told, one -> newest(one.voices(), perspective)).forEach((status, count) -> figures.add(recommendations(
                    "perspective." + whose + "." + status,
                    labels.text("brief.figure.perspective", labels.word("perspective", whose), labels.word("status", status)),
                    count, with(filters, "perspective", whose, "status", status))));
        }
        return figures;
    }

    FigureView commitments(String name, int count, String... filters) {
        return new FigureView(name, labels.text("brief.figure." + name), count, "commitments", ALL, links.commitments(filters));
    }

    /** Voices come newest first. */
    private static Optional<String> newest(List<Voice> voices, Perspective perspective) {
        return voices.stream().filter(voice -> voice.perspective() == perspective).findFirst()
                .map(voice -> Values.code(voice.status()));
    }

    private static Map<String, Integer> count(List<Told> told, Function<Told, Optional<String>> value) {
        Map<String, Integer> counts = new TreeMap<>();
        told.forEach(one -> value.apply(one).ifPresent(found -> counts.merge(found, 1, Integer::sum)));
        return new LinkedHashMap<>(counts);
    }

    private FigureView recommendations(String name, String label, int count, String... filters) {
        return new FigureView(name, label, count, "recommendations", ALL, links.recommendations(filters));
    }

    static String[] with(String[] filters, String... more) {
        List<String> all = new ArrayList<>(List.of(filters));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
