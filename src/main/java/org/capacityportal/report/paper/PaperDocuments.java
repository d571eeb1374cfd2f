package org.capacityportal.report.paper;

import java.util.List;
import java.util.Set;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Block;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A report as it goes on paper. Nobody reads tables of thousands of rows there, and setting them takes memory with every
 * row: a longer table says how many rows it has and that the workbook holds them all. Figures and totals are always whole.
 */
@Component
public class PaperDocuments {

    /** What a report is about: the events of four years like that of the institute, which held 216 in 2008. */
    private static final Set<String> MAIN = Set.of("events", "outcomes");

    static final int MAIN_ROWS = 1_000;
    static final int ROWS = 300;

    private final ReportDocuments documents;
    private final Wording wording;
    private final MessageSource messages;

    PaperDocuments(ReportDocuments documents, Wording wording, MessageSource messages) {
        this.documents = documents;
        this.wording = wording;
        this.messages = messages;
    }

    public ReportDocument of(Report report, Language language) {
        return bounded(documents.of(report, language));
    }

    ReportDocument bounded(ReportDocument document) {
        List<Section> sections = document.sections().stream()
                .map(section -> new Section(
                        section.key(),
                        section.title(),
                        section.blocks().stream()
                                .map(block -> bounded(block, document.language()))
                                .toList()))
                .toList();
        return new ReportDocument(document.language(), document.title(), document.facts(), sections);
    }

    private Block bounded(Block block, Language language) {
        if (!(block instanceof Table table)) {
            return block;
        }
        int most = MAIN.contains(table.key()) ? MAIN_ROWS : ROWS;
        if (table.rows().size() <= most) {
            return table;
        }
        String cut = messages.getMessage(
                "report.paper.cut",
                new Object[] {
                    wording.number(most, language), wording.number(table.rows().size(), language)
                },
                language.locale());
        return new Table(
                table.key(),
                table.title(),
                table.note() == null ? cut : table.note() + " " + cut,
                table.columns(),
                table.rows().subList(0, most),
                table.total());
    }
}
