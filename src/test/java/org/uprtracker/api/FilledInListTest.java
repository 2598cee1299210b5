package org.uprtracker.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uprtracker.access.Role;
import org.uprtracker.intake.matrix.ListFile;

/** OHCHR's list, filled in by an organisation and sent back: its words become drafts, and a person says what they mean. */
@ApiTest
class FilledInListTest {
    private static final String WORDS = "A bill is before parliament.";

    @TempDir
    Path folder;

    @Test
    void commentsBecomeDraftsWithoutAStatus() throws IOException {
        // Given
        String sender = TestKeys.key("Fiona Filler", "hrw", Role.IMPORTER, Role.CONTRIBUTOR);
        // When
        JsonPath first = sent(sender, list("Para 91", WORDS, ""));
        JsonPath again = sent(sender, list("Para. 91", WORDS, "Nothing was done."));
        JsonPath unfilled = sent(TestKeys.key("Ivo Importer", null, Role.IMPORTER), list("Para.91", "Somebody else's words.", ""));
        // Then
        assertEquals(List.of(1, 1, 0), List.of(first.getInt("report.drafts"), again.getInt("report.drafts"),
                unfilled.getInt("report.drafts")));
        assertEquals(2, first.getInt("report.recommendations.created"));
        JsonPath drafts = Api.as(sender).get("/v1/drafts?kind=assessment&limit=500").then().statusCode(200).extract().jsonPath();
        String mine = "items.findAll { it.content?.recommendation?.startsWith('PLW-4-91.') }";
        assertEquals(2, drafts.getList(mine).size());
        Map<String, Object> content = drafts.getMap(mine + ".find { it.content?.reasons == '" + WORDS + "' }.content");
        assertEquals("PLW-4-91.1", content.get("recommendation"));
        assertEquals("hrw", content.get("assessor"));
        assertEquals(null, content.get("status"));
        refusedUntilAPersonSaysWhatItMeans(sender, drafts.getString(mine + ".find { it.content?.reasons == '" + WORDS + "' }.link"));
        Api.get("/v1/recommendations/PLW-4-91.1").body("assessments.size()", equalTo(0))
                .body("recommendingStates.id", contains("FRA", "ESP")).body("position.position", equalTo("supported"))
                .body("themes.id", hasItem("detention")).body("sdgs", contains("5 - GENDER EQUALITY"))
                .body("affectedGroups", contains("women"));
    }

    private static void refusedUntilAPersonSaysWhatItMeans(String sender, String draft) {
        Api.post(sender, draft + "/submit", "").statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/status", "/date", "/confidence"));
        String tag = Api.as(sender).get(draft).then().statusCode(200).extract().header("ETag");
        Api.patch(sender, draft, tag, Map.of("status", "in_progress", "date", "2026-01-31", "confidence", "medium",
                "noEvidence", true)).statusCode(200).body("content.status", equalTo("in_progress"));
        Api.post(sender, draft + "/submit", "").statusCode(200).body("state", equalTo("in_review"))
                .body("reason", equalTo("read from a file that was sent in")).body("change", nullValue());
    }

    /** The same list, a little otherwise each time: another file. */
    private byte[] list(String paragraph, String comment, String other) throws IOException {
        return Files.readAllBytes(ListFile.headed("UPR of Palau (4th cycle, 51st session)").table(ListFile.CYCLE_3)
                .across("Theme: Conditions of detention")
                .row("91.1 Build another prison for women (France, Spain)\nSource of Position: A/HRC/61/99 - " + paragraph, "Supported",
                        "- Conditions of detention\nSDGs:\n5 - GENDER EQUALITY\nAffected persons:\n- women", comment)
                .row("91.2 Close the old prison without delay (Chad)\nSource of Position: A/HRC/61/99 - " + paragraph, "Noted",
                        "- Conditions of detention", other)
                .in(folder));
    }

    private static JsonPath sent(String key, byte[] file) {
        return Imported.sent(key, file, "?filename=list.docx");
    }
}
