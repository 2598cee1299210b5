package org.uprtracker.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.OtherSettings;
import org.uprtracker.boot.TestDatabase;

/** Files on the command line. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OtherSettings.class)
class ImportCommandTest {
    @Inject
    ImportCommand command;

    @TempDir
    Path folder;

    private final String theme = "commanded-" + Long.toString(System.nanoTime(), 36);

    private record Ran(int code, String out, String err) {}

    @Test
    void aFolderComesInFileByFile() throws IOException {
        // Given
        Files.writeString(folder.resolve("b.txt"), "LINES\nbad\n");
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a/one.txt"), "LINES\ntheme " + theme + "\n");
        Path report = folder.resolve(".report.json");
        // When
        Ran ran = run("--report", report.toString(), folder.toString());
        // Then
        assertEquals(1, ran.code);
        List<String> lines = ran.out.lines().toList();
        assertTrue(lines.get(0).matches(".*a/one\\.txt: done: 1 rows; .*; revision \\d+"), ran.out);
        assertTrue(lines.get(1).matches(".*b\\.txt: failed: 1 rows are not right\\."), ran.out);
        assertEquals("  error: row 2, column Word: is bad ('bad\uFFFD')", lines.get(2));
        assertEquals(3, lines.size());
        assertTrue(Files.readString(report).matches("(?s)\\[\\{.*\"state\":\"done\".*\"state\":\"failed\".*}]\n"));
        RestAssured.get("/v1/themes/" + theme).then().statusCode(200);
        assertTrue(run(folder.resolve("a").toString()).out.contains("done before, nothing was changed"));
    }

    @Test
    void aDryRunSaysSo() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("one.txt"), "LINES\ntheme " + theme + "\nbad\n");
        // When
        Ran ran = run("--dry-run", "--skip-bad-rows", "--state", "KAZ", "--organisation", "hrw", file.toString());
        // Then
        assertEquals(0, ran.code, ran.out + ran.err);
        assertTrue(ran.out.contains("done (dry run): 2 rows"), ran.out);
        RestAssured.get("/v1/themes/" + theme).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--colour red x | 64 | --colour is not an option", "--state | 64 | --state needs a value",
        "--dry-run | 64 | no file is named", "--format pdf x | 64 | --format must be one of", "--cycle two x | 64 | --cycle must be",
        "--state KAZ --state KGZ x | 64 | given more than once", "--organisation nobody x | 64 | no organisation on record",
        "no-such-file | 66 | no-such-file is no file"})
    void whatIsNotRightIsNamed(String arguments, int code, String message) {
        // When
        Ran ran = run(arguments.split(" "));
        // Then
        assertEquals(code, ran.code);
        assertTrue(ran.err.contains(message), ran.err);
    }

    @Test
    void whatIsNoFileOfAnyKindFails() throws IOException {
        // Given
        Path strange = Files.writeString(folder.resolve("strange.txt"), "Something else");
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        // When
        Ran ran = run(strange.toString(), empty.toString());
        // Then
        assertEquals(1, ran.code);
        assertTrue(ran.out.contains("strange.txt: failed: the file is of no kind that is known here") && ran.out.contains("empty.txt: failed: the file is empty"), ran.out);
    }

    @Test
    void progressIsDrawn() {
        assertEquals("reading  [###############---------------]  50 %",
                Bar.drawn(new Followed.At(org.uprtracker.intake.Progress.Stage.READING, 5, 10)));
        assertEquals("matching 7", Bar.drawn(new Followed.At(org.uprtracker.intake.Progress.Stage.MATCHING, 7, 0)));
    }

    private Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = command.run(List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
        return new Ran(code, out.toString(), err.toString());
    }
}
