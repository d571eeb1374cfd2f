package org.capacityportal.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.format.ReportFormat;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A report as PDF: tagged after PDF/UA-1, with a cover, contents, and fonts of its own. */
@Component
class PdfReport implements ReportFormat {

    private final ReportDocuments documents;
    private final PdfPress press;
    private final Wording wording;
    private final MessageSource messages;

    PdfReport(ReportDocuments documents, PdfPress press, Wording wording, MessageSource messages) {
        this.documents = documents;
        this.press = press;
        this.wording = wording;
        this.messages = messages;
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
        String edition = messages.getMessage(
                "report.asOf", new Object[] {wording.date(report.asOf(), language)}, language.locale());
        press.print(documents.of(report, language), edition, out);
    }
}
