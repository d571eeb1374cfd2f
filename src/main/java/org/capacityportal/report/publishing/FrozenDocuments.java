package org.capacityportal.report.publishing;

import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.ReportDocuments;
import org.springframework.stereotype.Component;

/** Sets the records of published reports as pages. */
@Component
public class FrozenDocuments {

    private final Records records;
    private final ReportDocuments documents;
    private final CellWords words;

    FrozenDocuments(Records records, ReportDocuments documents, CellWords words) {
        this.records = records;
        this.documents = documents;
        this.words = words;
    }

    /** @param language one of those that the version is kept in */
    public FrozenDocument of(long versionId, Language language) {
        Report report = records.report(versionId, language);
        return new FrozenDocument(language.speak(() -> documents.of(report, language)), words);
    }
}
