package org.uprtracker.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.uprtracker.journal.Version;
import org.uprtracker.source.Citation;

@Entity
@Table(name = "state_version")
public class StateVersion extends Version {
    @Column(name = "regional_group")
    public String regionalGroup;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> names;

    @Column(name = "formal_names")
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> formalNames;

    public List<String> aliases;
    public List<String> organisations;

    @ElementCollection
    @CollectionTable(name = "state_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
