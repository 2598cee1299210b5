package org.uprtracker.page;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.Shown;

/** How a list is narrowed, in words, and the form that narrows it further. */
@ApplicationScoped
public class FilterWords {
    @Inject
    Named named;

    /** One value that narrows the list, and where the list is without it; null where it cannot be left out. */
    public record Chip(String label, RawString value, String without) {}

    /** One filter of the form. */
    public record Control(String name, String label, String type, List<Choice> choices, String given) {}

    public record Choice(String value, String label, boolean chosen) {}

    List<Chip> chips(Shown<?> shown, Here here) {
        Set<String> things = new LinkedHashSet<>();
        shown.listing().filters().forEach(filter -> {
            if (filter.allowed() instanceof Allowed.IdOf id) {
                shown.question().values(filter.name()).forEach(value -> things.add(id.kind().plural() + '/' + value));
            }
        });
        Cells words = new Cells(here, named.of(shown.question(), things), "");
        List<Chip> chips = new ArrayList<>();
        shown.listing().filters().forEach(filter -> shown.question().values(filter.name()).forEach(value ->
                chips.add(new Chip(label(here, filter.name()),
                        new RawString(filter.allowed() instanceof Allowed.IdOf id ? words.reference(id.kind().plural(), value)
                                : value(here, shown.listing(), filter.name(), value)),
                        shown.question().within().equals(Optional.of(filter.name())) ? null
                                : here.address().without("cursor", "format").withoutValue(filter.name(), value).toString()))));
        return chips;
    }

    List<Control> controls(Shown<?> shown, Here here) {
        String within = shown.question().within().orElse("");
        return shown.listing().filters().stream()
                .filter(filter -> !filter.name().equals(within) && !(filter.name().equals("unit") && !within.isEmpty()))
                .map(filter -> {
                    Allowed allowed = filter.allowed();
                    String given = shown.question().value(filter.name()).orElse("");
                    List<Choice> choices = allowed.values().stream().map(value -> new Choice(value,
                            plain(here, shown.listing(), filter.name(), value), value.equals(given))).toList();
                    return new Control(filter.name(), label(here, filter.name()),
                            allowed instanceof Allowed.Day ? "date" : allowed instanceof Allowed.Whole ? "number" : "text",
                            choices, given);
                }).toList();
    }

    String label(Here here, String filter) {
        return here.labels().has("dimension." + filter) ? here.labels().text("dimension." + filter)
                : here.has("filter." + filter) ? here.text("filter." + filter)
                : here.has("field." + filter) ? here.text("field." + filter) : filter;
    }

    /** A value of a filter, as HTML. */
    String value(Here here, Listing<?> listing, String filter, String value) {
        boolean id = listing.filters().stream()
                .anyMatch(one -> one.name().equals(filter) && one.allowed() instanceof Allowed.IdOf);
        return Html.escaped(id ? value : plain(here, listing, filter, value));
    }

    private String plain(Here here, Listing<?> listing, String filter, String value) {
        if (value.equals("true") || value.equals("false")) {
            return here.text(value.equals("true") ? "yes" : "no");
        }
        if (value.equals(Filter.NONE) && !filter.equals("claim")) {
            return here.labels().text("none");
        }
        String vocabulary = switch (filter) {
            case "status", "position", "claim", "perspective", "subject", "unit", "base" -> filter;
            case "stateGroup", "recommendingGroup" -> "group";
            case "actionCategory" -> "action";
            case "kind" -> listing.kind() == null ? "page.one" : "page." + listing.kind().code();
            case "direction" -> "page.direction";
            case "origin" -> "page.origin";
            case "action" -> "page.act";
            default -> "";
        };
        String code = value.replace(" (claimed)", "");
        return here.labels().has(vocabulary + "." + code) ? here.word(vocabulary, value) : value;
    }
}
