package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Kind;

/** How everything in the report is counted. */
record MethodChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "method";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(words.word("document.method")));
        if (!report.indicators().isEmpty()) {
            blocks.add(explained("indicators", report.subject().place() ? "indicators.place" : "indicators"));
        }
        if (!report.costTotals().isEmpty()) {
            blocks.add(explained("spending", report.subject().place() ? "spending.place" : "spending"));
        }
        blocks.add(new TableDraft<Figure>(words, "method")
                .column("figure", Kind.TEXT, words::figure)
                .column("how", Kind.TEXT, figure -> words.word("report.how." + figure.key()))
                .of(Arrays.asList(Figure.values())));
        return blocks;
    }

    private Paragraph explained(String section, String how) {
        return new Paragraph(words.word("document.section." + section), words.word("document.method." + how), null);
    }
}
