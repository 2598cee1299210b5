package org.uprtracker.intake;

/** Takes what a reader finds, as it finds it: no more than one record at a time needs to be in memory. */
public interface Sink {
    /** What the file is. Said once, before anything else. */
    void document(ReadDocument document);

    void recommendation(ReadRecommendation recommendation);

    /** What a State answered to recommendations that stand in another document. */
    void answer(ReadAnswer answer);

    void pledge(ReadPledge pledge);

    /** What somebody filled in, in a file that was written out of the record ({@link ReadDocument#ofTheRecord}). */
    void comment(ReadComment comment);

    /** Something that is not right, or that a person should know. */
    void finding(ReadFinding finding);

    /** One unit of the file (a row, a record) was left out because it is not for this product, with the reason. */
    void skipped(String reason);

    /**
     * How far the reader is. Told often: it costs nothing.
     *
     * @param done units or bytes that were read
     * @param of how many there are; 0 while it is not known
     */
    void progress(long done, long of);
}
