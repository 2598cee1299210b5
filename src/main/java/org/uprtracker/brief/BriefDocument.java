package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.brief.BriefView.FigureView;
import org.uprtracker.brief.BriefView.PartView;
import org.uprtracker.brief.BriefView.PlaceView;
import org.uprtracker.brief.BriefView.ReviewFactsView;
import org.uprtracker.brief.BriefView.SectionView;
import org.uprtracker.brief.BriefView.SourceOfBriefView;
import org.uprtracker.brief.BriefView.StatementView;
import org.uprtracker.brief.BriefView.WordsView;
import org.uprtracker.document.Block;
import org.uprtracker.document.Document;
import org.uprtracker.document.Run;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Ref;

/** A brief as a document for people. */
final class BriefDocument {
    private final BriefView brief;
    private final Labels labels;
    private final Map<String, String> names = new HashMap<>();

    private BriefDocument(BriefView brief) {
        this.brief = brief;
        this.labels = Labels.in(brief.language());
        brief.sources().forEach(source -> names.put(source.id(),
                source.symbol() == null ? source.title() : source.symbol()));
    }

    static Document of(BriefView brief) {
        return new BriefDocument(brief).document();
    }

    private Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Run.strong(occasion()))));
        if (narrowed()) {
            blocks.add(new Block.Paragraph(List.of(Run.of(labels.text("brief.narrowed",
                    Stream.concat(brief.recommendingStates().stream(), brief.themes().stream())
                            .map(Ref::name).collect(Collectors.joining(", ")))))));
        }
        blocks.add(heading("key-facts", labels.text("brief.section.keyFacts")));
        blocks.add(keyFacts());
        for (SectionView section : brief.sections()) {
            blocks.add(heading(section.id(), section.title()));
            section.parts().forEach(part -> add(blocks, part));
        }
        blocks.add(heading("sources", labels.text("brief.section.sources")));
        blocks.add(new Block.Sources(brief.sources().stream().map(this::source).toList()));
        blocks.add(new Block.Paragraph(List.of(Run.of(labels.text("brief.note", brief.asOf(), brief.revision(),
                brief.hash().substring(0, 12)) + " "), Run.link(labels.text("brief.again"), brief.link())), true));
        return new Document(brief.title(), labels.text("brief.description", brief.state().name(), brief.asOf()),
                brief.language(), blocks);
    }

    private boolean narrowed() {
        return !brief.recommendingStates().isEmpty() || !brief.themes().isEmpty();
    }

    private String occasion() {
        String key = brief.review().ahead() ? "brief.occasion.before"
                : brief.review().laterOnRecord() ? "brief.occasion.earlier" : "brief.occasion.after";
        return brief.review().date() == null
                ? labels.text(key + ".undated", brief.review().session(), brief.asOf())
                : labels.text(key, brief.review().session(), brief.review().date(), brief.asOf());
    }

    private static Block heading(String anchor, String title) {
        return new Block.Heading(2, anchor, List.of(Run.of(title)));
    }

    private Block keyFacts() {
        List<List<Run>> columns = Stream.of("review", "held", "documents", "recommendations", "supported", "noted",
                        "open", "stated")
                .filter(name -> !narrowed() || !name.equals("stated"))
                .map(name -> List.of(Run.of(labels.text("brief.column." + name)))).toList();
        return new Block.Table(labels.text("brief.caption.keyFacts"), columns,
                brief.reviews().stream().map(this::row).toList());
    }

    private List<List<Run>> row(ReviewFactsView review) {
        List<Run> held = new ArrayList<>();
        held.add(Run.of(review.ahead() ? labels.text("brief.ahead", Objects.requireNonNullElse(review.date(), ""))
                : Objects.requireNonNullElse(review.date(), "–")));
        cite(held, review.citations());
        if (review.adopted() != null) {
            held.add(Run.of("; " + labels.text("brief.adopted", review.adopted())));
            cite(held, review.adoptedCitations());
        }
        List<List<Run>> row = new ArrayList<>(List.of(
                List.of(Run.link(labels.text("brief.review", review.cycle(), review.session()), review.link())),
                held,
                List.of(Run.of(review.symbols().isEmpty() ? "–" : String.join(", ", review.symbols()))),
                figures(review.figures(), "total", "total"),
                figures(review.figures(), "position.supported", "position.supported", "position.partially_supported"),
                figures(review.figures(), "position.noted", "position.noted"),
                figures(review.figures(), "", "position.pending", "position.unclear", "position.none")));
        if (!narrowed()) {
            row.add(stated(review));
        }
        return row;
    }

    private List<Run> stated(ReviewFactsView review) {
        List<Run> stated = new ArrayList<>();
        if (review.statedSupported() == null) {
            stated.add(Run.of(review.statedRecommendations() == null ? "–" : String.valueOf(review.statedRecommendations())));
        } else {
            stated.add(Run.of(labels.text("brief.stated",
                    review.statedRecommendations() == null ? "–" : review.statedRecommendations(), review.statedSupported())));
        }
        cite(stated, review.statedCitations());
        return stated;
    }

    /** The numbers with their names, save the one whose name heads the column. */
    private static List<Run> figures(List<FigureView> figures, String heading, String... names) {
        List<Run> runs = new ArrayList<>();
        for (String name : names) {
            figures.stream().filter(figure -> figure.name().equals(name)).forEach(figure -> {
                boolean named = !name.equals(heading);
                runs.add(Run.of(runs.isEmpty() ? "" : ", "));
                runs.add(Run.link(figure.value() + (named ? " " + figure.label().toLowerCase(Locale.ROOT) : ""),
                        figure.link()));
            });
        }
        return runs.isEmpty() ? List.of(Run.of("–")) : runs;
    }

    private void add(List<Block> blocks, PartView part) {
        List<Run> line = new ArrayList<>();
        if (part.title() != null) {
            line.add(Run.strong(part.title()));
            line.add(Run.of(part.figures().isEmpty() ? "" : " – "));
        }
        for (int place = 0; place < part.figures().size(); place++) {
            FigureView figure = part.figures().get(place);
            line.add(Run.of((place == 0 ? "" : "; ") + figure.label() + " "));
            line.add(Run.link(String.valueOf(figure.value()), figure.link()));
        }
        if (part.omitted() > 0 && part.title() != null) {
            line.add(Run.of(" "));
            line.add(omitted(part));
        }
        if (!line.isEmpty()) {
            blocks.add(new Block.Paragraph(line));
        }
        List<List<Run>> entries = new ArrayList<>(part.statements().stream().map(this::statement).toList());
        if (part.omitted() > 0 && part.title() == null) {
            entries.add(List.of(omitted(part)));
        }
        if (!entries.isEmpty()) {
            blocks.add(new Block.Items(entries));
        }
    }

    private Run omitted(PartView part) {
        return Run.link("(" + labels.text("brief.omitted", part.omitted()) + ")", brief.full());
    }

    private List<Run> statement(StatementView statement) {
        List<Run> runs = new ArrayList<>();
        for (WordsView words : statement.words()) {
            runs.add(words.link() == null ? Run.in(words.language(), words.text())
                    : new Run.Link(words.text(), words.link(), words.language()));
        }
        cite(runs, statement.citations());
        return runs;
    }

    private void cite(List<Run> runs, List<PlaceView> places) {
        for (PlaceView place : places) {
            runs.add(Run.of(" "));
            runs.add(new Run.Citation(place.label(), names.get(place.source()) + ", " + place.place()));
        }
    }

    private Block.Sources.Entry source(SourceOfBriefView source) {
        String language = labels.language().equals(source.language()) ? null : source.language();
        List<Run> runs = new ArrayList<>();
        runs.add(source.url() == null ? Run.in(language, source.title()) : new Run.Link(source.title(), source.url(), language));
        runs.add(Run.of(Stream.of(source.symbol(), source.symbol() == null ? source.publisher() : null, source.date())
                .filter(Objects::nonNull).map(word -> ", " + word).collect(Collectors.joining()) + ":"));
        return new Block.Sources.Entry(source.number(), runs, source.places().stream()
                .map(place -> new Block.Sources.Place(place.label(), List.of(Run.of(place.place() + ";")))).toList());
    }
}
