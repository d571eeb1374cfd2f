package org.capacityportal.report.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.format.ReportFormat;
import org.capacityportal.report.paper.Editions;
import org.capacityportal.report.paper.PaperDocuments;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A report as a Word file, with headings, contents, tables and pictures that its readers can work on. */
@Component
class WordReport implements ReportFormat {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PaperDocuments documents;
    private final CellWords words;
    private final Editions editions;
    private final MessageSource messages;
    private final Clock clock;

    WordReport(PaperDocuments documents, CellWords words, Editions editions, MessageSource messages, Clock clock) {
        this.documents = documents;
        this.words = words;
        this.editions = editions;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String suffix() {
        return "docx";
    }

    @Override
    public MediaType mediaType() {
        return WORD;
    }

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        write(documents.of(report, language), editions.of(report, language), out);
    }

    @Override
    public void write(Report report, int version, Language language, OutputStream out) throws IOException {
        write(documents.of(report, language), editions.of(report, version, language), out);
    }

    /** @param edition tells this issue of the document from others, at the foot of every page */
    void write(ReportDocument document, String edition, OutputStream out) throws IOException {
        try (WordFile file = new WordFile(document, words, messages)) {
            file.write(edition, clock.instant(), out);
        }
    }
}
