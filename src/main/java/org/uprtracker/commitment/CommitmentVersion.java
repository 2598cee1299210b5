package org.uprtracker.commitment;

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
@Table(name = "commitment_version")
public class CommitmentVersion extends Version {
    public long state;
    public String kind;
    public String title;
    public String text;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_at")
    public String saidAt;

    public String date;

    @Column(name = "date_basis")
    public String dateBasis;

    public String due;
    public List<String> institutions;

    @ElementCollection
    @CollectionTable(name = "commitment_milestone", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Milestone.Row> milestones;

    @ElementCollection
    @CollectionTable(name = "commitment_indicator", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<IndicatorValue.Row> indicators;

    @ElementCollection
    @CollectionTable(name = "commitment_recommendation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "recommendation")
    public List<Long> recommendations;

    @ElementCollection
    @CollectionTable(name = "commitment_theme", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "theme")
    public List<Long> themes;

    @ElementCollection
    @CollectionTable(name = "commitment_provision", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "provision")
    public List<Long> provisions;

    @ElementCollection
    @CollectionTable(name = "commitment_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
