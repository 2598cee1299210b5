package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.boot.TestDatabase;

/** What the database refuses whoever writes: the rules of things, one by one, on rows of the curated data. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InvariantsTest {
    private static final String CHECK = "23514";
    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";

    private static final String REVIEW = "thing = " + Database.id("review", "KAZ-2") + " and until is null";
    private static final String RECOMMENDATION =
            "thing = " + Database.id("recommendation", "KAZ-2-126.29") + " and until is null";
    private static final String VERSION = "(select version from recommendation_version where " + RECOMMENDATION + ")";
    private static final String STATE_OF_IT = "version = " + VERSION + " and place = 0";

    private Database database;

    @BeforeEach
    void begin() throws SQLException {
        database = Database.asOwner();
    }

    @AfterEach
    void rollBack() throws SQLException {
        database.close();
    }

    @Test
    void aRightVersionIsTaken() throws SQLException {
        // Given
        database.run("update review_version set until = (select max(number) + 1 from revision) where " + REVIEW);
        // When
        int written = database.run(database.copy("review_version", "thing = " + Database.id("review", "KAZ-2"),
                Map.of("version", "-1", "until", "null", "since", "(select max(number) + 1 from revision)")));
        database.nextRevision();
        database.run("set constraints all immediate");
        // Then
        assertEquals(1, written);
    }

    @Test
    void aThingHasOneOpenVersion() throws SQLException {
        // When
        String refusal = refused(UNIQUE, database.copy("recommendation_version", RECOMMENDATION,
                Map.of("version", "-1", "paragraph", "'999.1'")));
        // Then
        assertTrue(refusal.contains("\"recommendation_open\""), refusal);
    }

    @Test
    void aVersionBelongsToARevisionThatExists() throws SQLException {
        // Given
        database.run("update review_version set until = (select max(number) + 1 from revision) where " + REVIEW);
        database.run(database.copy("review_version", "thing = " + Database.id("review", "KAZ-2"), Map.of("version",
                "-1",
                "until", "null", "since", "(select max(number) + 2 from revision)")));
        database.nextRevision();
        // When
        String refusal = refused(FOREIGN_KEY, "set constraints all immediate");
        // Then
        assertTrue(refusal.contains("\"review_version_since_fkey\""), refusal);
    }

    @Test
    void aVersionEndsAfterItBegan() throws SQLException {
        // When
        String refusal = refused(CHECK, "update review_version set until = since where " + REVIEW);
        // Then
        assertTrue(refusal.contains("review_version_check"), refusal);
    }

    @Test
    void aStateDoesNotRecommendToItself() throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("recommendation_state", STATE_OF_IT,
                Map.of("place", "1000", "state", "under_review")));
        // Then
        assertTrue(refusal.contains("\"recommending_state_is_not_under_review\""), refusal);
    }

    @Test
    void theStateUnderReviewIsThatOfTheRecommendation() throws SQLException {
        // When
        String refusal = refused(FOREIGN_KEY, database.copy("recommendation_state", STATE_OF_IT,
                Map.of("place", "1000", "state", Database.id("state", "KAZ"), "under_review", Database.id("state",
                "TUV"))));
        // Then
        assertTrue(refusal.contains("\"recommendation_state_version_under_review_fkey\""), refusal);
    }

    @Test
    void aStateIsNamedOnceInARecommendation() throws SQLException {
        // When
        String refusal = refused(UNIQUE, database.copy("recommendation_state", STATE_OF_IT, Map.of("place", "1000")));
        // Then
        assertTrue(refusal.contains("\"recommendation_state_version_state_part_key\""), refusal);
    }

    @Test
    void aThemeIsNotUnderItself() throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("theme_version", "thing = " + Database.id("theme", "defamation"),
                Map.of("version", "-1", "parent", "thing")));
        // Then
        assertTrue(refusal.contains("\"theme_version_check\""), refusal);
    }

    @Test
    void themesFormNoCircle() throws SQLException {
        // Given
        String above = "thing = " + Database.id("theme", "freedom-of-opinion-and-expression");
        database.run("update theme_version set until = (select max(number) + 1 from revision) where " + above);
        database.run(database.copy("theme_version", above, Map.of("version", "-1", "until", "null",
                "since", "(select max(number) + 1 from revision)", "parent", Database.id("theme", "defamation"))));
        database.nextRevision();
        // When
        String refusal = refused(CHECK, "set constraints all immediate");
        // Then
        assertTrue(refusal.contains("would stand under itself"), refusal);
    }

    @Test
    void aStateHasOneReviewInACycle() throws SQLException {
        // Given
        database.run(newThing(4, "review", "KAZ-99"));
        // When
        String refusal = refused(UNIQUE, database.copy("review_version", REVIEW,
                Map.of("version", "-1", "thing", newId(4), "report_symbol", "null")));
        // Then
        assertTrue(refusal.contains("\"review_version_state_cycle_idx\""), refusal);
    }

    @Test
    void aReportBelongsToOneReview() throws SQLException {
        // Given
        database.run(newThing(4, "review", "KAZ-99"));
        // When
        String refusal = refused(UNIQUE, database.copy("review_version", REVIEW,
                Map.of("version", "-1", "thing", newId(4), "cycle", Database.id("cycle", "4"),
                        "state", Database.id("state", "TUV"))));
        // Then
        assertTrue(refusal.contains("\"review_version_report_symbol_idx\""), refusal);
    }

    @ParameterizedTest
    @CsvSource({"date, '2020'", "report_adopted, '2014-09'", "adopted, '2014-11-03'"})
    void aReviewIsHeldThenReportedThenAdopted(String column, String value) throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("review_version", REVIEW, Map.of("version", "-1", column, "'"
                + value + "'")));
        // Then
        assertTrue(refusal.contains("\"review_version_check"), refusal);
    }

    @Test
    void aParagraphIsOneRecommendationOfAReview() throws SQLException {
        // Given
        database.run(newThing(5, "recommendation", "KAZ-2-999.1"));
        // When
        String refusal = refused(UNIQUE, database.copy("recommendation_version", RECOMMENDATION,
                Map.of("version", "-1", "thing", newId(5))));
        // Then
        assertTrue(refusal.contains("\"recommendation_version_review_paragraph_idx\""), refusal);
    }

    @ParameterizedTest
    @CsvSource({"state, review, null", "state, date, '2014'", "stakeholder, organisation, null",
            "stakeholder, date, null",
        "stakeholder, paragraph, '1.1'"})
    void aRecommendationIsOfAReviewOrOfAnOrganisationOnADay(String origin, String column, String value)
            throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("recommendation_version",
                "version = (select min(version) from recommendation_version where origin = '" + origin + "')",
                Map.of("version", "-1", column, value.equals("null") ? value : "'" + value + "'")));
        // Then
        assertTrue(refusal.contains("\"recommendation_version_check\""), refusal);
    }

    @Test
    void aStatesRecommendationNamesNoOrganisation() throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("recommendation_version", RECOMMENDATION,
                Map.of("version", "-1", "organisation", Database.id("organisation", "hrw"))));
        // Then
        assertTrue(refusal.contains("\"recommendation_version_check\""), refusal);
    }

    @Test
    void aPositionWithoutADayIsInferred() throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("recommendation_position", STATE_OF_IT,
                Map.of("place", "1000", "date", "null", "date_basis", "'stated'")));
        // Then
        assertTrue(refusal.contains("\"recommendation_position_check\""), refusal);
    }

    @Test
    void anAssessmentIsNotAboutAnOrganisation() throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("assessment_version",
                "version = (select min(version) from assessment_version)",
                Map.of("version", "-1", "subject", Database.id("organisation", "hrw"))));
        // Then
        assertTrue(refusal.contains("\"assessment_version_subject_check\""), refusal);
    }

    @ParameterizedTest
    @CsvSource({"development, thing, source, thing, 'p. 1'", "development, null, source, null, null",
        "development, null, source, thing, null", "development, thing, source, null, 'p. 1'"})
    void evidenceIsADevelopmentOrAPlaceInASource(
            String kind, String development, String other, String sourceOf, String place) throws SQLException {
        // When
        String refusal = refused(CHECK,
                "insert into assessment_evidence (version, place, development, source, locus, bearing)"
                + " select min(version), 1000, " + any(kind, development) + ", " + any(other, sourceOf) + ", "
                + (place.equals("null") ? place : "'" + place + "'") + ", 'supports' from assessment_version");
        // Then
        assertTrue(refusal.contains("\"assessment_evidence_check\""), refusal);
    }

    @Test
    void aGovernmentIsThatOfAState() throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("organisation_version", "thing = "
                + Database.id("organisation", "kaz-government"), Map.of("version", "-1", "state", "null")));
        // Then
        assertTrue(refusal.contains("\"organisation_version_check\""), refusal);
    }

    @Test
    void anOwnGradeNamesItsScheme() throws SQLException {
        // When
        String refusal = refused(CHECK, database.copy("assessment_version",
                "version = (select min(version) from assessment_version)",
                Map.of("version", "-1", "own_grade", "'C'", "own_scheme", "null")));
        // Then
        assertTrue(refusal.contains("\"assessment_version_check\""), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "a b", "a/b", "ä", "a\n"})
    void anIdIsOfPlainCharacters(String publicId) {
        // When
        String refusal = refused(CHECK, newThing(9, "theme", publicId));
        // Then
        assertTrue(refusal.contains("\"thing_public_id_check\""), refusal);
    }

    @Test
    void anIdHasAHundredCharactersAtMost() throws SQLException {
        // When
        int taken = database.run(newThing(9, "theme", "a".repeat(100)));
        String refusal = refused(CHECK, newThing(25, "theme", "b".repeat(101)));
        // Then
        assertEquals(1, taken);
        assertTrue(refusal.contains("\"thing_public_id_check\""), refusal);
    }

    private String refused(String state, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> database.run(sql));
        assertEquals(state, refusal.getSQLState(), refusal.getMessage());
        return refusal.getMessage();
    }

    private static String newThing(int ordinal, String kind, String publicId) {
        return "insert into thing (id, kind, public_id) values (" + newId(ordinal) + ", '" + kind + "', '" + publicId + "')";
    }

    private static String newId(int ordinal) {
        return String.valueOf(16L * 1_000_000_000 + ordinal);
    }

    private static String any(String kind, String wanted) {
        return wanted.equals("null") ? wanted : "(select min(id) from thing where kind = '" + kind + "')";
    }
}
