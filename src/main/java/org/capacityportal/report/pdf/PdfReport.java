package org.capacityportal.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.paper.PdfPress;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.format.ReportFormat;
import org.capacityportal.report.paper.Editions;
import org.capacityportal.report.paper.PaperDocuments;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A report as PDF: tagged after PDF/UA-1, with a cover, contents, and fonts of its own. */
@Component
class PdfReport implements ReportFormat {

    private final PaperDocuments documents;
    private final PdfPress press;
    private final CellWords words;
    private final Editions editions;

    PdfReport(PaperDocuments documents, PdfPress press, CellWords words, Editions editions) {
        this.documents = documents;
        this.press = press;
        this.words = words;
        this.editions = editions;
    }

    @Override
    public String suffix() {
        return "pdf";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_PDF;
    }

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        print(documents.of(report, language), editions.of(report, language), out);
    }

    @Override
    public void write(Report report, int version, Language language, OutputStream out) throws IOException {
        print(documents.of(report, language), editions.of(report, version, language), out);
    }

    /** @param edition tells this issue of the document from others, at the foot of every page */
    void print(ReportDocument document, String edition, OutputStream out) throws IOException {
        PdfSheet sheet = PdfSheet.of(document, words);
        press.print("report/pdf", document.language(), Map.of("sheet", sheet, "edition", edition), sheet.charts(), out);
    }
}
