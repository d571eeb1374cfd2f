package org.capacityportal.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.capacityportal.platform.Language;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class TablesCsvTests {

    private final TablesCsv csv = new TablesCsv(Mockito.mock(ReportDocuments.class));

    @Test
    void everyTableIsAFileWithNamesThatAreTheSameInEveryLanguage() throws IOException {
        Table events = new Table(
                "events",
                "Заходи",
                null,
                List.of(
                        new Column("title", "Назва", Kind.TEXT, false),
                        new Column("endsOn", "Кінець", Kind.DATE, false),
                        new Column("share", "Частка", Kind.SHARE, false)),
                List.of(
                        List.of(
                                new Cell("=Семінар, \"Дніпро\"\nдень 1", Kind.TEXT),
                                new Cell(LocalDate.of(2018, 7, 6), Kind.DATE),
                                new Cell(new BigDecimal("0.5300"), Kind.SHARE)),
                        Arrays.asList(
                                new Cell("Wizyta", Kind.TEXT), new Cell(null, Kind.DATE), new Cell(null, Kind.SHARE))),
                List.of(new Cell("Разом", Kind.TEXT), new Cell(null, Kind.DATE), new Cell(null, Kind.SHARE)));
        Map<String, String> files = files(
                new Section("events", "Заходи", List.of(events)),
                new Section("narratives", "Тексти", List.of(new Paragraph("Ризики", "Двоє захворіли", "uk"), events)));
        assertThat(files).containsOnlyKeys("events.csv", "events-2.csv", "texts.csv");
        assertThat(files.get("events.csv"))
                .isEqualTo(
                        "title,endsOn,share\r\n\"'=Семінар, \"\"Дніпро\"\"\nдень 1\",2018-07-06,0.53\r\nWizyta,,\r\n");
        assertThat(files.get("texts.csv")).isEqualTo("section,heading,text\r\nnarratives,Ризики,Двоє захворіли\r\n");
    }

    private Map<String, String> files(Section... sections) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        csv.write(new ReportDocument(Language.UK, "Звіт", List.of(), List.of(sections)), file);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
