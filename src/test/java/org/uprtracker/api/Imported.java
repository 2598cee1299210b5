package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import java.util.List;

/** Files that are sent in, and what became of them. */
final class Imported {
    private static final int PATIENCE = 3_000;

    private Imported() {}

    /** Sends a file and waits for its end. */
    static JsonPath sent(String key, byte[] file, String query) {
        String location = Api.as(key).contentType("application/octet-stream").body(file).post("/v1/imports" + query)
                .then().statusCode(202).extract().header("Location");
        for (int i = 0; i < PATIENCE; i++) {
            JsonPath job = Api.as(key).get(location).then().statusCode(200).extract().jsonPath();
            if (List.of("done", "failed", "interrupted").contains(job.getString("state"))) {
                assertEquals("done", job.getString("state"), job::prettify);
                return job;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("it takes too long");
    }

    /** A file that says nothing that is not on record. */
    static void assertNothingNew(JsonPath job) {
        assertEquals(List.of(0, 0, 0), List.of(job.getInt("report.recommendations.created"),
                job.getInt("report.recommendations.changed"), job.getInt("report.recommendations.merged")), job::prettify);
        assertEquals(List.of(0, 0, 0, 0), List.of(job.getInt("report.drafts"), job.getInt("report.sources"),
                job.getInt("report.themes"), job.getInt("report.positions")), job::prettify);
        assertEquals(0, job.getInt("report.reviews.created") + job.getInt("report.reviews.changed"));
        assertNull(job.get("report.revision"));
        assertEquals(0, job.getInt("report.findings.findAll { it.severity == 'error' }.size()"), job::prettify);
    }
}
