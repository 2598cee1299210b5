package org.uprtracker.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.RecommendingStates.Part;
import org.uprtracker.intake.RecommendingStates.Reading;
import org.uprtracker.review.State;

class RecommendingStatesTest {
    private static final Path EXPECTED = Path.of("../shared/data/expected");
    private static final RecommendingStates GRAMMAR = new RecommendingStates(Curated.NAMES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "(Slovenia); | SVN", "(Slovenia). | SVN", "(Slovenia) | SVN", "(Portugal) (Uruguay) (Argentina); | PRT,URY,ARG",
        "(Portugal, Slovakia); | PRT,SVK", "(Brazil/Norway); | BRA,NOR", "(Brazil and Norway); | BRA,NOR",
        "(France; Spain); | FRA,ESP", "(France & Spain); | FRA,ESP", "(Portugal)(Uruguay); | PRT,URY", "(Portugal), (Uruguay); | PRT,URY",
        "(Portugal); (Uruguay); | PRT,URY", "(Portugal) and (Uruguay). | PRT,URY", "(Portugal)/(Uruguay). | PRT,URY",
        "(Venezuela (Bolivarian Republic of)); | VEN", "(Iran (Islamic Republic of), Cuba); | IRN,CUB",
        "(Iran (Islamic Republic of); | IRN", "(Slovenia; | SVN", "(Slovenia | SVN", "(Iran (Islamic Republic of, Cuba); | IRN,CUB",
        "(Bosnia and Herzegovina and Trinidad and Tobago); | BIH,TTO",
        "(Cuba, Antigua and Barbuda, and Sao Tome and Principe); | CUB,ATG,STP",
        "(United Kingdom of Great Britain and Northern Ireland and Ireland); | GBR,IRL", "(Korea, Republic of); | KOR",
        "(Senegal, Venezuela (Bolivarian Republic of),Peru); | SEN,VEN,PER", "(the Netherlands, the Sudan); | NLD,SDN",
        "(Slovenia);2 | SVN", "(Slovenia)12; | SVN", "(Slovenia2); | SVN", "(Slovenia); and | SVN", "(Slovenia)” | SVN",
        "(Slovenia)); | SVN", "(Slovenia)*; | SVN", "(Slovenia) ; | SVN", "(Slovenia)\u2020; | SVN", "(Slovenia)[2]. | SVN", "(State of Palestine*); | PSE", "(Trinidad &amp; Tobago); | TTO",
        ", (Slovenia); | SVN", "(Slovenia, Slovenia) (Slovenia); | SVN"})
    void statesAtTheEndAreTakenOff(String end, String states) {
        // When
        Reading reading = GRAMMAR.read("Keep  the promise\n" + (end.startsWith(",") ? "" : " ") + end);
        // Then
        assertEquals(new Reading("Keep the promise", Arrays.asList(states.split(",")), List.of(), List.of()), reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ratify the old treaty (CRPD) (Egypt); | Ratify the old treaty (CRPD) | EGY",
        "Ratify the ILO treaty (No. 189) (Peru); | Ratify the ILO treaty (No. 189) | PER",
        "Amend the law (article 174) (Peru). | Amend the law (article 174) | PER",
        "Act on resolution 1325 (2000) on peace (Portugal); | Act on resolution 1325 (2000) on peace | PRT",
        "Ratify it (Istanbul Convention) (Chad); | Ratify it (Istanbul Convention) | TCD",
        "Work with the health agency (WHO) on that (Islamic Republic of Iran); | Work with the health agency (WHO) on that | IRN",
        "Ratify it (ICCPR-OP 2) (Sierra Leone); | Ratify it (ICCPR-OP 2) | SLE"})
    void otherBracketsStayInTheText(String raw, String text, String state) {
        assertEquals(new Reading(text, List.of(state), List.of(), List.of()), GRAMMAR.read(raw));
    }

    @Test
    void aNameBehindTheStatesIsNotPassedOver() {
        assertEquals(List.of("Korea"), GRAMMAR.read("Keep the promise (South Africa) (Korea);").unknown());
    }

    @Test
    void aNameOutsideTheBracketsIsNotPassedOver() {
        assertEquals(List.of(", Peru"), GRAMMAR.read("Keep the promise (Chad), Peru;").unknown());
    }

    @Test
    void whereStatesStandInsideTheSentenceItStaysWhole() {
        // Given
        String raw = "To look at joining (Slovenia)/join (Republic of Korea) the great treaty;";
        // When
        Reading reading = GRAMMAR.read(raw);
        // Then
        assertEquals(new Reading(raw, List.of("SVN", "KOR"), List.of(), List.of()), reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Pass the new law (Egypt, Mali); go on with the work (Peru);take care of it (Azerbaijan);",
        "Pass the new law (Egypt, Mali)12; and go on with the work (Peru), take care of it (Azerbaijan).",
        "Pass the new law (Egypt) (Mali). Go on with the work (Peru), and take care of it (Azerbaijan).",
        "Pass the new law (Egypt) (Mali). Go on with the work (Peru) ; and take care of it (Azerbaijan);"})
    void severalRecommendationsInOneItemAreParts(String raw) {
        // When
        Reading reading = GRAMMAR.read(raw);
        // Then
        assertEquals(List.of("EGY", "MLI", "PER", "AZE"), reading.states());
        assertEquals(List.of(new Part("pass the new law", List.of("EGY", "MLI")),
                new Part("go on with the work", List.of("PER")), new Part("take care of it", List.of("AZE"))),
                reading.parts().stream().map(part -> new Part(part.text().toLowerCase(), part.states())).toList());
        assertEquals(raw.substring(0, raw.lastIndexOf(" (")), reading.text());
        assertEquals(List.of(), reading.unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Sign and ratify (Egypt), at the earliest possible date (Peru), the great treaty of old (Azerbaijan);",
        "Sign and ratify (Egypt), accede without delay to (Peru) the treaty (Azerbaijan);",
        "Ratify the first treaty (Egypt), the second treaty of old (Peru) and the third (Azerbaijan);",
        "Sign (Egypt); and ratify the great treaty (Peru)/(Azerbaijan);"})
    void aSentenceThatNamesStatesOnItsWayIsNotCut(String raw) {
        // When
        Reading reading = GRAMMAR.read(raw);
        // Then
        assertEquals(List.of("EGY", "PER", "AZE"), reading.states());
        assertEquals(List.of(), reading.parts());
    }

    @Test
    void aPartMayHaveStatesInsideItsSentence() {
        // When
        Reading reading = GRAMMAR.read("Look at joining (Chad)/join (Mali) the pact (Peru); pass the law (Cuba);");
        // Then
        assertEquals(List.of(new Part("Look at joining (Chad)/join (Mali) the pact", List.of("TCD", "MLI", "PER")),
                new Part("pass the law", List.of("CUB"))), reading.parts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Keep the promise (Slovennia); | '' | Slovennia",
        "Keep the promise (Freedonia, Sylvania); | '' | Freedonia,Sylvania",
        "Keep the promise (Slovennia) (Egypt); | EGY | Slovennia",
        "Keep the promise (Egypt) (Slovennia); | EGY | Slovennia",
        "Keep the promise (Egypt, Freedonia); | EGY | Freedonia",
        "Keep the promise (Brazil on behalf of Mercosur); | '' | Brazil on behalf of Mercosur",
        "Keep the promise (CRPD); | '' | ''", "Keep the promise (No. 189); | '' | ''", "Keep the promise; | '' | ''",
        "Keep the promise (to go) now; | '' | ''", "(((((( | '' | ''", ")( | '' | ''", "() | '' | ''", "'' | '' | ''"})
    void whatReadsLikeAStateAndIsNoneIsSaid(String raw, String states, String unknown) {
        // When
        Reading reading = GRAMMAR.read(raw);
        // Then
        assertEquals(states, String.join(",", reading.states()));
        assertEquals(unknown, String.join(",", reading.unknown()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "France, Bosnia and Herzegovina | FRA,BIH | ''", "- France\\n- Spain | FRA,ESP | ''", "France;Spain; | FRA,ESP | ''",
        "(France) (Lithuania) | FRA,LTU | ''", "Iran (Islamic Republic of), Korea | IRN | Korea", "France, , Spain | FRA,ESP | ''",
        "Cuba &amp; Peru | CUB,PER | ''", "'' | '' | ''"})
    void aListOfStatesIsSplit(String cell, String states, String unknown) {
        // When
        StateList.Members members = GRAMMAR.list(cell.replace("\\n", "\n"));
        // Then
        assertEquals(states, String.join(",", members.states()));
        assertEquals(unknown, String.join(",", members.unknown()));
    }

    @Test
    void anyListOfStatesComesBackAsItWasWritten() {
        Random random = new Random(20_100_212);
        for (int run = 0; run < 20_000; run++) {
            // Given
            Set<String> codes = new LinkedHashSet<>();
            List<String> names = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                State state = Curated.STATES.get(random.nextInt(Curated.STATES.size()));
                List<String> spellings = new ArrayList<>(state.aliases());
                spellings.addAll(List.of(state.names().get("en"), state.formalNames().getOrDefault("en", state.names().get("en"))));
                codes.add(state.id());
                names.add(spellings.get(random.nextInt(spellings.size())));
            }
            List<String> between = List.of(", ", ",", "; ", "/", " / ", " and ", ", and ", " & ", ") (", ")(", "), (", ") and (", "); (");
            StringBuilder raw = new StringBuilder("Sign the pact (ABC) (").append(names.get(0));
            names.subList(1, names.size()).forEach(name -> raw.append(between.get(random.nextInt(between.size()))).append(name));
            raw.append(List.of(");", ").", ")", ");2", ")12;", ") ; and", ")”").get(random.nextInt(7)));
            // When
            Reading reading = GRAMMAR.read(raw.toString());
            // Then
            assertEquals(new Reading("Sign the pact (ABC)", List.copyOf(codes), List.of(), List.of()), reading, raw::toString);
        }
    }

    @Test
    void manyBracketsOfBothKindsAreReadInTime() {
        assertTimeout(Duration.ofSeconds(10), () -> GRAMMAR.read("(Chad) x (Abc) x ".repeat(60_000)));
    }

    @Test
    void hostileTextIsReadInTime() {
        for (String piece : List.of("(", ")", "(a,", "(a and ", "(Chad", "(Chad)", "(Chad), ", "(Chad);", "(Chda) ", "(Chda) x (Chad) x ", "(Romani tribe) (Chad) ", ";", "1", "and ",
                "&", "&#", "(Chad)1")) {
            String text = piece.repeat(60_000 / piece.length());
            assertTimeout(Duration.ofSeconds(5), () -> GRAMMAR.read(text), piece);
            assertTimeout(Duration.ofSeconds(5), () -> GRAMMAR.list(text), piece);
            String closed = text + ")".repeat(1_000);
            assertTimeout(Duration.ofSeconds(5), () -> GRAMMAR.read(closed), piece);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAZ-1", "KAZ-2"})
    void everyItemOfTheReportsIsReadAsExpected(String report) throws IOException {
        // Given
        assumeTrue(Files.isDirectory(EXPECTED), "../shared/data is absent: the items of the reports are not compared");
        JsonNode items = new ObjectMapper().readTree(EXPECTED.resolve(report + ".json").toFile());
        for (JsonNode item : items) {
            // When
            Reading reading = GRAMMAR.read(item.get("rawText").asText());
            // Then
            String paragraph = item.get("paragraph").asText();
            assertEquals(item.get("text").asText(), reading.text(), paragraph);
            assertEquals(codes(item), reading.states(), paragraph);
            assertEquals(List.of(), reading.unknown(), paragraph);
        }
        assertEquals(report.equals("KAZ-1") ? 128 : 194, items.size());
    }

    /** The matrix gives text and States apart: joined in the ways of a report they must come apart again. */
    @ParameterizedTest
    @ValueSource(strings = {"SVN-2_matrix", "SVN-4_matrix"})
    void everyItemOfTheMatricesComesApartAgain(String matrix) throws IOException {
        // Given
        assumeTrue(Files.isDirectory(EXPECTED), "../shared/data is absent: the items of the matrices are not compared");
        JsonNode items = new ObjectMapper().readTree(EXPECTED.resolve(matrix + ".json").toFile());
        int parts = 0;
        for (JsonNode item : items) {
            String text = item.get("text").asText();
            List<String> names = new ArrayList<>();
            item.get("recommendingStates").forEach(name -> names.add(name.asText()));
            String last = names.get(names.size() - 1);
            boolean several = text.contains("(" + names.get(0) + ")");
            // When
            Reading reading = GRAMMAR.read(text + " (" + (several ? last : String.join(", ", names)) + ");");
            // Then
            assertEquals(text, reading.text());
            assertEquals(codes(item), reading.states(), text);
            assertEquals(several ? names.size() : 0, reading.parts().size(), text);
            parts += several ? 1 : 0;
        }
        assertEquals(matrix.startsWith("SVN-2") ? 163 : 254, items.size());
        assertEquals(matrix.startsWith("SVN-2") ? 3 : 0, parts);
    }

    private static List<String> codes(JsonNode item) {
        List<String> codes = new ArrayList<>();
        item.get("recommendingStates").forEach(name -> codes.add(Curated.NAMES.code(name.asText()).orElseThrow()));
        return codes;
    }
}
