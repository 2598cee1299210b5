package org.uprtracker.taxonomy;

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
@Table(name = "theme_version")
public class ThemeVersion extends Version {
    public Long parent;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> names;

    public String subject;

    @Column(name = "upr_info")
    public String uprInfo;

    public List<String> ohchr;

    @ElementCollection
    @CollectionTable(name = "theme_provision", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    @Column(name = "provision")
    public List<Long> provisions;

    @ElementCollection
    @CollectionTable(name = "theme_citation", joinColumns = @JoinColumn(name = "version"))
    @OrderColumn(name = "place")
    public List<Citation.Row> citations;
}
