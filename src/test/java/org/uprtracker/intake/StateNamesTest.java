package org.uprtracker.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.review.RegionalGroup;
import org.uprtracker.review.State;

class StateNamesTest {
    private static final Path SHARED = Path.of("../shared/data");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kazakhstan | KAZ", "KAZAKHSTAN | KAZ", "  the  Republic of\tKazakhstan | KAZ", "Казахстан | KAZ", "哈萨克斯坦 | KAZ",
        "Iran (Islamic Republic of) | IRN", "Iran (Islamic republic of) | IRN", "Islamic Republic of Iran | IRN",
        "Iran, Islamic Republic of | IRN", "Iran (Islamic Republic of | IRN", "Iran (République islamique d’) | IRN",
        "l'Iran | IRN", "Iran | IRN",
        "Venezuela (Bolivarian Republic of) | VEN", "Bolivarian Republic of Venezuela | VEN", "Venezuela | VEN",
        "Bolivia (Plurinational State of) | BOL", "Plurinational State of Bolivia | BOL", "Bolivia | BOL",
        "Micronesia (Federated States of) | FSM", "Federated States of Micronesia | FSM", "Micronesia | FSM",
        "Korea (Republic of) | KOR", "Republic of Korea | KOR", "the Republic of Korea | KOR", "Korea, Rep. of | KOR",
        "Korea (Democratic People's Republic of) | PRK", "DPR Korea | PRK", "DPRK | PRK", "D.P.R.K. | PRK",
        "Democratic People’s Republic of Korea | PRK",
        "Republic of the Congo | COG", "Congo | COG", "Congo (Republic of the) | COG", "Republic of Congo | COG",
        "Democratic Republic of the Congo | COD", "Congo (Democratic Republic of the) | COD", "DR Congo | COD",
        "Moldova (Republic of) | MDA", "Republic of Moldova | MDA", "Moldova | MDA",
        "Tanzania (United Republic of) | TZA", "United Republic of Tanzania | TZA", "Tanzania | TZA",
        "Swaziland | SWZ", "Eswatini | SWZ", "Turkey | TUR", "Türkiye | TUR", "Turkiye | TUR", "TÜRKİYE | TUR",
        "Cape Verde | CPV", "Cabo Verde | CPV", "Czech Republic | CZE", "Czechia | CZE",
        "the former Yugoslav Republic of Macedonia | MKD", "Macedonia FYR | MKD", "Macedonia (FYR) | MKD",
        "North Macedonia | MKD", "Macedonia (the former Yugoslav Republic of) | MKD", "FYROM | MKD",
        "Netherlands | NLD", "Kingdom of the Netherlands | NLD", "Netherlands (Kingdom of the) | NLD", "Holland | NLD",
        "Libyan Arab Jamahiriya | LBY", "Libya | LBY", "State of Palestine* | PSE", "Palestine | PSE",
        "Palestine, State of | PSE", "Holy See (the) * | VAT", "Viet Nam | VNM", "Vietnam | VNM", "Viet-Nam | VNM",
        "Lao PDR | LAO", "Laos | LAO", "Lao People’s Democratic Republic | LAO", "UK | GBR", "U.K. | GBR",
        "United Kingdom of Great Britain and Northern Ireland | GBR", "USA | USA", "U.S.A. | USA",
        "United States of America | USA", "UAE | ARE", "Burma | MMR", "East Timor | TLS", "Timor Leste | TLS",
        "Ivory Coast | CIV", "Cote d'Ivoire | CIV", "Côte d´Ivoire | CIV", "Cote d Ivoire | CIV",
        "Brunei | BRN", "Brunei Darussalam | BRN", "Syria | SYR", "Syrian Arab Republic | SYR",
        "Guinea Bissau | GNB", "Guinea-Bissau | GNB", "Guinea‑Bissau | GNB", "Guinea | GIN",
        "Equatorial Guinea | GNQ", "Papua New Guinea | PNG", "Niger | NER", "Nigeria | NGA",
        "Trinidad & Tobago | TTO", "Trinidad &amp; Tobago | TTO", "Trinidad &amp Tobago | TTO", "Trinidad &#38; Tobago | TTO",
        "St Kitts and Nevis | KNA", "St. Kitts & Nevis | KNA", "Saint Vincent and the Grenadines | VCT",
        "Bosnia & Herzegovina | BIH", "Bosnia andHerzegovina | BIH", "Sao Tome & Principe | STP", "São Tomé and Príncipe | STP",
        "The Gambia | GMB", "Bahamas (The) | BHS", "Slovenia2 | SVN", "Slovenia² | SVN", "Slovenia 12 | SVN",
        "Iran &#40;Islamic Republic of&#41; | IRN", "Iran &#40Islamic Republic of&#41 | IRN",
        "Eswatini (Swaziland) | SWZ", "Türkiye (Turkey) | TUR", "El Salvador | SLV", "Dominica | DMA",
        "Dominican Republic | DOM", "South Sudan | SSD", "Sudan | SDN", "Kyrgyz Republic | KGZ", "Slovak Republic | SVK",
        "Russia | RUS", "Russian Federation | RUS"})
    void aSpellingLeadsToItsState(String name, String code) {
        assertEquals(Optional.of(code), Curated.NAMES.code(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "the", "CRPD", "WHO", "No. 189", "article 174", "(Unknown)", "Korea", "Guinea, Bissau",
        "to go", "I ran", "Niger/ia", "Iran; Iraq", "Iran/Iraq", "Slovennia", "CAR", "US", "Republic", "Yugoslavia", "Slovenia 2014",
        "Sweden (Norway)", "Togo, Mali", "((((", ")", "*", "1"})
    void whatIsNoStateIsNone(String name) {
        assertEquals(Optional.empty(), Curated.NAMES.code(name));
    }

    @Test
    void theNearestNamesAreShownBestFirst() {
        assertEquals("Slovenia (SVN)", Curated.NAMES.nearest("Slovennia").get(0));
        assertEquals("Kazakhstan (KAZ)", Curated.NAMES.nearest("Kazakstan").get(0));
        assertTrue(Curated.NAMES.nearest("Korea").contains("Republic of Korea (KOR)"), Curated.NAMES.nearest("Korea")::toString);
        assertEquals(List.of(), Curated.NAMES.nearest("%%%"));
        assertEquals(3, Curated.NAMES.nearest("Guinee").size());
    }

    @Test
    void twoStatesWithOneSpellingAreRefused() {
        // Given
        List<State> states = List.of(state("AAA", "Freedonia"), state("BBB", "The FREEDONIA"));
        // When
        Exception refused = assertThrows(IllegalArgumentException.class, () -> new StateNames(states));
        // Then
        assertTrue(refused.getMessage().contains("AAA and BBB"), refused.getMessage());
    }

    @Test
    void everySpellingOfTheCuratedTableLeadsToItsOwnState() {
        for (State state : Curated.STATES) {
            Stream.of(state.names().values(), state.formalNames().values(), state.aliases()).flatMap(names -> names.stream())
                    .forEach(name -> assertEquals(Optional.of(state.id()), Curated.NAMES.code(name), name));
        }
    }

    @Test
    void noTwoStatesSideBySideReadAsAThird() {
        // Given
        List<String> names = Curated.STATES.stream().map(state -> state.names().get("en")).toList();
        // When
        List<String> confused = names.stream().flatMap(one -> names.stream().filter(other -> !one.equals(other))
                .flatMap(other -> Stream.of(one + ", " + other, one + " and " + other, one + " (" + other + ")")))
                .filter(both -> Curated.NAMES.code(both).isPresent()).toList();
        // Then
        assertEquals(List.of(), confused);
    }

    @Test
    void everyNameOfTheReferenceListsIsAState() throws IOException {
        // Given
        assumeTrue(Files.isDirectory(SHARED), "../shared/data is absent: the reference lists are not compared");
        TreeSet<String> names = new TreeSet<>();
        json("upr_info_states.json").fieldNames().forEachRemaining(names::add);
        json("state_name_crosswalk_un_to_upr_info.json").properties().forEach(entry -> {
            names.add(entry.getKey());
            names.add(entry.getValue().asText());
            assertEquals(Curated.NAMES.code(entry.getKey()), Curated.NAMES.code(entry.getValue().asText()), entry.getKey());
        });
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(
                SHARED.resolve("reference/un_country_names_6_languages.csv"), StandardCharsets.UTF_8)) {
            rows.stream().map(row -> row.getFields()).filter(row -> !row.get(1).isBlank() && !row.get(0).endsWith("**"))
                    .forEach(names::addAll);
        }
        // When
        List<String> unknown = names.stream().filter(name -> Curated.NAMES.code(name).isEmpty()).toList();
        // Then
        assertEquals(List.of("", "(Unknown)"), unknown);
        assertTrue(names.size() > 1500, names.size() + " names");
    }

    @Test
    void everyNameOfTheUprInfoFilesIsAState() throws IOException {
        // Given
        assumeTrue(Files.isDirectory(SHARED), "../shared/data is absent: the UPR Info files are not compared");
        TreeSet<String> names = new TreeSet<>();
        for (String file : List.of("1-5", "6-9", "10-13", "17-20", "voluntary")) {
            String text = Files.readString(SHARED.resolve("upr-info/" + file + ".csv"), Charset.forName("x-MacRoman"));
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                rows.forEach(row -> names.addAll(List.of(row.getField("To"), row.getField("From"))));
            }
        }
        // When
        List<String> unknown = names.stream().filter(name -> Curated.NAMES.code(name).isEmpty()).toList();
        // Then
        assertEquals(List.of("&#40;Unknown&#41;"), unknown);
        assertEquals(196, names.size());
    }

    private static State state(String code, String name) {
        return new State(code, RegionalGroup.WEOG, Map.of("en", name), null, new ArrayList<>(), null, null);
    }

    private static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(SHARED.resolve("reference/" + name).toFile());
    }
}
