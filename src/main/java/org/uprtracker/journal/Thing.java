package org.uprtracker.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The permanent identity of a thing. Its number never leaves the database; its public id is never used again. */
@Entity
@Table(name = "thing")
public class Thing extends PanacheEntityBase {
    @Id
    public Long id;

    public String kind;

    @Column(name = "public_id")
    public String publicId;
}
