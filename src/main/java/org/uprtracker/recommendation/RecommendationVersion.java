package org.uprtracker.recommendation;

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
@Table(name = "recommendation_version")
public class RecommendationVersion extends Version {
    public String origin;
    public long state;
    public Long review;
    public String paragraph;
    public Long organisation;
    public String date;

    @Column(name = "date_basis")
    public String dateBasis;

    public String text;

    @Column(name = "text_kind")
    public String textKind;

    public String language;

    @Column(name = "affected_groups")
    public List<String> affectedGroups;

    public List<String> sdgs;
    public List<String> institutions;

    @ElementCollection
    @CollectionTable(name = "recommendation_part", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "text")
    public List<String> parts;

    @ElementCollection
    @CollectionTable(name = "recommendation_state", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<RecommendingState.Row> recommendingStates;

    @ElementCollection
    @CollectionTable(name = "recommendation_position", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<StatedPosition.Row> positions;

    @ElementCollection
    @CollectionTable(name = "recommendation_theme", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "theme")
    public List<Long> themes;

    @ElementCollection
    @CollectionTable(name = "recommendation_provision", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "provision")
    public List<Long> provisions;

    @ElementCollection
    @CollectionTable(name = "recommendation_related", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<RelatedRecommendation.Row> related;

    @ElementCollection
    @CollectionTable(name = "recommendation_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
