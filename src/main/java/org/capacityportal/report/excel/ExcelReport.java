package org.capacityportal.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.paper.ListFormat;
import org.capacityportal.platform.paper.SheetNames;
import org.capacityportal.platform.paper.SheetText;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.format.ReportFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A report as an Excel workbook, to count on with. Rows go to the disk as they are written, so that memory stays bounded. */
@Component
class ExcelReport implements ReportFormat {

    private static final int ROWS_IN_MEMORY = 100;

    private final ReportDocuments documents;
    private final Clock clock;

    ExcelReport(ReportDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String suffix() {
        return "xlsx";
    }

    @Override
    public MediaType mediaType() {
        return ListFormat.XLSX.type();
    }

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        write(documents.of(report, language), out);
    }

    void write(ReportDocument document, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            describe(workbook, document);
            CellStyles styles = new CellStyles(workbook);
            SheetNames names = new SheetNames();
            new TextSheet(styles).write(workbook.createSheet(names.of(document.title())), document);
            for (Table table : document.tables()) {
                new TableSheet(styles, table).write(workbook.createSheet(names.of(table.title())));
            }
            workbook.write(out);
        }
    }

    private void describe(SXSSFWorkbook workbook, ReportDocument document) {
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setTitle(SheetText.of(document.title()));
        properties.setCreator("Capacity Portal");
        properties.setCreated(Optional.of(Date.from(clock.instant())));
    }
}
