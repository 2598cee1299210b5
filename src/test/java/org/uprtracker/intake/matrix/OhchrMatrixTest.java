package org.uprtracker.intake.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

class OhchrMatrixTest {
    private static final String KAZ_3 = "UPR of Kazakhstan (3rd Cycle - 34th Session)\tThematic list of recommendations\tPage 1 of 9";
    private static final String THEMES = "- Equality & non-discrimination";
    @TempDir
    Path folder;

    @Test
    void theLayoutOfCycle3IsRead() throws IOException {
        // Given
        Path file = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3)
                .across("Theme: Right to health")
                .row("121.7 Plant trees at hospitals (France) (Lithuania);\nSource of Position: A/HRC/43/10 - Para 121", "Supported",
                        "- Right to health \n- Human rights & the environment\nSDGs: \n- 3 - GOOD HEALTH AND WELL-BEING\n- 16.2 - END ABUSE\n"
                                + "Affected persons: \n- Children\n- older persons", "")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        assertEquals("Thematic list of recommendations: Kazakhstan, third cycle", taken.document.title());
        assertEquals("OHCHR", taken.document.publisher());
        assertEquals("A/HRC/43/10", taken.document.review().reportSymbol());
        assertEquals(List.of(), taken.findings);
        ReadRecommendation read = taken.recommendations.get(0);
        assertEquals("KAZ", read.state());
        assertEquals(3, read.cycle());
        assertEquals(34, read.session());
        assertEquals("A/HRC/43/10", read.reportSymbol());
        assertEquals("121.7", read.paragraph());
        assertEquals("Plant trees at hospitals", read.text());
        assertEquals(List.of(new ReadState("FRA", null), new ReadState("LTU", null)), read.states());
        assertEquals(List.of(new ReadPosition(Position.SUPPORTED, Claim.NONE, null, "Supported", "A/HRC/43/10, para. 121", "A/HRC/43/10")),
                read.positions());
        assertEquals(List.of("Right to health", "Human rights & the environment"), read.themes());
        assertEquals(ThemeScheme.OHCHR, read.themeScheme());
        assertEquals(List.of("3 - GOOD HEALTH AND WELL-BEING", "16.2 - END ABUSE"), read.sdgs());
        assertEquals(List.of("Children", "older persons"), read.affectedGroups());
        assertNull(read.comment());
        assertEquals(3, read.place().row());
        assertEquals(List.of(3), read.rows());
    }

    @Test
    void aFifthColumnOfCycle4IsTheComment() throws IOException {
        // Given
        String[] header = Arrays.copyOf(ListFile.CYCLE_4, 5);
        header[4] = "  ASSESSMENT / comments on level of\nimplementation ";
        Path file = ListFile.headed("UPR of the United States of America (4th Cycle – 50th session)").table(header)
                .across("Theme: Migrants")
                .row("9.12 Count the birds (Uruguay, Iran (Islamic Republic of));\nSource of Position: A/HRC/61/9/Add.1 - Para.4",
                        "- Supported / Noted", "- Equality & non-discrimination\nGroups of Persons:\n- Women & girls", "- 5 - GENDER EQUALITY",
                        "\n  Begun in May.\n\nTo be finished in June. \n")
                .row("9.13 Count the fish (Togo);\nSource of Position: A/HRC/61/9/Add.1 - Para.4", "noted", THEMES, "-", " – \n-")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        ReadRecommendation first = taken.recommendations.get(0);
        assertEquals("Begun in May.\n\nTo be finished in June.", first.comment());
        assertEquals(Position.PARTIALLY_SUPPORTED, first.positions().get(0).position());
        assertEquals("Supported / Noted", first.positions().get(0).wording());
        assertEquals("A/HRC/61/9/Add.1, para. 4", first.positions().get(0).where());
        assertEquals(List.of("URY", "IRN"), first.states().stream().map(ReadState::code).toList());
        // The heading's theme is named though the cell leaves it out.
        assertEquals(List.of("Migrants", "Equality & non-discrimination"), first.themes());
        assertEquals(List.of("5 - GENDER EQUALITY"), first.sdgs());
        assertEquals(List.of("Women & girls"), first.affectedGroups());
        ReadRecommendation second = taken.recommendations.get(1);
        assertNull(second.comment());
        assertEquals(List.of(), second.sdgs());
        assertEquals(Position.NOTED, second.positions().get(0).position());
        assertEquals("A/HRC/61/9", second.reportSymbol());
        assertEquals("USA", second.state());
        assertEquals(List.of(), taken.findings);
    }

    @Test
    void quirksOfTheFilesAreUnderstood() throws IOException {
        // Given
        Path file = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3)
                .row("121.1.&nbsp;Mend\u00a0roofs\u200b (Chad);Source ofposition:A/HRC/43/10/Add.1, para. 3 - Para. 3", "Supported",
                        "A12 Norms &amp; treaties&nbsp;-SDGs: - 1 - NO POVERTYAffected persons: - Women", "")
                .row("121.2Mend walls (Mali).\nSource of Position: A/HRC/43/10/Add.1 - Para.3vv", "SUPPORTED", "", "")
                .row("", "", "", "")
                .row(ListFile.CYCLE_3)
                .row("Mend doors (Peru);\nSource of Position: A/HRC/43/10/Add.1", "Not supported.", "- Persons with disabilities:\nother forms", "")
                .row("121.4 Mend gates (Peru);\nSource of Position: A/HRC/43/10/Add.1 - Paras. 3 and 5–7", "Pending", "", "")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        ReadRecommendation first = taken.recommendations.get(0);
        assertEquals("121.1", first.paragraph());
        assertEquals("Mend roofs", first.text());
        assertEquals("A/HRC/43/10/Add.1, para. 3", first.positions().get(0).where());
        assertEquals(List.of("A12 Norms & treaties"), first.themes());
        assertEquals(List.of("1 - NO POVERTY"), first.sdgs());
        assertEquals(List.of("Women"), first.affectedGroups());
        ReadRecommendation second = taken.recommendations.get(1);
        assertEquals("Mend walls", second.text());
        assertEquals("A/HRC/43/10/Add.1, para. 3", second.positions().get(0).where());
        assertNull(second.themeScheme());
        ReadRecommendation third = taken.recommendations.get(2);
        assertNull(third.paragraph());
        assertEquals(6, third.place().row());
        assertEquals("A/HRC/43/10/Add.1", third.positions().get(0).where());
        assertEquals(Position.NOTED, third.positions().get(0).position());
        assertEquals("Not supported", third.positions().get(0).wording());
        assertEquals(List.of("Persons with disabilities: other forms"), third.themes());
        assertEquals("A/HRC/43/10/Add.1, paras. 3 and 5-7", taken.recommendations.get(3).positions().get(0).where());
        assertEquals(Position.PENDING, taken.recommendations.get(3).positions().get(0).position());
        assertEquals(List.of("3: Of the source of the position this was understood: A/HRC/43/10/Add.1, para. 3. Check it. "
                        + "[A/HRC/43/10/Add.1 - Para.3vv]",
                "6: The recommendation has no paragraph number: it comes in without one. [Mend doors (Peru);]"), taken.warnings());
        assertEquals(List.of(), taken.errors());
    }

    @Test
    void whatIsNotUnderstoodKeepsItsRowOut() throws IOException {
        // Given
        Path file = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3)
                .row("121.1 Sing (Chad);", "Maybe", THEMES, "")
                .row("121.2 Sing (Chad);", "", THEMES, "")
                .row("121.3 Sing (Chadland);", "Supported", THEMES, "")
                .row("121.4 Sing;", "Supported", THEMES, "")
                .row("121 . 5 Sing (Chad);", "Supported", THEMES, "")
                .row("", "Supported", THEMES, "")
                .row("121.8 (Chad);", "Supported", THEMES, "")
                .across("121.9 Sing (Chad); Source of Position: A/HRC/43/10/Add.1 Supported")
                .row("121.10 Sing (Chad);\nSource of Position: A/HRC/43/10 - Para. 3\n121.11 Dance (Mali);\nSource of Position: "
                        + "A/HRC/43/10 - Para. 4", "Supported\nNoted", THEMES, "")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        assertEquals(List.of(), taken.recommendations);
        List<String> errors = taken.errors();
        assertEquals(9, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith("2: This is no position that is known here.") && errors.get(0).endsWith("[Maybe]"), errors.get(0));
        assertTrue(errors.get(1).startsWith("3: The position is missing."), errors.get(1));
        assertTrue(errors.get(2).startsWith("4: \"Chadland\" is no State that is known here: is it Chad (TCD)"), errors.get(2));
        assertTrue(errors.get(3).startsWith("5: The recommendation names no recommending State."), errors.get(3));
        assertTrue(errors.get(4).startsWith("6: The recommendation begins with digits that are no paragraph number"), errors.get(4));
        assertTrue(errors.get(5).startsWith("7: The row has no recommendation."), errors.get(5));
        assertTrue(errors.get(6).startsWith("8: The recommendation has no text."), errors.get(6));
        assertTrue(errors.get(7).startsWith("9: The cells of this row are merged into one"), errors.get(7));
        assertTrue(errors.get(8).startsWith("10: The cell of the recommendation holds several, and the positions cannot be told apart"), errors.get(8));
        assertEquals("Position", taken.findings.get(0).place().column());
    }

    @Test
    void severalRecommendationsInACellArePartsOrEachItsOwn() throws IOException {
        // Given
        Path file = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3)
                .row("121.1 Build a bridge (Egypt); paint the bridge (Peru);open the bridge (Togo, Mali);\nSource of Position: A/HRC/43/10 - Para 121",
                        "Supported", THEMES, "built")
                .row("121.2 Build a road (Egypt);\nSource of Position: A/HRC/43/10 - Para 121\n121.3 Build a mill (as the council has it)\n2.5 floors high (Peru);\n"
                        + "Source of Position: A/HRC/43/10 - Para 122", "Supported", THEMES, "")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        ReadRecommendation bridge = taken.recommendations.get(0);
        assertEquals(List.of(), bridge.states());
        assertEquals(List.of("Build a bridge", "paint the bridge", "open the bridge"), bridge.parts().stream().map(part -> part.text()).toList());
        assertEquals(List.of(new ReadState("TGO", null), new ReadState("MLI", null)), bridge.parts().get(2).states());
        assertEquals("Build a bridge (Egypt); paint the bridge (Peru);open the bridge", bridge.text());
        assertEquals(List.of("121.1", "121.2", "121.3"), taken.recommendations.stream().map(ReadRecommendation::paragraph).toList());
        assertEquals("Build a mill (as the council has it) 2.5 floors high", taken.recommendations.get(2).text());
        assertEquals("A/HRC/43/10, para. 122", taken.recommendations.get(2).positions().get(0).where());
        assertEquals(List.of(), taken.findings);
    }

    /** As lists of the second cycle have it: States in a column, headings of another name, rows repeated under each. */
    @Test
    void olderListsRepeatARecommendationUnderEachTheme() throws IOException {
        // Given
        Path file = ListFile.headed(null).paragraph("Universal Periodic Review of Viet Nam – Second cycle, 18th session")
                .table("Recommendation", "Recommending state/s", "Position", "Full list of themes", "Comments")
                .row("Right or area: 2.1 Treaties", "Right or area: 2.1 Treaties", "Right or area: 2.1 Treaties", "", "")
                .row("143.1. Keep bees;", "Austria\nCabo Verde", "Accepted", "2.1 Treaties", "yes")
                .across("Right or area: 31.1 Health")
                .row("143.1.  Keep  bees", "Austria, Cabo Verde", "Accepted", "31.1 Health", "indeed")
                .row("143.2. Keep cats (Chile);", "Chile", "Rejected", "31.1 Health", "")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        assertEquals(List.of(), taken.errors());
        assertEquals(2, taken.recommendations.size());
        ReadRecommendation bees = taken.recommendations.get(0);
        assertEquals("VNM", bees.state());
        assertEquals(18, bees.session());
        assertEquals("Keep bees", bees.text());
        assertEquals(List.of("AUT", "CPV"), bees.states().stream().map(ReadState::code).toList());
        assertEquals(List.of("2.1 Treaties", "31.1 Health"), bees.themes());
        assertEquals(List.of(3, 5), bees.rows());
        assertEquals("yes\nindeed", bees.comment());
        assertNull(bees.positions().get(0).where());
        assertNull(bees.reportSymbol());
        assertEquals(Position.NOTED, taken.recommendations.get(1).positions().get(0).position());
        assertEquals(1, taken.warnings().size(), "the source is missed once, not in every row");
    }

    @Test
    void rowsThatContradictEachOtherStayOut() throws IOException {
        // Given
        Path file = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3)
                .row("121.1 Sow wheat (Chad);\nSource of Position: A/HRC/43/10", "Supported", THEMES, "")
                .row("121.2 Sow rye (Chad);\nSource of Position: A/HRC/43/10", "Supported", THEMES, "")
                .row("121.1 Sow wheat (Chad);\nSource of Position: A/HRC/43/10", "Noted", THEMES, "")
                .row("121.1 Sow barley (Chad);\nSource of Position: A/HRC/43/10", "Supported", THEMES, "")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        assertEquals(List.of("121.2"), taken.recommendations.stream().map(ReadRecommendation::paragraph).toList());
        assertEquals(List.of("2: Paragraph 121.1 stands again in row 4 and says something else there. Correct the one that is wrong. [121.1]",
                "4: Paragraph 121.1 stands in row 2 already and says something else there. Correct the one that is wrong. [121.1]",
                "5: Paragraph 121.1 stands in row 2 already and says something else there. Correct the one that is wrong. [121.1]"),
                taken.errors());
    }

    @Test
    void severalTablesAndMergedCellsAreOneList() throws IOException {
        // Given
        Path file = ListFile.headed(KAZ_3).paragraph("A list of things to do")
                .table("a", "legend").row("b", "c")
                .table(ListFile.CYCLE_3)
                .row("121.1 Dig (Chad);\nSource of Position: A/HRC/43/10", "Noted", THEMES, "done")
                .row("121.2 Dig more (Chad);\nSource of Position: A/HRC/43/10", ListFile.MERGED, ListFile.MERGED, ListFile.MERGED)
                .table("Theme: Right to food", "", "", "")
                .row("121.3 Dig on (Chad);\nSource of Position: A/HRC/43/10", "Supported", THEMES, "")
                .table("signed", "by").row("nobody", "today")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        assertEquals(List.of(Position.NOTED, Position.NOTED, Position.SUPPORTED),
                taken.recommendations.stream().map(one -> one.positions().get(0).position()).toList());
        assertEquals("done", taken.recommendations.get(1).comment());
        assertEquals(List.of("Right to food", "Equality & non-discrimination"), taken.recommendations.get(2).themes());
        assertEquals(7, taken.recommendations.get(2).place().row());
        assertEquals(List.of("8: Here begins a table with other columns than the list, and without a header row: it is not read. [signed]"),
                taken.warnings());
    }

    @Test
    void aRowThatIsNoThemeEndsTheTheme() throws IOException {
        // Given
        Path file = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3)
                .across("Theme: Right to food")
                .across("Recommendations that were noted")
                .row("121.3 Dig on (Chad);\nSource of Position: A/HRC/43/10", "Noted", THEMES, "")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        assertEquals(List.of("Equality & non-discrimination"), taken.recommendations.get(0).themes());
        assertEquals(1, taken.warnings().size());
        assertEquals(3, taken.findings.get(0).place().row());
    }

    @Test
    void thePositionOfAnotherReportIsToldAndTheListsOwnStays() throws IOException {
        // Given
        Path file = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3)
                .row("121.1 Dig (Chad);\nSource of Position: A/HRC/43/10/Add.1 - Para. 4", "Noted", THEMES, "")
                .row("121.2 Sow (Chad);\nSource of Position: A/HRC/43/10 - Para. 4", "Noted", THEMES, "")
                .row("121.3 Reap (Chad);\nSource of Position: A/HRC/34/10 - Para. 4", "Noted", THEMES, "")
                .row("121.4 Mill (Chad);\nSource of Position: A/HRC/43/2 - Para. 640", "Noted", THEMES, "")
                .in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        assertEquals(List.of("A/HRC/43/10", "A/HRC/43/10", "A/HRC/43/10", "A/HRC/43/10"),
                taken.recommendations.stream().map(ReadRecommendation::reportSymbol).toList());
        assertEquals("A/HRC/43/2, para. 640", taken.recommendations.get(3).positions().get(0).where());
        assertEquals(List.of("4: The position comes from another report than that of the list (A/HRC/43/10). Check the symbol. [A/HRC/34/10]"),
                taken.warnings());
    }

    @Test
    void twoRecommendationsInOneLineAreNotMadeOne() throws IOException {
        // Given
        String source = "Source of Position: A/HRC/43/10 - Para 121";
        Path file = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3)
                .row("121.1 Plant trees (France); " + source + " 121.2 Water them (Spain); " + source, "Supported", THEMES, "")
                .row("121.3 Plant trees (France); 121.4 Water them (Spain); " + source, "Supported", THEMES, "")
                .row("121.5 Observe rules 121.6 and 121.7 (France); Source of Position: A/HRC/43/10 - Para. 121.5", "Supported", THEMES, "").in(folder);
        // When
        Taken taken = Taken.from(file, Hints.NONE);
        // Then
        assertEquals(List.of("121.5"), taken.recommendations.stream().map(ReadRecommendation::paragraph).toList());
        assertEquals(List.of("121.2", "121.4"), taken.findings.stream().map(one -> one.value()).toList());
        assertEquals(2, taken.errors().size());
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        // Given
        OhchrMatrix format = new OhchrMatrix();
        Path list = ListFile.headed(KAZ_3).table(ListFile.CYCLE_3).in(folder);
        byte[] whole = Files.readAllBytes(list);
        Path cut = Files.write(folder.resolve("cut.docx"), Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.write(folder.resolve("text.docx"), "Recommendation | Position".getBytes(StandardCharsets.UTF_8));
        // When // Then
        assertTrue(format.recognises(list));
        assertRefused(list, "no recommendation below it");
        assertRefused(cut, "not whole");
        assertRefused(text, "neither a PDF nor a DOCX");
        assertFalse(format.recognises(cut));
        assertFalse(format.recognises(text));
        Path other = ListFile.headed(KAZ_3).paragraph("Dear Minister,").table("Name", "Position", "Theme of the talk").in(folder);
        assertRefused(other, "no table whose header row");
        assertFalse(format.recognises(other));
    }

    private void assertRefused(Path file, String fragment) {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> Taken.from(file, Hints.NONE));
        assertTrue(refused.getMessage().contains(fragment), refused.getMessage());
    }
}
