package org.uprtracker.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.uprtracker.http.ProblemType;
import org.uprtracker.intake.matrix.RecordMark;
import org.uprtracker.listing.Computed;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;

/** Reads the thematic list of a review out of the record, and writes it. */
@ApplicationScoped
class Matrices {
    private final RecordReader reader;
    private final ObjectMapper mapper;

    @Inject
    Matrices(RecordReader reader, ObjectMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    private record Row(ListedRecommendation recommendation, String review, int cycle, int session, String state) {}

    Computed of(Question question) {
        if (question.has(MatrixInquiry.PERSPECTIVE) && question.has(MatrixInquiry.ASSESSOR)) {
            throw ProblemType.refusal(MatrixInquiry.ASSESSOR, "cannot be given together with " + MatrixInquiry.PERSPECTIVE
                    + ": the column holds the assessments of one of them");
        }
        RecordReader.Rows<Row> found = reader.select(MatrixInquiry.INQUIRY.filters(), question, MatrixSql.of(question),
                row -> new Row(read(row.getString("item")), row.getString("review"), row.getInt("cycle"), row.getInt("session"),
                        row.getString("state")));
        if (found.rows().isEmpty()) {
            throw ProblemType.NOT_FOUND.problem("No recommendation of the review " + question.values(MatrixInquiry.REVIEW).get(0)
                    + " is on record as of " + question.clock().asOf() + ": there is nothing to list.").build();
        }
        Row first = found.rows().get(0);
        RecordMark mark = new RecordMark(found.head().revision(), found.head().hex(), question.clock().asOf().toString());
        ThematicList list = new ThematicList(first.review, first.state, first.cycle, first.session, mark,
                assessments(question, found.rows()), found.rows().stream().map(Row::recommendation).toList());
        Layout layout = question.value(MatrixInquiry.LAYOUT).map(Layout::of).orElse(Layout.ofCycle(first.cycle));
        return new Computed(found.head(), written(list, layout), list.fileName());
    }

    private static String assessments(Question question, List<Row> rows) {
        return question.value(MatrixInquiry.PERSPECTIVE).map(perspective -> perspective.replace('_', ' '))
                .or(() -> question.value(MatrixInquiry.ASSESSOR).map(id -> rows.stream()
                        .map(row -> row.recommendation.voice()).filter(voice -> voice != null && voice.assessor() != null)
                        .map(ListedRecommendation.Voice::assessor).findFirst().orElse(id))).orElse(null);
    }

    private static byte[] written(ThematicList list, Layout layout) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new MatrixDocument(list, layout).write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListedRecommendation read(String json) {
        try {
            return mapper.readValue(json, ListedRecommendation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the query and the list do not fit", e);
        }
    }
}
