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
@Table(name = "cycle_version")
public class CycleVersion extends Version {
    @Column(name = "from_year")
    public int fromYear;

    @Column(name = "to_year")
    public int toYear;

    @Column(name = "first_session")
    public int firstSession;

    @Column(name = "last_session")
    public int lastSession;

    @ElementCollection
    @CollectionTable(name = "cycle_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
