package org.uprtracker.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One entry of the journal: a thing as it was written in one revision. */
@Entity
@Table(name = "change")
public class Change extends PanacheEntityBase {
    @EmbeddedId
    public Address address;

    public long thing;

    /** {@code created}, {@code changed}, {@code withdrawn}, {@code merged} or {@code redacted}. */
    public String action;

    /** Who wrote what the writer of the revision released; null: the writer himself. */
    public String author;

    /** Why; null where nothing was said. */
    public String reason;

    /** JSON pointers of what was blanked since. */
    public List<String> redacted = List.of();

    /**
     * The content as JSON; null when withdrawn; {@code {"into": id}} when merged; what was blanked where, when redacted.
     */
    @JdbcTypeCode(SqlTypes.JSON)
    public String content;

    public byte[] salt;

    /** SHA-256 over salt and content, so that content may be blanked by law without breaking the chain. */
    public byte[] digest;

    /** {@code revision.place}: where a change stands in the journal. */
    @Embeddable
    public record Address(@Column(name = "revision") long revision, @Column(name = "place") int place) {}
}
