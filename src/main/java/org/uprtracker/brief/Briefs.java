package org.uprtracker.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.brief.BriefView.ReviewFactsView;
import org.uprtracker.brief.BriefView.SectionView;
import org.uprtracker.brief.BriefView.SourceOfBriefView;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.source.SourceView;

/** Makes a brief out of the record. */
@ApplicationScoped
public class Briefs {
    private final MaterialReader reader;

    @Inject
    Briefs(MaterialReader reader) {
        this.reader = reader;
    }

    /** A brief and the state of the record it was made from. */
    public record Made(RecordReader.Head head, BriefView view) {}

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if no review of the State had been held by the day asked; 400
     *     if it has no review at the session asked for
     */
    public Made make(Question question) {
        Material material = reader.read(question);
        Scope scope = scope(question, material);
        List<ReviewFactsView> reviews = KeyFacts.of(scope);
        List<SectionView> sections = new ArrayList<>();
        sections.add(Points.of(scope));
        Subjects.Sections subjects = Subjects.of(scope);
        sections.addAll(subjects.covered());
        sections.add(Commitments.of(scope));
        sections.add(CameBack.of(scope));
        sections.add(subjects.others());
        List<SourceOfBriefView> sources = sources(scope);
        Material.Review coming = scope.coming().view();
        boolean ahead = scope.coming().held().isAfter(scope.asOf());
        String detail = scope.full() ? BriefInquiry.FULL : "short";
        return new Made(material.head(), new BriefView(
                scope.labels().text(ahead ? "brief.title.before" : "brief.title.after", material.state().name()),
                material.state(),
                new BriefView.ComingView(coming.id(), coming.link(), coming.session(), coming.date(), ahead,
                        scope.laterOnRecord()),
                scope.last().view().date(), material.recommendingStates(),
                material.themes().named(question.values(BriefInquiry.THEME)),
                scope.asOf().toString(), question.clock().publishedBy().map(Object::toString).orElse(null),
                material.head().revision(), material.head().hex(), detail, scope.labels().language(),
                scope.links().brief(detail, question.clock().lang()),
                scope.links().brief(BriefInquiry.FULL, question.clock().lang()), reviews,
                sections.stream().filter(section -> !section.parts().isEmpty()).toList(), sources));
    }

    private static Scope scope(Question question, Material material) {
        List<Material.Dated> held = material.reviews().stream()
                .filter(review -> !review.held().isAfter(question.clock().asOf())).toList();
        if (material.state() == null || held.isEmpty()) {
            throw ProblemType.NOT_FOUND.problem("There is no brief on '" + question.values(BriefInquiry.STATE).get(0)
                    + "': it was never reviewed, as far as is on record. No review of it had been held by "
                    + question.clock().asOf() + ".").build();
        }
        Material.Dated coming = question.value(BriefInquiry.SESSION).map(session -> at(session, material.reviews()))
                .orElseGet(() -> material.reviews().stream()
                        .filter(review -> review.held().isAfter(question.clock().asOf()))
                        .min(Comparator.comparing(Material.Dated::held))
                        .orElse(held.get(held.size() - 1)));
        Material.Dated last = held.stream().filter(review -> review.view().session() <= coming.view().session())
                .reduce((earlier, later) -> later)
                .orElse(coming);
        Material told = material.upTo(coming.view().session());
        return Scope.of(question, question.has(BriefInquiry.RECOMMENDING_STATE) ? told.linked() : told, coming, last);
    }

    private static Material.Dated at(String session, List<Material.Dated> reviews) {
        Optional<Material.Dated> found = reviews.stream()
                .filter(review -> String.valueOf(review.view().session()).equals(session)).findFirst();
        return found.orElseThrow(() -> ProblemType.refusal(List.of(new FieldError(BriefInquiry.SESSION,
                "must be a session at which a review of the State is on record, not '" + session + "'",
                reviews.stream().map(review -> String.valueOf(review.view().session())).toList()))));
    }

    private List<SourceOfBriefView> sources(Scope scope) {
        List<String> ids = scope.citations().sources();
        Map<String, SourceView> known = new HashMap<>();
        reader.sources(scope.question().at(scope.material().head().revision()), ids)
                .forEach(source -> known.put(source.id(), source));
        List<SourceOfBriefView> sources = new ArrayList<>();
        for (String id : ids) {
            SourceView source = known.get(id);
            sources.add(new SourceOfBriefView(sources.size() + 1, id, source.link(), source.title(), source.publisher(),
                    source.symbol(), source.date(), source.language(), source.url(), scope.citations().places(id)));
        }
        return sources;
    }
}
