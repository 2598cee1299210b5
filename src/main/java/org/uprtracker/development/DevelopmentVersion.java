package org.uprtracker.development;

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
@Table(name = "development_version")
public class DevelopmentVersion extends Version {
    public long state;
    public String kind;
    public String direction;
    public String title;
    public String text;
    public String date;

    @Column(name = "date_basis")
    public String dateBasis;

    public Long corrects;
    public String correction;

    @ElementCollection
    @CollectionTable(name = "development_recommendation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "recommendation")
    public List<Long> recommendations;

    @ElementCollection
    @CollectionTable(name = "development_commitment", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "commitment")
    public List<Long> commitments;

    @ElementCollection
    @CollectionTable(name = "development_theme", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "theme")
    public List<Long> themes;

    @ElementCollection
    @CollectionTable(name = "development_provision", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "provision")
    public List<Long> provisions;

    @ElementCollection
    @CollectionTable(name = "development_disagreement", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Disagreement.Row> disagreements;

    @ElementCollection
    @CollectionTable(name = "development_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
