package org.uprtracker.listing;

/** Shows what was found as pages for people. What does it stands above everything that answers, and is only known here. */
public interface Pages {
    /** One page of a list. */
    <T> String list(Shown<T> shown);

    /** One thing on its own. */
    <T> String one(Shown<T> shown);
}
