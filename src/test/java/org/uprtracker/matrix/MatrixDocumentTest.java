package org.uprtracker.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.matrix.ListedRecommendation.Answer;
import org.uprtracker.matrix.ListedRecommendation.By;
import org.uprtracker.matrix.ListedRecommendation.Subject;
import org.uprtracker.matrix.ListedRecommendation.Voice;

/** A list as it is written, read as one of OHCHR's, and as one that comes back. */
@Tag("thorough")
class MatrixDocumentTest {
    private static final Path SHARED = Path.of("../shared/data");
    private static final Voice HALF = new Voice("partially_implemented", false, false, "2019-11", "An Observer & Sons",
            "Право 😀 \"<&>\"\n\nالحق", "B", "grades");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SVN-2, CYCLE_2_3", "SVN-2, CYCLE_4", "SVN-2, CYCLE_4_WITH_ASSESSMENTS", "SVN-4, CYCLE_2_3", "SVN-4, CYCLE_4",
        "SVN-4, CYCLE_4_WITH_ASSESSMENTS"})
    void whatOhchrListsIsListedTheSame(String review, Layout layout) throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "../shared/data is absent: no real list to compare with");
        // Given
        JsonNode expected = new ObjectMapper().readTree(SHARED.resolve("expected/" + review + "_matrix.json").toFile());
        // When
        Path file = Lists.written(list(review, expected), layout, folder.resolve("list.docx"));
        Map<String, ReadRecommendation> read = Lists.read(Lists.unmarked(file, folder.resolve("unmarked.docx"))).recommendations
                .stream().collect(Collectors.toMap(ReadRecommendation::paragraph, Function.identity()));
        // Then
        assertEquals(expected.size(), read.size());
        for (JsonNode one : expected) {
            ReadRecommendation same = read.get(one.get("paragraph").asText());
            assertEquals(one.get("text").asText(), same.text());
            assertEquals(codes(one), states(same), same.paragraph());
            assertEquals(one.get("position").asText(), same.positions().get(0).wording());
            assertEquals("A/HRC/28/15/Add.1, para. 3", same.positions().get(0).where());
            assertEquals(texts(one.get("themes")), same.themes());
            assertEquals(one.get("clusterTheme").asText(), same.themes().get(0));
            assertEquals(texts(one.get("affectedPersons")), same.affectedGroups());
            assertEquals(texts(one.get("sdgs")).stream().distinct().toList(), same.sdgs());
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aListThatComesBackSaysNothingButWhatIsInItsLastColumn(Layout layout) throws IOException {
        // Given
        List<ListedRecommendation> all = List.of(
                one("126.9", "Do this (soon)", "supported", HALF), one(null, "Have no number", "noted", null),
                one("126.29", "Do that", null, new Voice("implemented", true, false, "2014-11-04", null, null, null, null)));
        ThematicList list = new ThematicList("KAZ-3", "Kazakhstan", 3, 34, Lists.MARK, "civil society", all);
        // When
        var read = Lists.read(Lists.written(list, layout, folder.resolve("list.docx")));
        // Then
        assertEquals(true, read.document.ofTheRecord());
        assertEquals(List.of(), read.recommendations);
        assertEquals(1, read.findings.size());
        assertEquals(ReadFinding.Severity.WARNING, read.findings.get(0).severity());
        assertEquals(layout == Layout.CYCLE_4 ? 3 : 1, read.skipped.size());
        List<ReadComment> comments = layout == Layout.CYCLE_4 ? List.of() : read.comments;
        assertEquals(comments, read.comments);
        for (ReadComment comment : comments) {
            ListedRecommendation of = all.stream().filter(one -> comment.paragraph().equals(one.paragraph())).findFirst().orElseThrow();
            assertEquals(true, comment.texts().contains(of.text()), comment.texts()::toString);
            assertEquals(of.voice().lines(), List.of(comment.words().split("\n")));
            assertEquals("KAZ", comment.state());
            assertEquals(3, comment.cycle());
            assertEquals(34, comment.session());
        }
    }

    /** It can be told by its bytes that it was sent before. */
    @Test
    void theSameListIsTheSameFile() throws Exception {
        ThematicList list = new ThematicList("KAZ-3", "Kazakhstan", 3, 34, Lists.MARK, null, List.of(one("1.1", "Do", "noted", HALF)));
        byte[] first = Files.readAllBytes(Lists.written(list, Layout.CYCLE_4, folder.resolve("first.docx")));
        Thread.sleep(2_100);
        assertArrayEquals(first, Files.readAllBytes(Lists.written(list, Layout.CYCLE_4, folder.resolve("second.docx"))));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void whatIsSupportedStandsBeforeWhatIsNotedAndEachByTheme(Layout layout) throws IOException {
        // Given
        ThematicList list = new ThematicList("KAZ-2", "Kazakhstan", 2, 20, Lists.MARK, null, List.of(
                of("126.9", "noted", "A12 Norms"), of("126.29", "supported", "B31 Equality"), of("126.10", "supported", "B31 Equality"),
                of("126.1", "supported", "A12 Norms"), of("126.2", null, "A12 Norms"), of("126.3", "pending", "A12 Norms"),
                of("126.4", "partially_supported", null)));
        // When
        List<String> first = Lists.column(Lists.written(list, layout, folder.resolve("list.docx")), 0);
        // Then
        assertEquals(List.of(layout.headers().get(0), "Theme: A12 Norms", "126.1", "Theme: B31 Equality", "126.10", "126.29",
                "Theme: –", "126.4", "Theme: A12 Norms", "126.9", "Theme: A12 Norms", "126.3", "Theme: A12 Norms", "126.2"),
                first.stream().map(cell -> cell.replaceFirst(" Do.*", "")).toList());
        assertEquals(List.of("Supported", "Supported", "Supported", "Supported/Noted", "Noted", "Pending", ""),
                Lists.column(Lists.written(list, layout, folder.resolve("list.docx")), 1).stream().skip(1).toList());
    }

    @Test
    void theHeadingOfEveryStateIsUnderstood() throws IOException {
        for (var state : Curated.STATES) {
            String name = state.names().get("en");
            ThematicList list = new ThematicList(state.id() + "-3", name, 3, 34, Lists.MARK, null, List.of(one("1.1", "Do", "noted", HALF)));
            var read = Lists.read(Lists.written(list, Layout.CYCLE_2_3, folder.resolve("list.docx")));
            assertEquals(state.id(), read.comments.get(0).state(), name);
        }
    }

    private static ListedRecommendation one(String paragraph, String text, String position, Voice voice) {
        return new ListedRecommendation("KAZ-3-" + paragraph, "KAZ-3-" + paragraph, paragraph, text, "en",
                List.of(new By("Bosnia and Herzegovina", List.of("Bosnia and Herzegovina"), null)), List.of(),
                position == null ? null : new Answer(position, "A/HRC/28/10", "Report", "para. 126"),
                List.of(new Subject("Norms", List.of())), List.of("women"), List.of("5 - GENDER EQUALITY"), voice);
    }

    private static ListedRecommendation of(String paragraph, String position, String theme) {
        return new ListedRecommendation(paragraph, paragraph.replaceFirst("\\.(\\d)$", ".0$1"), paragraph, "Do", "en", List.of(),
                List.of(), position == null ? null : new Answer(position, null, "Report", "page 1"),
                theme == null ? List.of() : List.of(new Subject(theme.substring(4), List.of(theme))), List.of(), List.of(), null);
    }

    private static ThematicList list(String review, JsonNode expected) {
        List<ListedRecommendation> all = new ArrayList<>();
        for (JsonNode one : expected) {
            all.add(new ListedRecommendation(review + all.size(), String.valueOf(1_000 + all.size()), one.get("paragraph").asText(),
                    one.get("text").asText(), "en", texts(one.get("recommendingStates")).stream().map(MatrixDocumentTest::by).toList(),
                    List.of(), new Answer(one.get("position").asText().toLowerCase(), "A/HRC/28/15", "A list",
                            "row 3; position from A/HRC/28/15/Add.1, para. 3"),
                    texts(one.get("themes")).stream().map(label -> new Subject(label, List.of(label))).toList(),
                    texts(one.get("affectedPersons")), texts(one.get("sdgs")).stream().distinct().toList(), null));
        }
        int cycle = expected.get(0).get("cycle").asInt();
        return new ThematicList(review, "Slovenia", cycle, expected.get(0).get("session").asInt(), Lists.MARK, null, all);
    }

    private static By by(String name) {
        String code = Curated.NAMES.code(name).orElseThrow();
        var state = Curated.STATES.stream().filter(one -> one.id().equals(code)).findFirst().orElseThrow();
        List<String> written = new ArrayList<>(state.names().values());
        written.addAll(state.formalNames().values());
        written.addAll(state.aliases());
        return new By(state.names().get("en"), written, null);
    }

    private static List<String> codes(JsonNode one) {
        return texts(one.get("recommendingStates")).stream().map(name -> Curated.NAMES.code(name).orElseThrow()).toList();
    }

    private static List<String> states(ReadRecommendation read) {
        return read.parts().isEmpty() ? read.states().stream().map(ReadState::code).toList()
                : read.parts().stream().flatMap(part -> part.states().stream()).map(ReadState::code).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
