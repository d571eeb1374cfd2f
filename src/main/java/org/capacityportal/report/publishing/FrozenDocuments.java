package org.capacityportal.report.publishing;

import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.page.ShownReports;
import org.springframework.stereotype.Component;

/** Sets the records of published reports as pages. */
@Component
public class FrozenDocuments {

    private final Records records;
    private final ReportDocuments documents;
    private final ShownReports shown;

    FrozenDocuments(Records records, ReportDocuments documents, ShownReports shown) {
        this.records = records;
        this.documents = documents;
        this.shown = shown;
    }

    /** @param language one of those that the version is kept in */
    public FrozenDocument of(long versionId, Language language) {
        Report report = records.report(versionId, language);
        ReportDocument document = language.speak(() -> documents.of(report, language));
        return new FrozenDocument(
                language.tag(), document.title(), document.facts(), shown.of(document, null, address -> false));
    }
}
