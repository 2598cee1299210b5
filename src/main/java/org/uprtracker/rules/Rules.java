package org.uprtracker.rules;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.ThingKind;

/**
 * The rules of one kind of thing, beyond what its record type says by annotations and beyond that what it refers to
 * exists. One bean for each kind.
 *
 * @param <T> its content
 */
public interface Rules<T extends Content> {
    ThingKind kind();

    Class<T> type();

    /** Whether it belongs to the official record, which importers and admins write directly. */
    boolean official(T content);

    /** Whether an organisation may say it: drafted by one person, released by another. */
    boolean ofOrganisations(T content);

    /**
     * The same content with the id that follows from what it says, where it has none; null where none follows. Asked of
     * contents alone that obey the annotations of their type.
     */
    T identified(T content, OnRecord record);

    /**
     * Everything that breaks a rule of the field. Asked of contents alone that obey the annotations of their type.
     *
     * @param before what the thing says now; null if it is new
     */
    List<Finding> check(T content, T before, OnRecord record);

    /** What an organisation may not say in this way: for instance, what another organisation thinks. */
    default List<Finding> checkAs(T content, String organisation, OnRecord record) {
        return List.of();
    }

    /** Why it stays inside its organisation and cannot be submitted for release, if it does. */
    default Optional<Finding> keepsInside(T content) {
        return Optional.empty();
    }

    /** The same content with who wrote it and who released it, where it says so itself. */
    default T signed(T content, String author, String releasedBy) {
        return content;
    }
}
