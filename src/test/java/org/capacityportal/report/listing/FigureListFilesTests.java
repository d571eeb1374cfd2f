package org.capacityportal.report.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list behind a figure as a file: what is counted in it is the figure. */
@PortalTest
@Transactional
@WithUserDetails("admin@demo.example")
class FigureListFilesTests {

    private static final String ALL_YEARS = "?from=1990-01-01&to=2100-12-31&lang=en";

    /** Those whose rows carry a number each. */
    private static final Set<Figure> SUMS = EnumSet.of(Figure.REPORTED, Figure.UNNAMED, Figure.RATINGS);

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Wording wording;

    @ParameterizedTest
    @CsvSource({"cities/1", "regions/4", "donors/1", "programmes/1"})
    void everyFigureIsCountedFromItsFile(String path) throws Exception {
        JsonNode told = json.readTree(file("/reports/" + path + ".json" + ALL_YEARS));
        for (Figure figure : Figure.countedOnes()) {
            long value = told.at("/figures/" + figure.key().replace('.', '/')).asLong();
            String address = "/reports/" + path + "/" + figure.path();
            List<List<String>> rows = workbook(address + ".xlsx" + ALL_YEARS);
            List<String> head = rows.remove(0);
            assertThat(counted(figure, head, rows)).as(figure.key()).isEqualTo(value);
            if (figure != Figure.EVENTS) {
                List<List<String>> records = csv(address + ".csv" + ALL_YEARS);
                assertThat(records.remove(0)).as(figure.key()).isEqualTo(head);
                assertThat(records).as(figure.key()).isEqualTo(rows);
            }
        }
    }

    private static long counted(Figure figure, List<String> head, List<List<String>> rows) {
        if (!SUMS.contains(figure)) {
            return rows.size();
        }
        int column = head.indexOf(
                switch (figure) {
                    case REPORTED -> "Reported";
                    case UNNAMED -> "Unnamed";
                    default -> "Ratings";
                });
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    @Test
    void theWorkbookSaysWhatItIs() throws Exception {
        String address = "/reports/cities/1/attendances.xlsx?from=2018-01-01&to=2018-12-31&lang=en";
        portal.perform(get(address))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"sumy-2018-01-01-2018-12-31-attendances.xlsx\""))
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(address)))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Participations");
            Sheet about = workbook.getSheetAt(1);
            assertThat(about.getSheetName()).isEqualTo("About this list");
            assertThat(texts(about))
                    .contains(
                            List.of("City", "Sumy"),
                            List.of(
                                    "Period",
                                    wording.days(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31), Language.EN)),
                            List.of(
                                    "Participations",
                                    "" + workbook.getSheetAt(0).getLastRowNum()));
        }
    }

    @Test
    void standsInTheOrderOfThePageItWasAskedForOn() throws Exception {
        String days = "/reports/donors/1/attendances.xlsx" + ALL_YEARS + "&sort=";
        List<BigDecimal> shortest = workbook(days + "days").stream()
                .skip(1)
                .map(row -> new BigDecimal(row.get(7)))
                .toList();
        assertThat(shortest).isSorted().hasSizeGreaterThan(25);
        assertThat(workbook(days + "-days").get(1).get(7)).isEqualTo("" + shortest.get(shortest.size() - 1));
        portal.perform(get("/reports/donors/1/attendances" + ALL_YEARS + "&sort=-days"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"/reports/donors/1/attendances.xlsx?from=1990-01-01&amp;to=2100-12-31&amp;sort=-days\"")));
        assertThat(workbook(days + "%27;drop").size()).isEqualTo(shortest.size() + 1);
    }

    @Test
    @WithUserDetails("donor@demo.example")
    void aDonorReadsTheNamesOfThoseWhoAgreed() throws Exception {
        String address = "/reports/donors/1/attendances.xlsx" + ALL_YEARS;
        jdbc.sql("update participant set shared_with_donors = false").update();
        List<List<String>> rows = workbook(address);
        assertThat(rows.subList(1, rows.size())).hasSizeGreaterThan(25).allSatisfy(row -> assertThat(row.subList(0, 3))
                .containsExactly("Name not shared", "", ""));
        portal.perform(get("/reports/cities/1/attendances.xlsx")).andExpect(status().isNotFound());
    }

    @Test
    void textsStayTexts() throws Exception {
        jdbc.sql("update participation set position = '=cmd|''/C calc''!A0' where event_id = 3")
                .update();
        String address = "/reports/cities/1/attendances";
        assertThat(new String(file(address + ".csv" + ALL_YEARS), UTF_8)).contains(",'=cmd|'/C calc'!A0,");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(address + ".xlsx" + ALL_YEARS)))) {
            List<Cell> positions = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> positions.add(row.getCell(2)));
            assertThat(positions)
                    .filteredOn(cell -> cell != null && cell.toString().startsWith("="))
                    .isNotEmpty()
                    .allSatisfy(cell -> {
                        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    });
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        portal.perform(get("/reports/cities/1/nothing.xlsx")).andExpect(status().isNotFound());
        portal.perform(get("/reports/cities/1/attendances.pdf")).andExpect(status().isNotFound());
        portal.perform(get("/reports/cities/99999/attendances.xlsx")).andExpect(status().isNotFound());
        for (String list : List.of("attendances", "attendances.xlsx")) {
            portal.perform(get("/reports/cities/1/" + list)
                            .param("from", "2018-12-31")
                            .param("to", "<b>{0}&x=+"))
                    .andExpect(redirectedUrl("/reports/cities/1?from=2018-12-31&to=%3Cb%3E%7B0%7D%26x%3D%2B"));
        }
    }

    private byte[] file(String address) throws Exception {
        return portal.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** The rows of the first sheet. */
    private List<List<String>> workbook(String address) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(address)))) {
            return texts(workbook.getSheetAt(0));
        }
    }

    private static List<List<String>> texts(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        int width = sheet.getRow(0).getLastCellNum();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                cells.add(text(row.getCell(column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private List<List<String>> csv(String address) throws Exception {
        String text = new String(file(address), UTF_8).substring(1);
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
            List<List<String>> rows = new ArrayList<>();
            records.forEach(row -> rows.add(row.getFields().stream()
                    .map(field -> field.matches("\\d+\\.\\d+")
                            ? new BigDecimal(field).stripTrailingZeros().toPlainString()
                            : field)
                    .toList()));
            return rows;
        }
    }
}
