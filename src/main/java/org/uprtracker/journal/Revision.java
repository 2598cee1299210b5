package org.uprtracker.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One transaction that changed the public record. */
@Entity
@Table(name = "revision")
public class Revision extends PanacheEntityBase {
    @Id
    public Long number;

    @Column(name = "committed_at")
    public Instant committedAt;

    /** Who wrote: {@code bundle} for the curated data that come with the product. */
    public String writer;

    /** Public id of the organisation for which was written; null: the official record. */
    public String organisation;

    public String reason;

    /** How the hash was made: 1 before there were organisations and authors, 2 since. */
    public int format;

    public int changes;

    /** SHA-256 over the hash before it and everything this revision says. */
    public byte[] hash;
}
