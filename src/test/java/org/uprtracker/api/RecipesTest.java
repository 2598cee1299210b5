package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes in the README are run as they stand there, and print what stands below them. */
@ApiTest
class RecipesTest {
    private static final Pattern RECIPE = Pattern.compile("```(sh|python|r|js)\n(.*?)```\n```\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, List<String>> PROGRAMS = Map.of("sh", List.of("bash"), "python", List.of("/usr/bin/python3"),
            "r", List.of("Rscript"), "js", List.of("node"));
    private static final Map<String, String> FILES = Map.of("sh", "recipe.sh", "python", "recipe.py", "r", "recipe.R", "js",
            "recipe.mjs");
    private static final int SECONDS = 120;

    @TempDir
    Path folder;

    record Recipe(String language, String code, String output) {
        @Override
        public String toString() {
            return language + ": " + code.lines().findFirst().orElse("");
        }
    }

    static List<Recipe> recipes() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher recipe = RECIPE.matcher(readme.substring(readme.indexOf("## Tables"), readme.indexOf("## Write")));
        List<Recipe> recipes = new ArrayList<>();
        while (recipe.find()) {
            recipes.add(new Recipe(recipe.group(1), recipe.group(2), recipe.group(3)));
        }
        return recipes;
    }

    @Test
    void allOfThemAreFound() throws IOException {
        assertEquals(List.of("sh", "sh", "python", "r", "sh", "js", "sh"), recipes().stream().map(Recipe::language).toList());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipePrintsWhatStandsBelowIt(Recipe recipe) throws IOException, InterruptedException {
        // Given
        assumeTrue(isThere(recipe), "what this recipe is for is not installed here");
        Path file = folder.resolve(FILES.get(recipe.language));
        Files.writeString(file, recipe.code.replace("http://localhost:8080", "http://localhost:" + RestAssured.port));
        ProcessBuilder program = new ProcessBuilder(Stream.concat(PROGRAMS.get(recipe.language).stream(),
                Stream.of(file.toString())).toList()).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        program.environment().remove("GITHUB_STEP_SUMMARY");
        program.environment().put("HOME", folder.toString());
        // When
        Process process = program.start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        // Then
        String output = Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
        assertTrue(ended, () -> recipe + " takes too long: " + output);
        assertEquals(recipe.output, output);
        assertEquals(0, process.exitValue());
    }

    private static boolean isThere(Recipe recipe) throws IOException, InterruptedException {
        String needed = recipe.code.startsWith("soffice") ? "command -v soffice" : switch (recipe.language) {
            case "python" -> "/usr/bin/python3 -c 'import pandas'";
            case "r" -> "command -v Rscript";
            case "js" -> "command -v node";
            default -> "command -v curl";
        };
        return new ProcessBuilder("bash", "-c", needed).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
