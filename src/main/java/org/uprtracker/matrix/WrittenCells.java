package org.uprtracker.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.Statements;

/**
 * What lists say, or have said, of assessments beside recommendations: whoever sends one back has not written that. All
 * versions count, also what was corrected or withdrawn since, for a list may be old.
 */
@ApplicationScoped
public class WrittenCells {
    private static final String ASSESSMENTS = """
            select t.public_id, a.status, a.own_grade, a.own_scheme, a.basis, a.reasons, a.date, o.name
            from thing t
            join assessment_version a on a.subject = t.id or a.subject in (select m.thing from merged m where m.target = t.id)
            join organisation_version o on o.thing = a.assessor
                or o.thing in (select m.target from merged m where m.thing = a.assessor)
            where t.kind = 'recommendation' and t.public_id = any (?::text[])""";

    private final Statements statements;

    @Inject
    WrittenCells(Statements statements) {
        this.statements = statements;
    }

    /** What is known of the words in a cell. */
    public enum Known {
        /** The record wrote them. */
        WRITTEN,
        /** The record may have written them, before some of them were blanked. */
        BLANKED,
        /** Somebody filled them in. */
        FILLED_IN
    }

    /** What was written beside these recommendations. */
    public Beside beside(Collection<String> recommendations) {
        Map<String, List<List<String>>> cells = new HashMap<>();
        statements.all(Sql.of(ASSESSMENTS, (Object) recommendations.toArray(String[]::new)), row ->
                cells.computeIfAbsent(row.getString("public_id"), id -> new ArrayList<>()).addAll(spellings(row)));
        return new Beside(cells);
    }

    /** Lists did not always say that a status was read out of a document; such a list may still come back. */
    private static List<List<String>> spellings(ResultSet row) throws SQLException {
        List<List<String>> spellings = new ArrayList<>();
        for (boolean read : row.getString("basis").equals("read") ? List.of(true, false) : List.of(false)) {
            spellings.add(AssessmentCell.lines(row.getString("status"), row.getString("own_grade"), row.getString("own_scheme"),
                    read, row.getString("reasons"), row.getString("date"), row.getString("name")));
        }
        return spellings;
    }

    /** Cells by recommendation. */
    public record Beside(Map<String, List<List<String>>> cells) {
        public Known of(String recommendation, String words) {
            List<List<String>> written = cells.getOrDefault(recommendation, List.of());
            if (AssessmentCell.isClaim(words) || written.stream().anyMatch(lines -> AssessmentCell.isWritten(lines, words))) {
                return Known.WRITTEN;
            }
            return written.stream().anyMatch(lines -> AssessmentCell.isWrittenBeforeBlanking(lines, words))
                    ? Known.BLANKED : Known.FILLED_IN;
        }
    }
}
