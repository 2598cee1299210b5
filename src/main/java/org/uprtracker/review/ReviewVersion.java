package org.uprtracker.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import org.uprtracker.journal.Version;
import org.uprtracker.source.Citation;

@Entity
@Table(name = "review_version")
public class ReviewVersion extends Version {
    public long state;
    public long cycle;
    public long session;
    public String date;

    @Column(name = "report_adopted")
    public String reportAdopted;

    public String adopted;

    @Column(name = "report_symbol")
    public String reportSymbol;

    @Column(name = "addendum_symbol")
    public String addendumSymbol;

    @Column(name = "decision_symbol")
    public String decisionSymbol;

    @Column(name = "stated_recommendations")
    public Integer statedRecommendations;

    @Column(name = "stated_supported")
    public Integer statedSupported;

    @ElementCollection
    @CollectionTable(name = "review_troika", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "state")
    public List<Long> troika;

    @ElementCollection
    @CollectionTable(name = "review_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
