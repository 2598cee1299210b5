package org.uprtracker.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A thing that turned out to be another one, from a revision on. */
@Entity
@Table(name = "merged")
public class Merged extends Version {
    public long target;
}
