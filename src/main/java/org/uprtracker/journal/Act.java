package org.uprtracker.journal;

/** One thing that a revision does. */
public sealed interface Act {
    ThingKind kind();

    String publicId();

    /** Who wrote it, where somebody else released it; null: the writer of the revision. */
    String author();

    /** Why; may be null. */
    String reason();

    /**
     * A thing is created, or says something else from now on. What it said already is left as it is.
     *
     * @param json the content as {@link Journal#json} writes it, where that is known already; else null
     */
    record Put(Content content, String author, String reason, String json) implements Act {
        public Put(Content content, String author, String reason) {
            this(content, author, reason, null);
        }

        @Override
        public ThingKind kind() {
            return content.thingKind();
        }

        @Override
        public String publicId() {
            return content.publicId();
        }
    }

    /** A thing is taken back. What it said stays readable, and its id is never used again. */
    record Withdraw(ThingKind kind, String publicId, String author, String reason) implements Act {}

    /** A thing turns out to be another one: whatever refers to it leads to {@code target} from now on. */
    record Merge(ThingKind kind, String publicId, String target, String author, String reason) implements Act {}
}
