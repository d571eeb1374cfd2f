package org.capacityportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same figure reads the same wherever it stands: each file is read back by a reader that knows nothing of the portal. */
@PortalTest
@WithUserDetails("admin@demo.example")
class ReportParityTests {

    private static final String ALL_YEARS = "from=2007-01-01&to=2023-12-31";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    CellWords words;

    @Autowired
    MessageSource messages;

    static Stream<String> subjects() {
        return Stream.of("cities/", "programmes/", "donors/")
                .flatMap(kind -> Stream.of("en", "uk").map(language -> kind + language));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aFigureIsTheSameInEveryFormat(String kindAndLanguage) throws Exception {
        String kind = kindAndLanguage.substring(0, kindAndLanguage.indexOf('/'));
        Language language =
                Language.valueOf(kindAndLanguage.substring(kind.length() + 1).toUpperCase(Locale.ROOT));
        for (long id : ids(kind)) {
            compare("/reports/" + kind + "/" + id, language);
        }
    }

    private List<Long> ids(String kind) {
        return switch (kind) {
            case "cities" ->
                jdbc.sql("select distinct city_id from participation where city_id is not null and deleted_at is null"
                                + " and event_id <= 15 order by 1")
                        .query(Long.class)
                        .list();
            case "programmes" -> List.of(1L, 2L, 3L);
            default -> List.of(1L, 8L, 10L);
        };
    }

    private void compare(String address, Language language) throws Exception {
        JsonNode told = json.readTree(file(address, "json", language)).get("figures");
        Map<Figure, BigDecimal> expected = new HashMap<>();
        for (Figure figure : Figure.values()) {
            JsonNode value = told.at("/" + figure.key().replace('.', '/'));
            expected.put(figure, value.isNull() ? null : value.decimalValue());
        }
        String page = page(address, language);
        String paper = paper(file(address, "pdf", language));
        Map<String, String> word = word(file(address, "docx", language));
        Map<String, BigDecimal> sheet = sheet(file(address, "xlsx", language));
        Map<String, String> csv = csv(new String(file(address, "csv", language), StandardCharsets.UTF_8), "figure");
        Map<String, String> zipped = csv(entry(file(address, "csv.zip", language), "figures.csv"), "figure");
        for (Figure figure : Figure.values()) {
            BigDecimal value = expected.get(figure);
            String label = messages.getMessage("report.figure." + figure.key(), null, language.locale());
            String written = words.of(new Cell(value, kind(figure)), language);
            String where = address + " " + language + " " + figure;
            assertThat(row(page, label)).as("page " + where).isEqualTo(written);
            assertThat(paper).as("PDF " + where).containsPattern(onPaper(label, written));
            assertThat(word.get(label)).as("Word " + where).isEqualTo(written);
            assertThat(csv.get(figure.key())).as("CSV " + where).isEqualTo(plain(value));
            assertThat(zipped.get(label)).as("tables " + where).isEqualTo(plain(value));
            if (value == null) {
                assertThat(sheet.get(label)).as("Excel " + where).isNull();
            } else {
                assertThat(sheet.get(label)).as("Excel " + where).isEqualByComparingTo(value);
            }
        }
        if (address.contains("/programmes/")) {
            Map<String, BigDecimal> activity = activity(file(address, "iati.xml", language));
            for (Figure figure : Figure.countedOnes()) {
                String label = messages.getMessage("report.figure." + figure.key(), null, language.locale());
                assertThat(activity.get(label))
                        .as("IATI " + address + " " + figure)
                        .isEqualByComparingTo(expected.get(figure));
            }
        }
    }

    private static Kind kind(Figure figure) {
        return switch (figure.kind()) {
            case RATIO -> Kind.SHARE;
            case MEAN -> Kind.DECIMAL;
            default -> Kind.COUNT;
        };
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /** A label with its value, which stands beside the first line of a label of several lines. */
    private static Pattern onPaper(String label, String value) {
        List<String> words = List.of(label.split(" "));
        return Pattern.compile(IntStream.rangeClosed(1, words.size())
                .mapToObj(first -> spaced(words.subList(0, first)) + "\\s+" + Pattern.quote(value) + "\\s"
                        + (first == words.size() ? "" : "(?s:.{0,100}?)" + spaced(words.subList(first, words.size()))))
                .collect(Collectors.joining("|")));
    }

    private static String spaced(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }

    private byte[] file(String address, String suffix, Language language) throws Exception {
        return portal.perform(get(address + "." + suffix + "?" + ALL_YEARS + "&language=" + language.tag()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String page(String address, Language language) throws Exception {
        return portal.perform(get(address + "?" + ALL_YEARS + "&lang=" + language.tag() + "&all=figures"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String row(String page, String label) {
        String figures = page.substring(page.indexOf("id=\"summary\""));
        Matcher row = Pattern.compile(
                        "<th[^>]*>(?:<[^>]*>)*" + Pattern.quote(HtmlUtils.htmlEscape(label, "UTF-8"))
                                + "(?:<[^>]*>)*</th>\\s*<td[^>]*>(.*?)</td>",
                        Pattern.DOTALL)
                .matcher(figures);
        assertThat(row.find()).as(label).isTrue();
        return row.group(1).replaceAll("<[^>]*>", "").strip();
    }

    private static String paper(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static Map<String, String> word(byte[] file) throws IOException {
        Map<String, String> rows = new HashMap<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            document.getTables().forEach(table -> table.getRows().stream()
                    .filter(row -> row.getTableCells().size() > 1)
                    .forEach(row -> rows.putIfAbsent(
                            row.getCell(0).getText(), row.getCell(1).getText())));
        }
        return rows;
    }

    private static Map<String, BigDecimal> sheet(byte[] file) throws IOException {
        Map<String, BigDecimal> rows = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> figures = workbook.getSheet(1).orElseThrow().read();
            figures.stream()
                    .skip(1)
                    .forEach(row ->
                            rows.put(row.getCellText(0), row.getCellAsNumber(1).orElse(null)));
        }
        return rows;
    }

    private static Map<String, String> csv(String text, String key) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().collect(Collectors.toMap(row -> row.getField(key), row -> row.getField("value")));
        }
    }

    private static String entry(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    /** The actuals of the key figures by their titles. */
    private static Map<String, BigDecimal> activity(byte[] file) throws Exception {
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
        var xpath = XPathFactory.newInstance().newXPath();
        var indicators = (NodeList) xpath.evaluate("//result[@type='9']/indicator", document, XPathConstants.NODESET);
        Map<String, BigDecimal> actuals = new HashMap<>();
        for (int i = 0; i < indicators.getLength(); i++) {
            BigDecimal actual = new BigDecimal(xpath.evaluate("period/actual/@value", indicators.item(i)));
            NodeList titles = (NodeList) xpath.evaluate("title/narrative", indicators.item(i), XPathConstants.NODESET);
            for (int title = 0; title < titles.getLength(); title++) {
                actuals.put(titles.item(title).getTextContent(), actual);
            }
        }
        return actuals;
    }
}
