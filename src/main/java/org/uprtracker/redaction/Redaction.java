package org.uprtracker.redaction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That words shall be blanked, as one admin proposes it; and that they were, once another has approved. */
@Entity
@Table(name = "redaction")
public class Redaction extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    /** Kind and public id of the thing. */
    public String kind;

    public String thing;

    /** JSON pointers into its content. */
    public List<String> fields;

    /** Why, for everybody to read. */
    public String reason;

    /** {@code safety} or {@code law}. */
    public String basis;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "approved_by")
    public String approvedBy;

    @Column(name = "approved_at")
    public Instant approvedAt;

    /** The entry of the journal that says it was done; null while it is open. */
    public String change;

    /** What {@code If-Match} compares. */
    String etag() {
        return change == null ? "redaction-open" : "redaction-done";
    }
}
