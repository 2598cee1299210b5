package org.uprtracker.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.access.Role;

/** OHCHR's list of a review out of the record, filled in, and back. */
@ApiTest
class MatrixTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String WORDS = "Не выполнено 😀: \"the bill\" <is> still & only a bill.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"KAZ-2, '', 4", "KAZ-2, ?layout=cycle-4, 4", "KAZ-2, ?layout=cycle-4-with-assessments&perspective=state, 5",
        "KAZ-2, ?perspective=civil_society, 4", "KAZ-2, ?assessor=hrw&asOf=2019-11-06, 4", "KAZ-3, '', 4",
        "KAZ-3, ?layout=cycle-4-with-assessments&perspective=civil_society, 5", "KAZ-1, ?perspective=un, 4", "KAZ-1, '', 4",
        "KAZ-2, ?knownAt=1&perspective=civil_society, 4"})
    void whatNobodyChangedChangesNothing(String review, String query, int columns) throws IOException {
        // Given
        byte[] list = list(review, query);
        int before = revision();
        // When
        JsonPath own = Imported.sent(TestKeys.key("Fiona Filler", "hrw", Role.IMPORTER, Role.CONTRIBUTOR), list, "");
        JsonPath other = Imported.sent(TestKeys.key("Otto Other", "kadyr-kasiet", Role.IMPORTER, Role.CONTRIBUTOR), list, "");
        JsonPath nobody = Imported.sent(TestKeys.key("Ivo Importer", null, Role.IMPORTER), list, "?dryRun=true");
        // Then
        Stream.of(own, other, nobody).forEach(Imported::assertNothingNew);
        assertEquals(before, revision());
        try (XWPFDocument document = open(list)) {
            assertEquals(columns, document.getTables().get(0).getRow(0).getTableCells().size());
            long rows = document.getTables().get(0).getRows().stream().filter(row -> row.getTableCells().size() > 1).count() - 1;
            String when = Stream.of(query.split("[?&]")).filter(one -> one.matches("(asOf|knownAt)=.*")).findFirst().orElse("lang=en");
            Api.get("/v1/recommendations?count=true&limit=1&review=" + review + '&' + when).body("total", equalTo((int) rows));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "?perspective=civil_society&asOf=2019-11-06 | 126.45 | Not implemented (as read from its document) | Human Rights Watch, 26 July 2019",
        "?perspective=civil_society&asOf=2020-12-31 | 126.45 | Partially implemented (as read from its document) | Human Rights Watch, 17 December 2020",
        "?assessor=hrw&asOf=2020-12-31 | 126.29 | Partially implemented (as read from its document) | Human Rights Watch, 2020",
        "?assessor=kadyr-kasiet&asOf=2019-11-06 | 124.4 | Not implemented (as read from its document) | 1 January 2019 to 6 November 2019",
        "?perspective=state&asOf=2014-12-31 | 124.4 | Implemented | The State, in its answer, 4 November 2014"})
    void theColumnHoldsWhatWasChosen(String query, String paragraph, String status, String who) throws IOException {
        try (XWPFDocument document = open(list("KAZ-2", query))) {
            List<String> lines = cell(document, paragraph, 3).getParagraphs().stream().map(line -> line.getText()).toList();
            assertEquals(status, lines.get(0));
            assertEquals(true, lines.get(lines.size() - 1).endsWith(who), lines::toString);
            assertEquals("Noted".equals(cell(document, "126.45", 1).getText()), true);
        }
        try (XWPFDocument document = open(list("KAZ-2", "?assessor=hrw&asOf=2015-12-31"))) {
            assertEquals("", cell(document, "124.4", 3).getText());
        }
    }

    @Test
    void whatWasNotAnsweredIsNotSaidToBe() throws IOException {
        try (XWPFDocument document = open(list("KAZ-3", ""))) {
            List<XWPFTableRow> rows = document.getTables().get(0).getRows();
            String estonia = rows.stream().filter(row -> row.getCell(0).getText().contains("(Estonia);")).findFirst().orElseThrow()
                    .getCell(1).getText();
            assertEquals("", estonia);
            assertEquals(true, document.getHeaderList().get(0).getText().startsWith("UPR of Kazakhstan (3rd Cycle – 34th session)"));
        }
    }

    @Test
    void whatAPersonFilledInBecomesADraftAndNothingElse() throws IOException {
        // Given
        String sender = TestKeys.key("Mira Ministry", "hrw", Role.IMPORTER, Role.CONTRIBUTOR);
        byte[] filled = filled(list("KAZ-2", "?perspective=civil_society&layout=cycle-4-with-assessments"), "126.29", 4, WORDS);
        int before = revision();
        // When
        JsonPath first = Imported.sent(sender, filled, "?filename=filled.docx");
        JsonPath again = Imported.sent(sender, filled(filled, "126.29", 4, " " + WORDS), "");
        JsonPath nobody = Imported.sent(TestKeys.key("Ivo Importer", null, Role.IMPORTER), filled, "");
        JsonPath dry = Imported.sent(TestKeys.key("Otto Other", "kadyr-kasiet", Role.IMPORTER, Role.CONTRIBUTOR), filled, "?dryRun=true");
        // Then
        assertEquals(List.of(1, 0, 1), List.of(first.getInt("report.drafts"), again.getInt("report.drafts"), dry.getInt("report.drafts")));
        assertEquals(0, nobody.getInt("report.drafts"));
        assertEquals(true, nobody.getString("report.findings[1].message").startsWith("What was filled in beside 1 recommendations"));
        assertEquals(List.of(0, 0), List.of(first.getInt("report.sources"), first.getInt("report.recommendations.changed")));
        assertEquals(before, revision());
        JsonPath drafts = Api.as(sender).get("/v1/drafts?kind=assessment&limit=500").then().statusCode(200).extract().jsonPath();
        Map<String, Object> draft = drafts.getMap("items.find { it.content?.reasons == '" + WORDS + "' }");
        Api.as(sender).get((String) draft.get("link")).then().body("content.recommendation", equalTo("KAZ-2-126.29"))
                .body("content.assessor", equalTo("hrw")).body("content.status", equalTo(null)).body("content.citations", equalTo(null));
        String tag = Api.as(sender).get((String) draft.get("link")).then().extract().header("ETag");
        Api.patch(sender, (String) draft.get("link"), tag, Map.of("status", "not_implemented", "date", "2026-01-31",
                "confidence", "high", "noEvidence", true)).statusCode(200);
        Api.post(sender, draft.get("link") + "/submit", "").statusCode(200).body("state", equalTo("in_review"));
    }

    /** Lists did not always say what was read out of a document. */
    @Test
    void aListThatWasWrittenBeforeComesBackAsUnchanged() throws IOException {
        // Given
        byte[] list = list("KAZ-2", "?perspective=civil_society");
        int marks = 0;
        ByteArrayOutputStream older = new ByteArrayOutputStream();
        try (XWPFDocument document = open(list)) {
            for (XWPFTableRow row : document.getTables().get(0).getRows()) {
                for (var run : row.getTableCells().stream().flatMap(cell -> cell.getParagraphs().stream())
                        .flatMap(line -> line.getRuns().stream()).filter(run -> run.text().endsWith(" (as read from its document)")).toList()) {
                    run.setText(run.text().replace(" (as read from its document)", ""), 0);
                    marks++;
                }
            }
            document.write(older);
        }
        String sender = TestKeys.key("Olga Older", "hrw", Role.IMPORTER, Role.CONTRIBUTOR);
        // When
        JsonPath now = Imported.sent(sender, list, "");
        JsonPath then = Imported.sent(sender, older.toByteArray(), "");
        // Then
        assertEquals(true, marks > 5, "marks: " + marks);
        assertEquals(List.of(0, 0), List.of(now.getInt("report.drafts"), then.getInt("report.drafts")));
        Imported.assertNothingNew(then);
    }

    @Test
    void otherColumnsAreNotReadAndThatIsSaid() throws IOException {
        // Given
        byte[] edited = filled(filled(list("KAZ-2", ""), "126.29", 0, "126.29 Do something else altogether (France);"), "126.35", 1, "Supported");
        // When
        JsonPath job = Imported.sent(TestKeys.key("Ivo Importer", null, Role.IMPORTER), edited, "");
        // Then
        Imported.assertNothingNew(job);
        assertEquals(true, job.getString("report.findings[0].message").startsWith("This list was written from the record (revision "));
        Api.get("/v1/recommendations/KAZ-2-126.35").body("position.position", equalTo("noted"));
    }

    @Tag("thorough")
    @Test
    void aWordProcessorKeepsWhatIsNeeded() throws Exception {
        // Given
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
                "no LibreOffice here: no word processor to save the list with");
        String sender = TestKeys.key("Wilma Writer", "hrw", Role.IMPORTER, Role.CONTRIBUTOR);
        byte[] list = list("KAZ-2", "?perspective=civil_society");
        // When
        JsonPath unchanged = Imported.sent(sender, saved(list), "");
        JsonPath filled = Imported.sent(sender, saved(filled(list, "124.26", 3, "One line.\nAnother " + WORDS)), "");
        // Then
        Imported.assertNothingNew(unchanged);
        assertEquals(1, filled.getInt("report.drafts"));
        Api.as(sender).get("/v1/drafts?kind=assessment&limit=500").then()
                .body("items.findAll { it.content?.recommendation == 'KAZ-2-124.26' }.content.reasons", hasItem("One line.\nAnother " + WORDS));
    }

    @Test
    void theAnswerIsAFileWithATag() {
        var answer = Api.get("/v1/reviews/KAZ-3/matrix").statusCode(200).contentType(DOCX)
                .header("Content-Disposition", "attachment; filename=\"KAZ-3_UPR34_thematic-list.docx\"").extract();
        Api.get("/v1/reviews/KAZ-3/matrix", "If-None-Match", answer.header("ETag")).statusCode(304);
        Api.get("/v1/reviews/KAZ-3/matrix?layout=cycle-4", "If-None-Match", answer.header("ETag")).statusCode(200);
    }

    @Test
    void whatCannotBeListedIsSaid() {
        Api.get("/v1/reviews/FRA-9/matrix").statusCode(404).body("type", equalTo("/problems/not-found"));
        Api.get("/v1/reviews/KAZ-2/matrix?asOf=2009-01-01").statusCode(404)
                .body("detail", equalTo("No recommendation of the review KAZ-2 is on record as of 2009-01-01: there is nothing to list."));
        Api.get("/v1/reviews/KAZ-2/matrix?format=pdf").statusCode(406).body("errors[0].allowed", equalTo(List.of("docx")));
        Api.get("/v1/reviews/KAZ-2/matrix", "Accept", "application/json").statusCode(406);
        Api.get("/v1/reviews/KAZ-2/matrix?layout=cycle-5").statusCode(400)
                .body("errors[0].allowed", equalTo(List.of("cycle-2-3", "cycle-4", "cycle-4-with-assessments")));
        Api.get("/v1/reviews/KAZ-2/matrix?perspective=un&assessor=hrw").statusCode(400).body("errors[0].parameter", equalTo("assessor"));
        Api.get("/v1/reviews/KAZ-2/matrix?assessor=nobody-at-all").statusCode(400).body("errors[0].parameter", equalTo("assessor"));
        Api.get("/v1/reviews/KAZ-2/matrix?lang=fr").statusCode(400).body("errors[0].parameter", equalTo("lang"));
        Api.get("/v1/reviews/nonsense!/matrix").statusCode(400);
        Api.get("/v1/reviews/KAZ-2/matrix?knownAt=999999999").statusCode(400).body("errors[0].parameter", equalTo("knownAt"));
    }

    private byte[] saved(byte[] list) throws Exception {
        Path in = Files.write(folder.resolve("list.docx"), list);
        Path out = Files.createDirectories(folder.resolve("saved"));
        Process process = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", "docx", "--outdir", out.toString(), in.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertEquals(true, process.waitFor(2, TimeUnit.MINUTES));
        return Files.readAllBytes(out.resolve("list.docx"));
    }

    private static byte[] list(String review, String query) {
        return Api.get("/v1/reviews/" + review + "/matrix" + query).statusCode(200).extract().asByteArray();
    }

    private static int revision() {
        return Api.get("/v1/recommendations?limit=1").extract().path("revision");
    }

    private static XWPFDocument open(byte[] list) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(list));
    }

    /** As a person does: the old words out, others in, line by line. */
    private static byte[] filled(byte[] list, String paragraph, int column, String words) throws IOException {
        try (XWPFDocument document = open(list)) {
            XWPFTableCell cell = cell(document, paragraph, column);
            while (!cell.getParagraphs().isEmpty()) {
                cell.removeParagraph(0);
            }
            for (String line : words.split("\n")) {
                cell.addParagraph().createRun().setText(line);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFTableCell cell(XWPFDocument document, String paragraph, int column) {
        return document.getTables().get(0).getRows().stream().filter(row -> row.getCell(0).getText().startsWith(paragraph + " "))
                .findFirst().orElseThrow().getCell(column);
    }
}
