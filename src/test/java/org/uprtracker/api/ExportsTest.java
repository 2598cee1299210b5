package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sets, on the curated data as it was at revision 1. */
@ApiTest
class ExportsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String THEN = "asOf=2020-12-31&knownAt=1";

    @ParameterizedTest
    @ValueSource(strings = {"recommendations?", "recommendations?unit=pairs&", "recommendations?state=KAZ&cycle=2&base=supported&",
        "recommendations?origin=stakeholder&", "commitments?", "commitments?overdue=true&", "assessments?",
        "developments?subject=assembly-law&", "sources?", "sources?kind=law&"})
    void everyFormatHoldsTheRowsOfTheListAndNoneIsCut(String asked) throws IOException {
        // Given
        List<JsonNode> items = items("/v1/" + asked + THEN);
        String address = "/v1/exports/" + asked + THEN;
        // When
        List<List<String>> csv = csv(bytes(address));
        List<JsonNode> lines = lines(bytes(address + "&format=ndjson"));
        List<List<String>> xlsx = xlsx(bytes(address + "&format=xlsx"));
        Map<String, byte[]> zip = zip(bytes(address + "&format=zip"));
        // Then
        String set = asked.replaceFirst("\\?.*", "");
        assertEquals(items, lines);
        assertEquals(items.size() + 1, csv.size());
        assertEquals(items.stream().map(item -> item.path("id").asText()).toList(), csv.stream().skip(1).map(row -> row.get(0)).toList());
        assertEquals(List.of("id", "link"), csv.get(0).subList(0, 2));
        assertEquals(unguarded(csv), xlsx);
        assertArrayEquals(bytes(address), zip.get(set + ".csv"));
        assertArrayEquals(bytes(address + "&format=ndjson"), zip.get(set + ".ndjson"));
    }

    @Test
    void columnsAreThoseOfTheList() {
        String list = Api.get("/v1/recommendations?state=KAZ&limit=1&format=csv&" + THEN).extract().asString();
        String set = Api.get("/v1/exports/recommendations?state=KAZ&" + THEN).extract().asString();
        assertEquals(list.lines().limit(2).toList(), set.lines().limit(2).toList());
    }

    @Test
    void theFileIsNamedTaggedAndNotSentAgain() {
        String address = "/v1/exports/commitments?" + THEN;
        String tag = Api.get(address).statusCode(200).contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"upr-commitments-2020-12-31-r1.csv\"").extract().header("ETag");
        Api.get(address, "If-None-Match", tag).statusCode(304);
        Api.get(address + "&format=ndjson", "If-None-Match", tag).statusCode(200);
    }

    @Test
    void aByteOrderMarkComesOnRequest() {
        byte[] plain = bytes("/v1/exports/sources?" + THEN);
        byte[] marked = bytes("/v1/exports/sources?bom=true&" + THEN);
        assertEquals("efbbbf", HexFormat.of().formatHex(marked, 0, 3));
        assertEquals(plain.length + 3, marked.length);
    }

    @Test
    void anArchiveHoldsWhatIsNeededToCiteIt() throws Exception {
        // When
        byte[] file = bytes("/v1/exports/recommendations?state=KAZ&format=zip&" + THEN);
        Map<String, byte[]> zip = zip(file);
        // Then
        assertEquals(List.of("recommendations.csv", "recommendations.ndjson", "sources.csv", "datapackage.json", "README.txt"),
                List.copyOf(zip.keySet()));
        String readMe = new String(zip.get("README.txt"), "UTF-8");
        String hash = Api.get("/v1/recommendations?limit=1&knownAt=1").extract().path("hash");
        for (String name : List.of("recommendations.csv", "recommendations.ndjson", "sources.csv", "datapackage.json")) {
            assertTrue(readMe.contains(sha256(zip.get(name)) + "  " + name), name + "\n" + readMe);
        }
        assertTrue(readMe.contains("Hash of the journal: " + hash) && readMe.contains("As of: 2020-12-31")
                && readMe.contains("Revision of the record: 1") && readMe.contains("Narrowed by: state = KAZ"), readMe);
        JsonNode described = MAPPER.readTree(zip.get("datapackage.json"));
        assertEquals(hash, described.at("/record/hash").asText());
        for (JsonNode resource : described.path("resources")) {
            byte[] content = zip.get(resource.path("path").asText());
            assertEquals("sha256:" + sha256(content), resource.path("hash").asText());
            assertEquals(content.length, resource.path("bytes").asInt());
            if (resource.has("schema")) {
                assertEquals(csv(content).get(0), resource.at("/schema/fields").findValuesAsText("name"));
                assertEquals(csv(content).size() - 1, resource.path("rows").asInt());
            }
        }
        // Whatever a row cites can be looked up.
        Set<String> cited = new TreeSet<>();
        lines(zip.get("recommendations.ndjson")).forEach(item -> cited.addAll(item.findValuesAsText("source")));
        assertEquals(cited, csv(zip.get("sources.csv")).stream().skip(1).map(row -> row.get(0)).collect(Collectors.toCollection(TreeSet::new)));
        // And the address in it gives the same again, to the byte.
        String address = readMe.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
        assertArrayEquals(file, RestAssured.given().urlEncodingEnabled(false).get(address).asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommendations", "commitments", "assessments", "developments", "sources"})
    void everyColumnIsDescribedAndTypedAsItIs(String set) {
        List<List<String>> csv = csv(bytes("/v1/exports/" + set + "?" + THEN));
        Api.get("/v1/exports/" + set + "/datapackage.json?" + THEN).statusCode(200).body("$schema", containsString("2.0"))
                .body("resources[0].schema.fields.name", equalTo(csv.get(0)))
                .body("resources[0].schema.fields.findAll { !it.description }.name", equalTo(List.of()))
                .body("resources[0].schema.primaryKey", equalTo(List.of("id")))
                .body("resources[0].path", matchesPattern("http.*/v1/exports/" + set + "\\?.*knownAt=1.*format=csv"));
        Map<String, String> types = new LinkedHashMap<>();
        List<Map<String, String>> fields = Api.get("/v1/exports/" + set + "/datapackage.json").extract().path("resources[0].schema.fields");
        fields.forEach(field -> types.put(field.get("name"), field.get("type")));
        for (List<String> row : csv.subList(1, csv.size())) {
            for (int place = 0; place < row.size(); place++) {
                String type = types.get(csv.get(0).get(place));
                String cell = row.get(place);
                assertTrue(cell.isEmpty() || cell.matches(type.equals("integer") ? "-?\\d+"
                        : type.equals("boolean") ? "true|false" : "(?s).*"), csv.get(0).get(place) + " " + cell);
            }
        }
    }

    @Test
    void pairsAreDescribedAndNamedByThreeColumns() {
        List<List<String>> csv = csv(bytes("/v1/exports/recommendations?unit=pairs&" + THEN));
        List<String> key = List.of("id", "recommendingState", "part");
        Api.get("/v1/exports/recommendations/datapackage.json?unit=pairs&" + THEN).statusCode(200)
                .body("resources[0].schema.primaryKey", equalTo(key))
                .body("resources[0].schema.fields.find { it.name == 'contested' }.description",
                        equalTo("Whether the standings of any two assessors differ on the day asked."));
        List<List<String>> keys = csv.stream().map(row -> key.stream().map(name -> row.get(csv.get(0).indexOf(name))).toList()).toList();
        assertEquals(keys.size(), Set.copyOf(keys).size());
        assertTrue(keys.size() > 20, "pairs: " + keys.size());
    }

    @Test
    void beforeTheRecordThereIsAHeadAndNothingElse() {
        assertEquals(1, csv(bytes("/v1/exports/recommendations?knownAt=0")).size());
        assertEquals(0, bytes("/v1/exports/recommendations?knownAt=0&format=ndjson").length);
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIs() {
        Api.get("/v1/exports/recommendations?format=json").statusCode(406).body("errors[0].allowed",
                equalTo(List.of("csv", "ndjson", "xlsx", "zip")));
        Api.get("/v1/exports/recommendations?limit=5").statusCode(400).body("errors[0].parameter", equalTo("limit"));
        Api.get("/v1/exports/recommendations?state=XXX").statusCode(400).body("errors[0].parameter", equalTo("state"));
        Api.get("/v1/exports/recommendations?asOf=yesterday").statusCode(400).body("errors[0].parameter", equalTo("asOf"));
        Api.get("/v1/exports/commitments?position=noted").statusCode(400).body("errors[0].allowed", hasItem("overdue"));
        Api.get("/v1/exports/states").statusCode(404);
    }

    private static byte[] bytes(String address) {
        return Api.get(address).statusCode(200).extract().asByteArray();
    }

    private static List<JsonNode> items(String address) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String next = address + "&limit=500";
        while (next != null) {
            JsonNode page = MAPPER.readTree(Api.get(next).statusCode(200).extract().asString());
            page.path("items").forEach(items::add);
            next = page.path("next").asText(null);
        }
        return items;
    }

    private static List<JsonNode> lines(byte[] ndjson) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(ndjson, "UTF-8").split("\n")) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private static List<List<String>> csv(byte[] csv) {
        return CsvReader.builder().ofCsvRecord(new String(csv, java.nio.charset.StandardCharsets.UTF_8)).stream()
                .map(CsvRecord::getFields).toList();
    }

    private static List<List<String>> unguarded(List<List<String>> csv) {
        return csv.stream().map(row -> row.stream()
                .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell).toList()).toList();
    }

    private static List<List<String>> xlsx(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            workbook.getFirstSheet().read().forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int place = 0; place < (rows.isEmpty() ? row.getCellCount() : rows.get(0).size()); place++) {
                    cells.add(row.getCellText(place));
                }
                rows.add(cells);
            });
            return rows;
        }
    }

    private static Map<String, byte[]> zip(byte[] file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
