package org.uprtracker.journal;

import jakarta.persistence.EntityManager;

/**
 * Numbers of new versions, a hundred at a time. A value of the sequence stands for itself and the 99 before it, as
 * Hibernate takes it: a service of an earlier build may be writing beside this one.
 */
final class VersionNumbers {
    private static final int BLOCK = 100;

    private final EntityManager entities;
    private long next = 1;
    private long last;

    VersionNumbers(EntityManager entities) {
        this.entities = entities;
    }

    long next() {
        while (next > last) {
            last = ((Number) entities.createNativeQuery("select nextval('version_number')").getSingleResult()).longValue();
            next = last - BLOCK + 1;
            if (next < 1) {
                // The first value of all stands for itself alone.
                next = last + 1;
            }
        }
        return next++;
    }
}
