package org.uprtracker.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.util.List;

/** A state of one thing, known from revision {@code since} until before revision {@code until}. */
@MappedSuperclass
public abstract class Version extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "version_number")
    @SequenceGenerator(name = "version_number", allocationSize = 100)
    public Long version;

    public long thing;
    public long since;
    /** Null while open. Closed in the database, once, never here. */
    public Long until;

    /** JSON pointers of what was blanked by a redaction; null where nothing was. Never written here. */
    @Column(insertable = false, updatable = false)
    public List<String> redacted;
}
