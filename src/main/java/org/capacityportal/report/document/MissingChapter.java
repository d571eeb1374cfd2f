package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.List;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;
import org.capacityportal.report.document.Table.Role;
import org.jspecify.annotations.Nullable;

/** What is not on record, so that the report is honest by itself. */
record MissingChapter(Report report, Words words) implements Chapter {

    /**
     * @param gap what is missing, with the number of records it is missing for
     * @param unnamed how many people have no name; null for other gaps
     */
    private record Gap(String gap, Cell where, @Nullable Long unnamed) {}

    @Override
    public String key() {
        return "missing";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (report.costTotals().isEmpty() && !report.events().isEmpty()) {
            blocks.add(new Paragraph(words.word("document.missing.spending")));
        }
        List<Gap> gaps = gaps();
        if (!gaps.isEmpty()) {
            blocks.add(new TableDraft<Gap>(words, "missing")
                    .column("gap", Kind.TEXT, Gap::gap)
                    .role(Role.GROUP)
                    .cells("where", Kind.TEXT, Gap::where)
                    .figure(Figure.UNNAMED, Gap::unnamed)
                    .of(gaps));
        }
        return blocks;
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        List<EventLine> unnamed = report.eventsWithUnnamed();
        unnamed.forEach(event -> gaps.add(
                new Gap(words.count("report.gap.unnamed", unnamed.size()), words.event(event), event.unnamed())));
        events("report.gap.noSheet", report.eventsWithoutSheet(), gaps);
        events("report.gap.noRatings", report.eventsWithoutRatings(), gaps);
        List<IndicatorLine> unknown = report.indicators().stream()
                .filter(indicator -> indicator.cumulative() == null && indicator.reached() == null)
                .toList();
        String gap = words.count("report.gap.noValue", unknown.size());
        unknown.forEach(indicator -> gaps.add(new Gap(
                gap,
                words.text(indicator.title(), indicator.titleLanguage(), "/programmes/" + indicator.programmeId()),
                null)));
        return gaps;
    }

    private void events(String key, List<EventLine> events, List<Gap> gaps) {
        String gap = words.count(key, events.size());
        events.forEach(event -> gaps.add(new Gap(gap, words.event(event), null)));
    }
}
