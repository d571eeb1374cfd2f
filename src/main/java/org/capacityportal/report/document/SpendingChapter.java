package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.List;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.CostTotal;
import org.capacityportal.report.content.RateLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;

/** What was spent, on what, by whom beside the donors, and by which rates it was converted. */
record SpendingChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "spending";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!report.costTotals().isEmpty()) {
            blocks.add(totals());
        }
        if (!report.costs().isEmpty()) {
            blocks.add(costs());
        }
        if (!report.rates().isEmpty()) {
            blocks.add(rates());
        }
        return blocks;
    }

    private Table totals() {
        TableDraft<CostTotal> table = new TableDraft<CostTotal>(words, "spending")
                .column("currency", Kind.TEXT, CostTotal::currency)
                .column("instruction", Kind.MONEY, CostTotal::instruction)
                .column("participants", Kind.MONEY, CostTotal::participants)
                .column("travel", Kind.MONEY, CostTotal::travel)
                .column("other", Kind.MONEY, CostTotal::other)
                .column("total", Kind.MONEY, CostTotal::total)
                .column("byCities", Kind.MONEY, CostTotal::byCities)
                .column("byPartners", Kind.MONEY, CostTotal::byPartners);
        if (report.subject().donor()) {
            table.column("attributed", Kind.MONEY, CostTotal::attributed);
        }
        return table.column("perParticipant", Kind.MONEY, CostTotal::perParticipant)
                .column("perParticipantDay", Kind.MONEY, CostTotal::perParticipantDay)
                .note(words.word("document.note.spending"))
                .of(report.costTotals());
    }

    private Table costs() {
        TableDraft<CostLine> table = new TableDraft<CostLine>(words, "costs")
                .cells("spentOn", Kind.TEXT, this::spentOn)
                .column("currency", Kind.TEXT, CostLine::currency);
        money(table.column("instruction", Kind.MONEY, CostLine::instruction));
        money(table.column("participants", Kind.MONEY, CostLine::participants));
        money(table.column("travel", Kind.MONEY, CostLine::travel));
        money(table.column("other", Kind.MONEY, CostLine::other));
        money(table.column("total", Kind.MONEY, CostLine::total));
        money(table.column("byCities", Kind.MONEY, CostLine::byCities));
        money(table.column("byPartners", Kind.MONEY, CostLine::byPartners));
        if (report.subject().donor()) {
            money(table.column("share", Kind.FUNDING_SHARE, CostLine::share)
                    .column("attributed", Kind.MONEY, CostLine::attributed));
        }
        return table.of(report.costs());
    }

    /** Sums only within one currency. */
    private void money(TableDraft<CostLine> table) {
        if (report.costs().stream().map(CostLine::currency).distinct().count() == 1) {
            table.summed();
        }
    }

    private Cell spentOn(CostLine cost) {
        if (cost.eventId() != null) {
            return words.text(cost.title(), cost.titleLanguage(), "/events/" + cost.eventId());
        }
        return words.text(cost.title(), cost.titleLanguage(), "/programmes/" + cost.programmeId());
    }

    private Table rates() {
        return new TableDraft<RateLine>(words, "rates")
                .column("currency", Kind.TEXT, RateLine::currency)
                .column("amount", Kind.MONEY, RateLine::amount)
                .column(
                        "rate",
                        Kind.TEXT,
                        rate -> words.word(
                                "document.rate", rate.currency(), words.exact(rate.rate()), rate.reportingCurrency()))
                .column("rateOn", Kind.DATE, RateLine::rateOn)
                .of(report.rates());
    }
}
