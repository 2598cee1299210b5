package org.uprtracker.intake.uhri;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes exports like those of the Index, with sentences of its own. */
final class Export {
    static final List<String> COLUMNS = List.of("Text", "Countries Concerned", "Reccomending Body", "Document Symbol", "Themes",
            "Affected Persons", "Sdgs", "Document Publication Date", "UPR Reccomending States", "UPR Position", "Type",
            "OHCHR Annotation Id", "UPR Session", "Regions Concerned", "Recommending Regions", "Date of publication on UHRI");
    private static final Map<String, String> KEY_BY_COLUMN = Map.ofEntries(Map.entry("Text", "Text"),
            Map.entry("Countries Concerned", "Countries"), Map.entry("Reccomending Body", "Body"), Map.entry("Document Symbol", "Symbol"),
            Map.entry("Themes", "Themes"), Map.entry("Affected Persons", "AffectedPersons"), Map.entry("Sdgs", "Sdgs"),
            Map.entry("UPR Reccomending States", "UprRecommendingCountry"), Map.entry("UPR Position", "UprPositions"),
            Map.entry("Type", "AnnotationType"), Map.entry("OHCHR Annotation Id", "AnnotationId"), Map.entry("UPR Session", "UprSession"));

    private final Path folder;

    Export(Path folder) {
        this.folder = folder;
    }

    /** A record of the review of Kazakhstan in session 20. */
    static Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("AnnotationId", "0f3c");
        entry.put("AnnotationType", "- Recommendations");
        entry.put("Body", "- UPR");
        entry.put("Symbol", "A/HRC/28/10");
        entry.put("DocumentId", "9d1e");
        entry.put("Text", "<p>126.29 Keep the promise&nbsp;made (Austria);</p>");
        entry.put("Countries", List.of("Kazakhstan"));
        entry.put("Regions", List.of("Asia"));
        entry.put("Themes", List.of("Right to a promise &amp; more", "Second theme"));
        entry.put("AffectedPersons", List.of("- Children"));
        entry.put("Sdgs", List.of("16.2 - A target"));
        entry.put("PublicationDate", "2014-12-10T00:00:00");
        entry.put("PublicationDateOnUhri", null);
        entry.put("UprCycle", "Cycle 2");
        entry.put("UprPositions", List.of("- Supported"));
        entry.put("UprRecommendingCountry", List.of("Austria"));
        entry.put("UprRecommendingRegions", List.of());
        entry.put("UprSession", List.of("20th session"));
        return entry;
    }

    static Map<String, Object> entry(String key, Object value) {
        Map<String, Object> entry = entry();
        entry.put(key, value);
        return entry;
    }

    @SafeVarargs
    final Path json(Map<String, Object>... entries) throws IOException {
        return text(new ObjectMapper().writeValueAsString(entries));
    }

    Path text(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "export", ".json"), text);
    }

    /** The same records as a workbook. */
    @SafeVarargs
    final Path xlsx(Map<String, Object>... entries) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(COLUMNS));
        for (Map<String, Object> entry : entries) {
            rows.add(COLUMNS.stream().map(column -> cell(column, entry.get(KEY_BY_COLUMN.getOrDefault(column, "")))).toList());
        }
        return rows(rows);
    }

    private static Object cell(String column, Object value) {
        if (column.endsWith("Date")) {
            return 41983.0;
        }
        return value instanceof List<?> list ? list.stream().map(one -> "- " + one).collect(Collectors.joining("\r\n"))
                : value == null ? "" : value;
    }

    Path rows(List<? extends List<?>> rows) throws IOException {
        Path file = Files.createTempFile(folder, "export", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    Object value = rows.get(i).get(j);
                    if (value instanceof Double number) {
                        row.createCell(j).setCellValue(number);
                    } else {
                        row.createCell(j).setCellValue(value.toString());
                    }
                }
            }
            workbook.write(out);
        }
        return file;
    }
}
