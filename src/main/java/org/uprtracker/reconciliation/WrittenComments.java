package org.uprtracker.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.intake.Place;
import org.uprtracker.matrix.WrittenCells;
import org.uprtracker.writing.CommentDrafts;

/** Tells what people filled in from what the record itself wrote into the cells that they did not change. */
@ApplicationScoped
class WrittenComments {
    private static final Place WHOLE = new Place(null, null, null, null, null);

    private final WrittenCells cells;

    @Inject
    WrittenComments(WrittenCells cells) {
        this.cells = cells;
    }

    /** Takes out of the comments what nobody filled in. */
    void leaveOut(List<CommentDrafts.Comment> comments, Noted noted) {
        if (comments.isEmpty()) {
            return;
        }
        Set<String> beside = comments.stream().map(CommentDrafts.Comment::recommendation).collect(Collectors.toSet());
        WrittenCells.Beside written = cells.beside(beside);
        comments.removeIf(comment -> {
            WrittenCells.Known known = written.of(comment.recommendation(), comment.text());
            if (known == WrittenCells.Known.BLANKED) {
                noted.warning(WHOLE, comment.recommendation(), "What stands beside this recommendation may be an assessment of "
                        + "which words were blanked since: no draft was made of it.");
            }
            return known != WrittenCells.Known.FILLED_IN;
        });
    }
}
