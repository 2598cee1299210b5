package org.uprtracker.journal;

import java.util.List;

/** Turns public ids into identities while a revision is being written. */
public interface References {
    /** @throws UnknownReference if the record knows no such thing */
    long id(ThingKind kind, String publicId);

    /** The identity, or null where nothing is referred to. */
    default Long optional(ThingKind kind, String publicId) {
        return publicId == null ? null : id(kind, publicId);
    }

    default List<Long> ids(ThingKind kind, List<String> publicIds) {
        return publicIds.stream().map(publicId -> id(kind, publicId)).toList();
    }

    /** A reference to a thing that does not exist. */
    class UnknownReference extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient ThingKind kind;
        private final String publicId;

        public UnknownReference(ThingKind kind, String publicId) {
            super("no " + kind + " has the id '" + publicId + "'");
            this.kind = kind;
            this.publicId = publicId;
        }

        public ThingKind kind() {
            return kind;
        }

        public String publicId() {
            return publicId;
        }
    }
}
