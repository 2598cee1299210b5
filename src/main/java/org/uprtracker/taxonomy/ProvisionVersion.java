package org.uprtracker.taxonomy;

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
@Table(name = "provision_version")
public class ProvisionVersion extends Version {
    public long state;
    public String instrument;
    public String article;
    public String title;

    @Column(name = "in_force_from")
    public String inForceFrom;

    @Column(name = "in_force_to")
    public String inForceTo;

    @ElementCollection
    @CollectionTable(name = "provision_predecessor", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "predecessor")
    public List<Long> predecessors;

    @ElementCollection
    @CollectionTable(name = "provision_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
