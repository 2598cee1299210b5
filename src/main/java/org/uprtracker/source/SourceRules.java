package org.uprtracker.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;
import org.uprtracker.rules.Slug;

/** Rules of sources: a symbol names one document. */
@ApplicationScoped
public class SourceRules implements Rules<Source> {
    @Override
    public ThingKind kind() {
        return ThingKind.SOURCE;
    }

    @Override
    public Class<Source> type() {
        return Source.class;
    }

    /** What is marked for one organisation is nothing that could stand on record. */
    @Override
    public boolean official(Source source) {
        return source.visibility() == null;
    }

    @Override
    public Optional<Finding> keepsInside(Source source) {
        return source.visibility() == null ? Optional.empty() : Optional.of(new Finding("/visibility",
                "says that it stays with your organisation; set it to public to have it released"));
    }

    @Override
    public boolean ofOrganisations(Source source) {
        return true;
    }

    /** From the symbol, else from the title: a title that is taken is likely to be the same document. */
    @Override
    public Source identified(Source source, OnRecord record) {
        if (source.id() != null) {
            return source;
        }
        String slug = Slug.of(source.symbol() != null ? source.symbol() : source.title());
        return slug == null ? null : source.named(slug);
    }

    @Override
    public List<Finding> check(Source source, Source before, OnRecord record) {
        Findings findings = new Findings();
        if (source.symbol() != null) {
            findings.taken(record.holder(kind(), "symbol", source.symbol(), source.id()), "/symbol", kind());
        }
        return findings.list();
    }
}
