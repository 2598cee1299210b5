package org.uprtracker.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What became of one thing in a file. */
@Entity
@Table(name = "import_item")
public class ImportItem extends PanacheEntityBase {
    @EmbeddedId
    public Key key;

    /** Where it stands in the file, for people. */
    public String locus;

    public String kind;
    public String thing;
    public String action;
    public String match;
    public Double score;

    @JdbcTypeCode(SqlTypes.JSON)
    public String candidates;

    /** Which import, and its place in the order of the file, from 0 on. */
    @Embeddable
    public record Key(UUID job, int place) {}
}
