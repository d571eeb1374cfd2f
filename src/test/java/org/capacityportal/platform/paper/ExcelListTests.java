package org.capacityportal.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExcelListTests {

    @Test
    void whatDoesNotFitOnASheetGoesOnOnTheNext() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ExcelList list =
                new ExcelList("Days: [all] of them, as they were ticked", List.of("N"), Instant.EPOCH, file, 3)) {
            for (int row = 1; row <= 5; row++) {
                list.row(List.of(row));
            }
            list.about("About", List.of(List.of("Days", "5")));
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            assertThat(workbook.getSheetName(3)).isEqualTo("About");
            double next = 1;
            for (int number = 0; number < 3; number++) {
                XSSFSheet sheet = workbook.getSheetAt(number);
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("N");
                for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                    assertThat(sheet.getRow(row).getCell(0).getNumericCellValue())
                            .isEqualTo(next++);
                }
            }
            assertThat(next).isEqualTo(6);
        }
    }
}
