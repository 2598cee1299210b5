package org.uprtracker.intake;

/** How far an import is. */
public interface Progress {
    Progress NONE = (stage, done, of) -> { };

    /** What is being done, in this order. */
    enum Stage {
        READING, MATCHING, WRITING
    }

    /**
     * Told very often: it costs next to nothing.
     *
     * @param done units or bytes
     * @param of how many there are; 0 while it is not known
     * @throws java.util.concurrent.CancellationException if the import is to end here, because the service stops
     */
    void at(Stage stage, long done, long of);
}
