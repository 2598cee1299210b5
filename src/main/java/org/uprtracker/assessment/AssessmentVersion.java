package org.uprtracker.assessment;

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
@Table(name = "assessment_version")
public class AssessmentVersion extends Version {
    public long subject;
    public long assessor;
    public String status;

    @Column(name = "own_grade")
    public String ownGrade;

    @Column(name = "own_scheme")
    public String ownScheme;

    public String date;

    @Column(name = "date_basis")
    public String dateBasis;

    public String confidence;
    public String basis;
    public String reasons;
    public String author;

    @Column(name = "released_by")
    public String releasedBy;

    @Column(name = "no_evidence")
    public boolean noEvidence;

    public Long corrects;
    public String correction;

    @ElementCollection
    @CollectionTable(name = "assessment_evidence", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Evidence.Row> evidence;

    @ElementCollection
    @CollectionTable(name = "assessment_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
