package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.capacityportal.PortalTest;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is typed into a record comes out of its reports as it was typed, and does nothing there: each file is read back
 * by a reader that knows nothing of the portal.
 */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class HostileTextTests {

    private static final String ASKED = "?from=2007-01-01&to=2023-12-31&language=en&lang=en";

    /** What means something to one format or another, after whatever a text begins with. */
    private static final String REST =
            " \"two\" 'one' \\ {0} ${x} %s\nnext line ]]> --> <script>alert(1)</script> &amp; 🎓🇺🇦 שלום _x0041_";

    private static final String RIGHT_TO_LEFT = "\\p{IsHebrew}";

    /** The fields that carry such a text into a report. */
    private enum Field {
        EVENT("event", "title"),
        OUTCOME("outcome", "title"),
        OUTCOME_EVIDENCE("outcome", "evidence"),
        RESULT("result", "title"),
        INDICATOR("indicator", "title"),
        VALUE_EVIDENCE("indicator_value", "evidence"),
        COMMENT("indicator_target", "comment"),
        PROGRAMME("programme", "title"),
        GOAL("programme", "goal"),
        PARTNER("partner", "name"),
        CITY("city", "name_en"),
        DEVIATIONS("narrative", "deviations"),
        LESSONS("narrative", "lessons"),
        RISKS("narrative", "risks"),
        PURPOSE("spending", "purpose");

        private final String table;
        private final String column;

        Field(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    /** Whom a report is about stands in its title. */
    private static final Set<Field> SUBJECTS = EnumSet.of(Field.PARTNER, Field.CITY);

    private static final Set<Field> OF_ACTIVITIES =
            EnumSet.of(Field.RESULT, Field.INDICATOR, Field.COMMENT, Field.PROGRAMME, Field.GOAL, Field.PARTNER);

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private String start = "";

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t"})
    void everyTextComesOutHarmlessAndUnchanged(String beginning) throws Exception {
        start = beginning;
        for (Field field : Field.values()) {
            type(field);
        }

        Set<Field> paper = EnumSet.of(
                Field.EVENT,
                Field.OUTCOME,
                Field.OUTCOME_EVIDENCE,
                Field.RESULT,
                Field.INDICATOR,
                Field.VALUE_EVIDENCE,
                Field.PROGRAMME,
                Field.DEVIATIONS,
                Field.LESSONS,
                Field.RISKS);
        check("/reports/programmes/1", paper);
        iati("/reports/programmes/1");
        paper.add(Field.PARTNER);
        check("/reports/donors/1", paper);
        iati("/reports/donors/1");
        check("/reports/cities/1", EnumSet.of(Field.EVENT, Field.OUTCOME, Field.CITY));
        harmless(page("/programmes/1/spending", ""), EnumSet.of(Field.PURPOSE, Field.PROGRAMME));
    }

    private String text(Field field) {
        return start + field + REST;
    }

    private void type(Field field) {
        String languages =
                switch (field) {
                    case CITY -> ", name_uk = null, name_pl = null, name_ru = null";
                    case OUTCOME_EVIDENCE, VALUE_EVIDENCE, COMMENT, PURPOSE -> "";
                    default -> ", " + field.column + "_translations = '{}', text_language = 'en'";
                };
        // Two partners or cities of one name there cannot be.
        String where = EnumSet.of(Field.CITY, Field.PARTNER).contains(field) ? " where id = 1" : "";
        int changed = jdbc.sql("update " + field.table + " set " + field.column + " = ?" + languages + where)
                .param(text(field))
                .update();
        assertThat(changed).as(field.name()).isPositive();
    }

    private void check(String address, Set<Field> fields) throws Exception {
        List<String> told = new ArrayList<>();
        texts(json.readTree(file(address, ".json")), told);
        assertThat(told).as("JSON " + address).containsAll(texts(fields));
        harmless(page(address, "&all=figures"), fields);
        found("PDF " + address, pdf(file(address, ".pdf")), fields);
        found("Word " + address, List.of(word(file(address, ".docx"))), fields);
        found("Excel " + address, sheets(file(address, ".xlsx")), fields);
        Set<Field> ofTables = EnumSet.copyOf(fields);
        ofTables.removeAll(SUBJECTS);
        found("tables " + address, tables(file(address, ".csv.zip")), ofTables);
        found("CSV " + address, csv(file(address, "/events.csv")), EnumSet.of(Field.EVENT));
        csv(file(address, ".csv"));
    }

    private List<String> texts(Set<Field> fields) {
        return fields.stream().map(this::text).toList();
    }

    private void found(String where, List<String> texts, Set<Field> fields) {
        for (Field field : fields) {
            assertThat(texts.stream().anyMatch(text -> text.contains(text(field))))
                    .as(where + " " + field)
                    .isTrue();
        }
    }

    /** Paper breaks lines where it likes, and its readers disagree about where words from right to left stand in a line. */
    private void found(String where, String text, Set<Field> fields) {
        String paper = unspaced(text);
        for (Field field : fields) {
            assertThat(paper.replaceAll(RIGHT_TO_LEFT, ""))
                    .as(where)
                    .contains(unspaced(text(field)).replaceAll(RIGHT_TO_LEFT, ""));
        }
        assertThat(paper).as(where).contains("שלום");
    }

    private static String unspaced(String text) {
        return text.replaceAll("[\\s\\p{Cf}]+", "");
    }

    private void harmless(String page, Set<Field> fields) {
        assertThat(page).doesNotContain("<script>alert");
        for (Field field : fields) {
            assertThat(page).contains(HtmlUtils.htmlEscape(text(field), "UTF-8"));
        }
    }

    private String page(String address, String more) throws Exception {
        return portal.perform(get(address + ASKED + more))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private byte[] file(String address, String suffix) throws Exception {
        MockHttpServletResponse file = portal.perform(get(address + suffix + ASKED))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(file.getHeader("Content-Disposition")).matches("attachment; filename=\"[a-z0-9.-]+\"");
        return file.getContentAsByteArray();
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(child -> texts(child, texts));
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            Stream<XWPFParagraph> cells = document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream());
            return String.join(
                    "\n",
                    Stream.concat(document.getParagraphs().stream(), cells)
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }

    /** The texts of all cells; the formulas are those of the portal. */
    private static List<String> sheets(byte[] file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream().filter(cell -> cell != null).forEach(cell -> cell(cell, texts));
                }
            }
        }
        return texts;
    }

    private static void cell(Cell cell, List<String> texts) {
        if (cell.getType() == CellType.FORMULA) {
            assertThat(cell.getFormula()).matches("[A-Z]+\\([A-Z0-9:,]+\\)");
        } else if (cell.getType() == CellType.STRING) {
            // Excel reads this as the escape of an underscore; the reader here leaves that to others.
            texts.add(cell.asString().replace("_x005F_", "_"));
        }
    }

    private static List<String> tables(byte[] file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                texts.addAll(csv(zip.readAllBytes()));
            }
        }
        return texts;
    }

    /** The fields; none of them is one that a spreadsheet would run. */
    private static List<String> csv(byte[] file) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            List<String> fields =
                    rows.stream().flatMap(row -> row.getFields().stream()).toList();
            assertThat(fields).noneMatch(field -> field.matches("(?s)[=+@\t\r].*|-[^0-9].*"));
            return fields.stream()
                    .map(field -> field.replaceFirst("^'(?=[=+@\t\r-])", ""))
                    .toList();
        }
    }

    private void iati(String address) throws Exception {
        NodeList narratives = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file(address, ".iati.xml")))
                .getElementsByTagName("narrative");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < narratives.getLength(); i++) {
            texts.add(narratives.item(i).getTextContent());
        }
        assertThat(texts).as("IATI " + address).containsAll(texts(OF_ACTIVITIES));
    }
}
