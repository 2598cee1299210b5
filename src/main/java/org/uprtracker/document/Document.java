package org.uprtracker.document;

import java.util.List;

/**
 * A document for people, without a format.
 *
 * @param title what it is about; its only heading of the first level
 * @param description one sentence on what it is, for who looks for it; not shown in its text
 * @param language language of everything that is not marked otherwise, as a BCP 47 tag
 * @param blocks what it holds, in order
 */
public record Document(String title, String description, String language, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
